// The selection, the counts and the orders of the list.
import { describe, expect, test } from "vitest";
import type { AgentRow } from "../gen/wire";
import { agent, away, reason } from "./sample";
import { everybody, select } from "./select";
import type { Wanted } from "./select";
import type { SortKey } from "./sort";

const reasons = [reason("lunch_break"), reason("short_break"), reason("old", { active: false })];
const order = ["outgoing", "active", "active_free", "finishing", "lunch_break", "short_break"];
const ends = ["not_ready", "kicked_out", "offline"];

function ids(rows: readonly AgentRow[], over: Partial<Wanted>): number[] {
  return select(rows, reasons, { ...everybody, ...over }).rows.map(({ id }) => id);
}

describe("counts", () => {
  test("stand in the filter's order and add up to All", () => {
    const rows = [
      agent(1),
      away(2, "lunch_break", 5),
      away(3, "lunch_break", 9),
      agent(4, { status: "offline" }),
    ];
    const { counts, total } = select(rows, reasons, everybody);
    expect(counts.map(({ code }) => code)).toEqual([...order, ...ends]);
    expect(counts.map(({ count }) => count)).toEqual([0, 0, 1, 0, 2, 0, 0, 0, 1]);
    expect(total).toBe(4);
  });

  test("have a retired reason while somebody is in it, and one that isn't known yet", () => {
    const { counts } = select([away(1, "old", 5), away(2, "brand_new", 5)], reasons, everybody);
    expect(counts.map(({ code }) => code)).toEqual([...order, "old", "brand_new", ...ends]);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  test("keep the chosen code when the last agent leaves it", () => {
    const { counts, rows } = select([agent(1)], reasons, { ...everybody, code: "old" });
    expect(counts.map(({ code }) => code)).toContain("old");
    expect(rows).toEqual([]);
  });

  test("are of the selection by groups and text, whatever status is chosen", () => {
    const rows = [agent(1), agent(2, { group_id: 2 }), agent(3, { group_id: 2, name: "Maya" })];
    const shown = select(rows, reasons, {
      ...everybody,
      groups: [2],
      text: "may",
      code: "offline",
    });
    expect(shown.total).toBe(1);
    expect(shown.rows).toEqual([]);
  });
});

describe("text", () => {
  const rows = [
    agent(1, { name: "Пётр Соколов" }),
    agent(2, { name: "Maya Kessler", alias: "Sunny" }),
    agent(3, { name: "Ines Duarte", login: "I.DUARTE" }),
  ];

  test.each([
    ["петр", [1]],
    ["СОКОЛ", [1]],
    ["sunny", [2]],
    ["i.duarte", [3]],
    ["  maya ", [2]],
    ["", [1, 2, 3]],
    ["kesslerines", []],
  ])("%s", (text, found) => expect(ids(rows, { text })).toEqual(found));
});

describe("sort", () => {
  // By name already, as the floor hands them over.
  const rows = [
    agent(1, { name: "Ann", status: "active", threads: 2, pinned: 1 }),
    away(2, "lunch_break", 60, { name: "Ben", pinned: 4 }),
    agent(3, { name: "Cem", status: "outgoing", threads: 2, pinned: 0 }),
    away(4, "short_break", 600, { name: "Dee", pinned: 1 }),
  ];
  const sorted = (key: SortKey, descending: boolean) => ids(rows, { sort: { key, descending } });

  test.each<[SortKey, number[], number[]]>([
    ["name", [1, 2, 3, 4], [4, 3, 2, 1]],
    ["status", [3, 1, 2, 4], [4, 2, 1, 3]],
    ["threads", [1, 3, 2, 4], [1, 3, 2, 4]],
    ["pinned", [3, 1, 4, 2], [2, 1, 4, 3]],
    ["time", [2, 4, 1, 3], [4, 2, 1, 3]],
  ])("by %s", (key, up, down) => {
    expect(sorted(key, false)).toEqual(up);
    expect(sorted(key, true)).toEqual(down);
  });

  test("by time counts everybody when the time is shown for every status", () => {
    const early = agent(5, { since: "2030-05-06T08:00:00Z" });
    const sort = { key: "time" as const, descending: true };
    expect(ids([...rows, early], { sort, timeForAll: true })[0]).toBe(5);
  });
});
