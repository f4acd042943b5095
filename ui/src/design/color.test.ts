// Words can be read on every ground, in both themes, whatever colour a reason has.
import { describe, expect, test } from "vitest";
import { contrast, personColor, tint } from "./color";
import tokens from "./tokens.css?raw";

const legible = 4.5;
type Theme = 0 | 1;

function pair(text: string): [string, string] {
  const found = /light-dark\((#\w{6}), (#\w{6})\)/.exec(text);
  if (!found?.[1] || !found[2]) throw new Error(`no pair of colours in ${text}`);
  return [found[1], found[2]];
}

function token(name: string): [string, string] {
  const line = tokens.split("\n").find((text) => text.trim().startsWith(`--${name}:`));
  return pair(line ?? "");
}

describe.each([
  ["light", 0],
  ["dark", 1],
] as [string, Theme][])("in the %s theme", (_, theme) => {
  test.each([
    ["ink", "surface"],
    ["ink-2", "surface"],
    ["ink-3", "surface"],
    ["ink-3", "bg"],
    ["ink-3", "hover"],
    ["ink-3", "accent-soft"],
    ["ink-3", "idle-soft"],
    ["accent", "surface"],
    ["accent", "accent-soft"],
    ["on-accent", "accent"],
    ["on-bad", "bad"],
    ["ok", "ok-soft"],
    ["ok", "surface"],
    ["warn", "warn-soft"],
    ["warn", "surface"],
    ["bad", "bad-soft"],
    ["bad", "surface"],
    ["bad", "accent-soft"],
    ["idle", "idle-soft"],
    ["violet", "violet-soft"],
  ])("%s can be read on %s", (ink, ground) => {
    expect(contrast(token(ink)[theme], token(ground)[theme])).toBeGreaterThanOrEqual(legible);
  });

  test.each(["#000000", "#ffffff", "#ffff00", "#d97706", "#2563eb", "#7f7f7f", "nonsense"])(
    "a reason of the colour %s can be read",
    (color) => {
      const { ink, soft } = tint(color);
      expect(contrast(pair(ink)[theme], pair(soft)[theme])).toBeGreaterThanOrEqual(legible);
    },
  );
});

test("white initials can be read on every person's colour", () => {
  for (let id = 0; id < 24; id += 1) {
    expect(contrast("#ffffff", personColor(id))).toBeGreaterThanOrEqual(legible);
  }
});

test("a person keeps their colour", () => expect(personColor(7)).toBe(personColor(7)));
