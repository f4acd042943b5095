// Statuses of 0 s, such as Active (free) between going to work and the first thread, take no line of their own. Pure.

interface Lasting {
  id: number;
  began: string;
  /** Null while it goes on. */
  ended: string | null;
  seconds: number;
}

export interface Folded<Row> {
  /** The rows that are shown, in their order. */
  rows: readonly Row[];
  /** By the id of a row that is shown: what lay between it and the one before, the earliest first. */
  passed: ReadonlyMap<number, readonly Row[]>;
}

/** Folds each into the agent's next one. What has no next one among the rows stays: nothing disappears without a trace. */
export function fold<Row extends Lasting>(
  all: readonly Row[],
  agentOf: (row: Row) => number = () => 0,
): Folded<Row> {
  const short = all.filter(({ ended, seconds }) => ended !== null && seconds === 0);
  if (short.length === 0) return { rows: all, passed: new Map() };
  const keyOf = (row: Row, at: string) => `${agentOf(row)} ${at}`;
  // Of those that began at one instant, the last one lasted.
  const begins = new Map<string, Row>();
  for (const row of all) {
    const key = keyOf(row, row.began);
    if ((begins.get(key)?.id ?? 0) < row.id) begins.set(key, row);
  }
  const nextOf = (row: Row) => {
    const next = row.ended === null ? undefined : begins.get(keyOf(row, row.ended));
    return next && next.id > row.id ? next : undefined;
  };
  const folded = new Set(short.filter(nextOf));
  const passed = new Map<number, Row[]>();
  for (const row of [...folded].sort((one, other) => one.id - other.id)) {
    let into = nextOf(row);
    while (into && folded.has(into)) into = nextOf(into);
    if (into) passed.set(into.id, [...(passed.get(into.id) ?? []), row]);
  }
  return { rows: all.filter((row) => !folded.has(row)), passed };
}
