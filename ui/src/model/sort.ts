// The orders of the list. Rows come in by name, so that equal ones stay by name; a dash goes last in both directions.
import type { AgentRow } from "../gen/wire";
import { filterCode } from "./filter-code";

export type SortKey = "name" | "status" | "threads" | "pinned" | "time";
export interface Sort {
  key: SortKey;
  descending: boolean;
}

/** What a click on a column's header asks for first. */
export const firstDirection: Record<SortKey, boolean> = {
  name: false,
  status: false,
  threads: true,
  pinned: true,
  time: true,
};

type Measure = (row: AgentRow) => number | null;

function measure(
  key: Exclude<SortKey, "name">,
  order: readonly string[],
  timeForAll: boolean,
): Measure {
  const place = new Map(order.map((code, at) => [code, at]));
  switch (key) {
    case "status":
      return (row) => place.get(filterCode(row)) ?? order.length;
    case "threads":
      return (row) => row.threads;
    case "pinned":
      return (row) => row.pinned;
    case "time":
      // The longer in the status, the earlier it began.
      return (row) => (row.elapsed_s === null && !timeForAll ? null : -Date.parse(row.since));
  }
}

/** Sorts rows that are by name. The order of statuses is the filter's. */
export function sortRows(
  byName: readonly AgentRow[],
  { key, descending }: Sort,
  order: readonly string[],
  timeForAll: boolean,
): readonly AgentRow[] {
  if (key === "name") return descending ? byName.toReversed() : byName;
  const value = measure(key, order, timeForAll);
  const measured = byName.map((row) => ({ row, value: value(row) }));
  const sign = descending ? -1 : 1;
  measured.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null);
    return (a.value - b.value) * sign;
  });
  return measured.map(({ row }) => row);
}
