// Rows are replaced one by one; what did not change stays the same object.
import { expect, test } from "vitest";
import { Roster } from "./roster";
import { agent } from "../model/sample";

function filled(): Roster {
  const roster = new Roster();
  roster.replaceAll(
    [agent(3, { name: "Cem" }), agent(1, { name: "Ann" }), agent(2, { name: "Ben" })],
    10,
  );
  return roster;
}

const ids = (roster: Roster) => roster.byName.map(({ id }) => id);

test("a changed row is replaced in its place; the others stay the same objects", () => {
  const roster = filled();
  const before = roster.byName;
  roster.patch([agent(2, { name: "Ben", pinned: 7 })], 11);
  expect(ids(roster)).toEqual([1, 2, 3]);
  expect(roster.byName).not.toBe(before);
  expect(roster.byName[0]).toBe(before[0]);
  expect(roster.byName[2]).toBe(before[2]);
  expect(roster.get(2)?.pinned).toBe(7);
});

test("new, renamed and gone agents are put where their names belong", () => {
  const roster = filled();
  roster.patch([agent(4, { name: "Bea" }), agent(1, { name: "Zoe" })], 11);
  roster.drop([3]);
  expect(ids(roster)).toEqual([4, 2, 1]);
  expect(roster.get(3)).toBeUndefined();
});

test("equal names stay in the order of their ids", () => {
  const roster = new Roster();
  roster.replaceAll(
    [agent(9, { name: "Ann" }), agent(2, { name: "ann" }), agent(5, { name: "Ann" })],
    10,
  );
  expect(ids(roster)).toEqual([2, 5, 9]);
});

test("an older row never takes the place of a newer one", () => {
  const roster = filled();
  roster.patch([agent(2, { name: "Ben", pinned: 7 })], 12);
  roster.patch([agent(2, { name: "Ben", pinned: 1 }), agent(1, { name: "Ann", pinned: 2 })], 11);
  expect([roster.get(2)?.pinned, roster.get(1)?.pinned]).toEqual([7, 2]);
  expect([roster.seqOf(2), roster.seqOf(1), roster.seqOf(3)]).toEqual([12, 11, 10]);
});
