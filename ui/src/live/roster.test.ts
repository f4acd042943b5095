// Rows are replaced one by one; what did not change stays the same object.
import { expect, test } from "vitest";
import { Roster } from "./roster";
import { agent } from "../model/sample";

function filled(): Roster {
  const roster = new Roster();
  roster.replaceAll([
    agent(3, { name: "Cem" }),
    agent(1, { name: "Ann" }),
    agent(2, { name: "Ben" }),
  ]);
  return roster;
}

const ids = (roster: Roster) => roster.byName.map(({ id }) => id);

test("a changed row is replaced in its place; the others stay the same objects", () => {
  const roster = filled();
  const before = roster.byName;
  roster.patch([agent(2, { name: "Ben", pinned: 7 })]);
  expect(ids(roster)).toEqual([1, 2, 3]);
  expect(roster.byName).not.toBe(before);
  expect(roster.byName[0]).toBe(before[0]);
  expect(roster.byName[2]).toBe(before[2]);
  expect(roster.get(2)?.pinned).toBe(7);
});

test("new, renamed and gone agents are put where their names belong", () => {
  const roster = filled();
  roster.patch([agent(4, { name: "Bea" }), agent(1, { name: "Zoe" })], [3]);
  expect(ids(roster)).toEqual([4, 2, 1]);
  expect(roster.get(3)).toBeUndefined();
});

test("equal names stay in the order of their ids", () => {
  const roster = new Roster();
  roster.replaceAll([
    agent(9, { name: "Ann" }),
    agent(2, { name: "ann" }),
    agent(5, { name: "Ann" }),
  ]);
  expect(ids(roster)).toEqual([2, 5, 9]);
});
