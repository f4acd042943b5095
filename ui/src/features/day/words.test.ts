import { afterEach, expect, test } from "vitest";
import { language } from "../../i18n";
import { clockAt, dayAt, dayWords } from "./words";

afterEach(() => language.choose("en"));

const instant = Date.parse("2026-03-29T00:59:59Z");

test("a moment is told by the clock of the workspace, not of this machine", () => {
  expect(clockAt(instant, "Europe/Berlin")).toBe("01:59:59");
  // A second later the clocks there are changed.
  expect(clockAt(instant + 1000, "Europe/Berlin")).toBe("03:00:00");
  expect(clockAt(instant, "Asia/Kolkata")).toBe("06:29:59");
});

test("it is another day where it is already tomorrow", () => {
  const late = Date.parse("2026-11-27T23:30:00Z");
  expect(dayAt(late, "UTC")).toBe("2026-11-27");
  expect(dayAt(late, "Europe/Berlin")).toBe("2026-11-28");
});

test("a zone that the browser doesn't know is no reason to show nothing", () => {
  expect(clockAt(instant, "Mars/Olympus")).toBe("00:59:59");
});

test("a day is named whole, in the language's words", () => {
  expect(dayWords("2026-11-27")).toMatch(/^Friday,? 27 November 2026$/);
  language.choose("ru");
  expect(dayWords("2026-11-27")).toMatch(/^пятница, 27 ноября 2026/);
});
