import { describe, expect, it } from "vitest";
import { fold } from "./fold";

const row = (id: number, began: string, ended: string | null, seconds: number, agent = 1) => ({
  id,
  began,
  ended,
  seconds,
  agent,
});
const ids = (rows: readonly { id: number }[] | undefined) => rows?.map(({ id }) => id);

describe("folding", () => {
  it("puts a status of 0 s into the one that followed, in either order of time", () => {
    const rows = [
      row(3, "10:00:00.4", null, 60),
      row(2, "10:00:00.1", "10:00:00.4", 0),
      row(1, "9", "10:00:00.1", 5),
    ];
    for (const all of [rows, rows.toReversed()]) {
      const { rows: shown, passed } = fold(all);
      expect(ids(shown)?.toSorted()).toEqual([1, 3]);
      expect(ids(passed.get(3))).toEqual([2]);
    }
  });

  it("names several in a row, also of one instant, the earliest first", () => {
    const { rows, passed } = fold([
      row(4, "b", null, 9),
      row(3, "b", "b", 0),
      row(2, "b", "b", 0),
      row(1, "a", "b", 0),
    ]);
    expect(ids(rows)).toEqual([4]);
    expect(ids(passed.get(4))).toEqual([1, 2, 3]);
  });

  it("keeps what goes on, and what has no next one among the rows", () => {
    const open = [row(2, "b", null, 0), row(1, "a", "b", 5)];
    expect(fold(open).rows).toBe(open);
    const filtered = [row(2, "b", "c", 0)];
    expect(ids(fold(filtered).rows)).toEqual([2]);
  });

  it("never folds into another agent's", () => {
    const { rows } = fold([row(2, "b", null, 5, 2), row(1, "a", "b", 0, 1)], ({ agent }) => agent);
    expect(ids(rows)).toEqual([2, 1]);
  });
});
