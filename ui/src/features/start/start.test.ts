import { describe, expect, it } from "vitest";
import { suggestFileName } from "./file-name";
import { allTimeZones, ownTimeZone } from "./time-zones";

describe("the suggested file name", () => {
  it.each([
    ["Support floor", "Support floor.rollcall"],
    ["Отдел поддержки", "Отдел поддержки.rollcall"],
    ["A/B: “tests”?", "A B “tests”.rollcall"],
    ["..hidden. ", "hidden.rollcall"],
    ["???", "team.rollcall"],
    ["x".repeat(90), `${"x".repeat(60)}.rollcall`],
  ])("%s", (team, file) => expect(suggestFileName(team)).toBe(file));
});

describe("time zones", () => {
  it("offers the machine's own, UTC, and each once", () => {
    const zones = allTimeZones("Mars/Olympus");
    expect(zones).toContain("UTC");
    expect(zones).toContain("Mars/Olympus");
    expect(zones).toContain("Europe/Berlin");
    expect(new Set(zones).size).toBe(zones.length);
    expect(ownTimeZone()).not.toBe("");
  });
});
