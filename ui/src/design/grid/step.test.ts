// Where a key takes the focus.
import { expect, test } from "vitest";
import { step } from "./step";

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
