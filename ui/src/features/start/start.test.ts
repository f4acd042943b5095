import { describe, expect, it } from "vitest";
import { suggestFileName } from "./file-name";
import { COLUMNS, EXAMPLE, toBase64 } from "./team-file";
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

describe("the team's CSV", () => {
  it("keeps every byte in base64, also in a large file", () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 256);
    expect(Uint8Array.from(atob(toBase64(bytes)), (c) => c.charCodeAt(0))).toEqual(bytes);
    expect(toBase64(new Uint8Array())).toBe("");
  });

  it("shows the columns in its example", () => {
    expect(EXAMPLE.split("\r\n")[0]).toBe("login,name,alias,group,supervisor,sessions");
    expect(COLUMNS).toHaveLength(6);
  });
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
