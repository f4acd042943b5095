// What the list shows: groups and text make the selection, the status filters inside it, the counts are of the selection.
import type { AgentRow, Reason } from "../gen/wire";
import { all, filterCode, filterOrder } from "./filter-code";
import { fold, matches } from "./search";
import { sortRows } from "./sort";
import type { Sort } from "./sort";

export interface Wanted {
  /** Group ids; none means every group. */
  groups: readonly number[];
  text: string;
  /** A code of the filter. */
  code: string;
  sort: Sort;
  /** The view option: a time for every status. */
  timeForAll: boolean;
}

export const everybody: Wanted = {
  groups: [],
  text: "",
  code: all,
  sort: { key: "name", descending: false },
  timeForAll: false,
};

export interface Count {
  code: string;
  count: number;
}

export interface Shown {
  rows: readonly AgentRow[];
  /** How many agents the groups and the text select: All. */
  total: number;
  /** In the filter's order, without All; adds up to `total`. */
  counts: readonly Count[];
}

/** The rows and the counts for a wish. `byName` is every agent, by name. */
export function select(
  byName: readonly AgentRow[],
  reasons: readonly Reason[],
  { groups, text, code, sort, timeForAll }: Wanted,
): Shown {
  const wanted = fold(text.trim());
  const inGroup = new Set(groups);
  const counted = new Map<string, number>();
  const selected: AgentRow[] = [];
  let total = 0;
  for (const row of byName) {
    if (inGroup.size > 0 && !inGroup.has(row.group_id)) continue;
    if (!matches(row, wanted)) continue;
    const own = filterCode(row);
    counted.set(own, (counted.get(own) ?? 0) + 1);
    total += 1;
    if (code === all || code === own) selected.push(row);
  }
  // The chosen code keeps its place, even when the last agent has just left it.
  const inUse = new Set(code === all ? counted.keys() : [...counted.keys(), code]);
  const order = filterOrder(reasons, inUse);
  return {
    rows: sortRows(selected, sort, order, timeForAll),
    total,
    counts: order.map((own) => ({ code: own, count: counted.get(own) ?? 0 })),
  };
}
