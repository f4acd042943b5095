// Where keys and letters take the focus.
import { expect, test } from "vitest";
import { step, typeAhead } from "./step";

test.each([
  ["ArrowDown", 0, 1],
  ["ArrowDown", 9, 9],
  ["ArrowUp", 0, 0],
  ["ArrowUp", 5, 4],
  ["PageDown", 2, 6],
  ["PageDown", 8, 9],
  ["PageUp", 2, 0],
  ["Home", 7, 0],
  ["End", 0, 9],
  ["Tab", 3, null],
])("%s goes from %i to %s", (key, at, to) => expect(step(key, at, 10, 4)).toBe(to));

test("an empty list has nowhere to go", () => expect(step("ArrowDown", 0, 0, 4)).toBeNull());

const names = ["Ann Berg", "Anton Lind", "Мария Ёлкина", "Ben Novak"];

test.each([
  ["a", 0, 1],
  ["a", 1, 0],
  ["ant", 0, 1],
  ["no", 0, 3],
  ["елк", 0, 2],
  ["м", 3, 2],
  ["aa", 0, 1],
  ["x", 0, null],
])("typing %s from %i finds %s", (typed, at, found) =>
  expect(typeAhead(names, typed, at)).toBe(found),
);

test("nobody is found among nobody", () => expect(typeAhead([], "a", 0)).toBeNull());
