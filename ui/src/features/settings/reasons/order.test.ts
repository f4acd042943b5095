// Moving a reason, and the code that its name suggests.
import { expect, test } from "vitest";
import { isCode, moveTo, suggestCode } from "./order";

const codes = ["lunch", "tea", "nap"];

test.each([
  ["tea", "up", { before: "lunch" }],
  ["nap", "up", { before: "tea" }],
  ["lunch", "down", { before: "nap" }],
  ["tea", "down", {}],
  ["lunch", "up", null],
  ["nap", "down", null],
  ["gone", "up", null],
] as const)("%s goes %s", (code, direction, wanted) => {
  expect(moveTo(codes, code, direction)).toEqual(wanted);
});

test.each([
  ["Coaching", "coaching"],
  ["One to one", "one_to_one"],
  ["  2nd break – long ", "nd_break_long"],
  ["Café", "cafe"],
  ["Наставничество", ""],
  ["x".repeat(60), "x".repeat(40)],
])("%s suggests %s", (name, code) => {
  expect(suggestCode(name)).toBe(code);
  expect(code === "" || isCode(code)).toBe(true);
});

test("a code is lower snake case and not long", () => {
  for (const wrong of ["", "Tea", "1st", "_tea", "tea time", "чай", "x".repeat(41)])
    expect(isCode(wrong), wrong).toBe(false);
});
