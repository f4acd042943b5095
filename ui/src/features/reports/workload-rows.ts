// The rows of the Workload report: what each is called, and in which order they stand. Pure but for the language's formats.
import type { WorkloadBy, WorkloadRow } from "../../gen/wire";
import { dayWords, weekWords } from "./days";
import type { WorkloadOrder } from "./report-state";

const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

/** What tells the row from the others. */
export function rowId(row: WorkloadRow): string {
  return row.day ?? String(row.id);
}

export function rowName(row: WorkloadRow, by: WorkloadBy): string {
  if (row.day !== null) return by === "week" ? weekWords(row.day) : dayWords(row.day);
  return row.name ?? "";
}

function byName(a: WorkloadRow, b: WorkloadRow): number {
  if (a.day !== null && b.day !== null) return a.day.localeCompare(b.day);
  return collator.compare(a.name ?? "", b.name ?? "");
}

/** Sorted by a column, or by what the rows are called; without a value goes last in both directions. */
export function sortRows(
  rows: readonly WorkloadRow[],
  { code, descending }: WorkloadOrder,
): readonly WorkloadRow[] {
  const sign = descending ? -1 : 1;
  if (code === null) return rows.toSorted((a, b) => sign * byName(a, b));
  return rows.toSorted((a, b) => {
    const [left, right] = [a.values[code] ?? null, b.values[code] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (left - right) || byName(a, b);
  });
}
