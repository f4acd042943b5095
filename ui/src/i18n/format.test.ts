// Durations, counts and names as both languages write them.
import { afterEach, describe, expect, test } from "vitest";
import {
  formatDuration,
  formatNumber,
  formatPercent,
  hasWords,
  language,
  languages,
  reasonName,
  t,
  wordsIn,
} from ".";

afterEach(() => language.choose("en"));

describe("durations", () => {
  test.each([
    [0, "0:00"],
    [-3, "0:00"],
    [375, "6:15"],
    [3599, "59:59"],
    [3975, "1:06:15"],
    [35_999, "9:59:59"],
    [57_720, "16 h 02 m"],
    [345_600, "4 d 00 h"],
  ])("%i s is %s", (seconds, words) => expect(formatDuration(seconds)).toBe(words));

  test("in Russian", () => {
    language.choose("ru");
    expect(formatDuration(57_720)).toBe("16 ч 02 мин");
  });
});

test.each([
  [1, "1 оператор"],
  [3, "3 оператора"],
  [5, "5 операторов"],
  [11, "11 операторов"],
  [21, "21 оператор"],
  [112, "112 операторов"],
])("Russian counts %i as %s", (count, words) => {
  language.choose("ru");
  expect(t("monitoring-agents", { count })).toBe(words);
});

test("numbers are grouped as the language does", () => {
  expect(formatNumber(10_000)).toBe("10,000");
  expect(formatPercent(81.4)).toBe("81%");
});

test("a reason's name falls back to the workspace's language, then English, then the code", () => {
  const names = [
    { locale: "en", name: "Lunch break" },
    { locale: "de", name: "Mittagspause" },
  ];
  expect(reasonName({ code: "lunch", names }, "de", "ru")).toBe("Mittagspause");
  expect(reasonName({ code: "lunch", names }, "ru", "de")).toBe("Mittagspause");
  expect(reasonName({ code: "lunch", names }, "ru", "fr")).toBe("Lunch break");
  expect(reasonName({ code: "lunch", names: [] }, "ru", "fr")).toBe("lunch");
});

test("a missing key shows itself, an unknown language changes nothing", () => {
  expect(t("no-such-key")).toBe("no-such-key");
  expect(hasWords("no-such-key")).toBe(false);
  language.choose("xx");
  expect(language.current).toBe("en");
});

test("a language is offered in its own words", () => {
  expect(languages).toEqual(["en", "ru"]);
  expect(language.next).toBe("ru");
  expect(wordsIn("ru", "language-toggle")).toBe("Переключить на русский");
});

test("somebody's words don't turn the direction of the sentence around them", () => {
  expect(t("card-alias", { alias: "Anna \u202egnp.exe" })).toBe("Clients see Anna gnp.exe");
});
