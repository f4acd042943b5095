import { describe, expect, it } from "vitest";
import type { StatusFace } from "../../model/face";
import { paintIn, paletteOf } from "./paint";

const colors: Record<string, string> = {
  lunch: "#A05A00",
  short: "#a05a00",
  long: "#A05A00",
  it: "#1060C0",
};
const faceOf = (code: string): StatusFace => ({
  code,
  icon: "pause",
  label: code,
  chip: code,
  tone: code === "kicked_out" ? "bad" : code in colors ? "idle" : "ok",
  color: colors[code] ?? null,
});
const codes = [
  "outgoing",
  "active",
  "active_free",
  "finishing",
  "lunch",
  "short",
  "it",
  "long",
  "offline",
];

describe("the fills of a picture", () => {
  const { paints, textures } = paletteOf(codes, faceOf, "day");

  it("are all different, though statuses share a colour", () => {
    const looks = [...paints.values()].map(({ fill, opacity }) => `${fill} ${opacity}`);
    expect(new Set(looks).size).toBe(codes.length);
  });

  it("have a pattern of their own where the team gave two reasons one colour", () => {
    expect(paintIn(paints, "lunch").fill).toBe("#A05A00");
    const kinds = new Map(textures.map(({ id, kind }) => [id, kind]));
    expect(kinds.get("day-short")).toBe("upright");
    expect(kinds.get("day-long")).toBe("dotted");
    expect(kinds.has("day-it")).toBe(false);
  });

  it("name only patterns that are there", () => {
    const there = new Set(textures.map(({ id }) => id));
    for (const { fill } of paints.values()) {
      const named = /^url\("#(.*)"\)$/.exec(fill)?.[1];
      if (named) expect(there).toContain(named);
    }
  });
});
