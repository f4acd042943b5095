// Lengths, days and the order of rows as the reports write them.
import { afterEach, describe, expect, test } from "vitest";
import { toasts } from "../../live/toasts.svelte";
import type { WorkloadRow } from "../../gen/wire";
import { language } from "../../i18n";
import { reason } from "../../model/sample";
import { usePlatform } from "../../platform";
import { memoryPlatform } from "../../platform/memory";
import { amount, hms, secondsBetween } from "./amounts";
import { coveredDays, coveredWords, dayWords, stamp, weekWords } from "./days";
import { exporting, share } from "./exporting.svelte";
import { statusCodes } from "./status-codes";
import { nameProblem } from "./views.svelte";
import { sortRows } from "./workload-rows";

afterEach(() => language.choose("en"));

test.each([
  [0, "0:00:00"],
  [375, "0:06:15"],
  [3661, "1:01:01"],
  [97_440, "27:04:00"],
  [-3, "0:00:00"],
])("%i seconds are %s", (seconds, text) => {
  expect(hms(seconds)).toBe(text);
});

test("lengths count by whole seconds, so that they add up", () => {
  const began = "2026-11-23T10:00:00.900Z";
  expect(secondsBetween(began, Date.parse("2026-11-23T10:00:01.100Z"))).toBe(1);
  expect(secondsBetween(began, Date.parse("2026-11-23T10:00:00.950Z"))).toBe(0);
  expect(secondsBetween(began, Date.parse("2026-11-23T09:00:00Z"))).toBe(0);
});

test("no value is no zero", () => {
  expect(amount(null, "share")).toBeNull();
  expect(amount(0, "share")).toBe("0%");
  expect(amount(0.4655, "share")).toBe("47%");
  expect(amount(0, "seconds")).toBe("0:00:00");
  expect(amount(2.5, "count")).toBe("2.5");
});

describe("instants are told in the workspace's zone", () => {
  const zone = "Europe/Berlin";
  const covered = {
    from: "2026-11-22T23:00:00Z",
    to: "2026-11-23T23:00:00Z",
    time_zone: zone,
  };

  test("a period by its edges, and by its first and last day", () => {
    expect(coveredWords(covered)).toBe("23 Nov 2026, 00:00 – 24 Nov 2026, 00:00");
    expect(coveredDays(covered)).toEqual(["2026-11-23", "2026-11-23"]);
    expect(coveredDays({ ...covered, to: "2026-11-23T23:00:01Z" })[1]).toBe("2026-11-24");
  });

  test("also of a zone that the browser doesn't know, then by UTC", () => {
    const there = { ...covered, time_zone: "Mars/Olympus" };
    expect(coveredDays(there)).toEqual(["2026-11-22", "2026-11-23"]);
    expect(stamp("Mars/Olympus", covered.from, covered.to)).toBe("22 Nov, 23:00:00");
  });

  test("the year is said when it is another one there", () => {
    const at = "2026-12-31T23:30:00Z";
    expect(stamp(zone, at, "2027-06-01T00:00:00Z")).toBe("1 Jan, 00:30:00");
    expect(stamp("UTC", at, "2027-06-01T00:00:00Z")).toBe("31 Dec 2026, 23:30:00");
  });

  test("a day of the calendar is that day everywhere", () => {
    expect(dayWords("2026-11-23")).toBe("Mon, 23 Nov 2026");
    expect(weekWords("2026-11-23")).toBe("23–29 Nov 2026");
    language.choose("ru");
    expect(dayWords("2026-11-23")).toContain("23 нояб.");
  });
});

test("the filter has every active reason in its place, and retired ones at the end", () => {
  const codes = statusCodes([
    reason("lunch_break"),
    reason("old", { active: false }),
    reason("coaching"),
  ]);
  expect(codes.map(({ code }) => code)).toEqual([
    ...["outgoing", "active", "active_free", "finishing"],
    ...["lunch_break", "coaching"],
    ...["not_ready", "kicked_out", "offline"],
    "old",
  ]);
  expect(codes.filter(({ retired }) => retired)).toHaveLength(1);
});

describe("rows of Workload", () => {
  const row = (name: string, occupancy: number | null): WorkloadRow => ({
    id: name.length,
    login: name,
    name,
    group: null,
    day: null,
    open: false,
    values: { occupancy },
  });
  const rows = [row("Émile", 0.2), row("Zoe", null), row("adam", 0.9), row("Eve", 0.2)];
  const names = (order: Parameters<typeof sortRows>[1]) =>
    sortRows(rows, order).map(({ name }) => name);

  test("stand by name whatever the case and the accents", () => {
    expect(names({ code: null, descending: false })).toEqual(["adam", "Émile", "Eve", "Zoe"]);
    expect(names({ code: null, descending: true })).toEqual(["Zoe", "Eve", "Émile", "adam"]);
  });

  test("stand by a value, equal ones by name, and without one last both ways", () => {
    expect(names({ code: "occupancy", descending: true })).toEqual(["adam", "Émile", "Eve", "Zoe"]);
    expect(names({ code: "occupancy", descending: false })).toEqual([
      "Émile",
      "Eve",
      "adam",
      "Zoe",
    ]);
  });
});

test("how far a file is is known once rows come and their number is known", () => {
  expect(share({ done: 0, of: 100 })).toBeNull();
  expect(share({ done: 5, of: 0 })).toBeNull();
  expect(share({ done: 25, of: 100 })).toBe(0.25);
  // The head of a table is a line too.
  expect(share({ done: 101, of: 100 })).toBe(1);
});

test.each([
  ["browser", "Saved: day.csv"],
  ["desktop", "The file is saved."],
] as const)(
  "a saved file is called what it is surely called, on the %s: %s",
  async (kind, text) => {
    usePlatform(memoryPlatform({}, kind));
    const settings = { filter: {}, sort: "began", reversed: false, by: "agent" } as const;
    await exporting.run({ report: "log", format: "csv", ...settings }, "day.csv");
    expect(toasts.list.at(-1)?.text).toBe(text);
  },
);

test("a view has a name of 1 to 60 characters", () => {
  expect(nameProblem("  ")).toBe("missing");
  expect(nameProblem("я".repeat(60))).toBeNull();
  expect(nameProblem(` ${"😀".repeat(60)} `)).toBeNull();
  expect(nameProblem("a".repeat(61))).toBe("long");
});
