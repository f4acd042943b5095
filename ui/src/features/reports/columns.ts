// Which columns of the Workload report are shown, and in which order. What is hidden is kept, not what is shown, so that
// a reason that is added later shows up by itself. Pure.

export interface ColumnChoice {
  hidden: readonly string[];
  /** Empty while nothing was moved. Codes that the present report lacks keep their places. */
  order: readonly string[];
}

export const allColumns: ColumnChoice = { hidden: [], order: [] };

/** The column of a reason's time. */
const columnOfReason = (code: string): string => `${code}_time`;

/** Every column that a report can have, in the engine's order; a report lacks those of reasons without time. */
export function everyColumn(reasons: readonly string[]): string[] {
  return [
    ...["login_time", "active_time", "free_time", "outgoing_time", "finishing_time"],
    ...reasons.map(columnOfReason),
    ...["notready_time", "kickedout_time", "productive_time", "occupancy"],
    ...["threads_assigned", "threads_closed", "pinned_resolved"],
  ];
}

/** The chosen order with everything that it doesn't name put behind its natural neighbour. */
function place(natural: readonly string[], order: readonly string[]): string[] {
  const placed = [...order];
  natural.forEach((code, at) => {
    if (placed.includes(code)) return;
    const before = natural.slice(0, at).findLast((other) => placed.includes(other));
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, code);
  });
  return placed;
}

/** The report's columns in the chosen order, hidden ones too. */
export function arrange(natural: readonly string[], { order }: ColumnChoice): string[] {
  if (order.length === 0) return [...natural];
  return place(natural, order).filter((code) => natural.includes(code));
}

/** The columns that are shown, in their order. */
export function shown(natural: readonly string[], choice: ColumnChoice): string[] {
  return arrange(natural, choice).filter((code) => !choice.hidden.includes(code));
}

export function toggle(choice: ColumnChoice, code: string): ColumnChoice {
  const { hidden } = choice;
  const without = hidden.filter((other) => other !== code);
  return { ...choice, hidden: without.length < hidden.length ? without : [...hidden, code] };
}

/** Moves a column past its neighbour in the present report. */
export function move(
  natural: readonly string[],
  choice: ColumnChoice,
  code: string,
  by: -1 | 1,
): ColumnChoice {
  const present = arrange(natural, choice);
  const neighbour = present[present.indexOf(code) + by];
  if (neighbour === undefined || !present.includes(code)) return choice;
  const order = place(natural, choice.order).filter((other) => other !== code);
  order.splice(order.indexOf(neighbour) + (by > 0 ? 1 : 0), 0, code);
  return { ...choice, order };
}

/** What a saved view or an export says of the columns; nothing while all stand as they are. */
export function columnsOf(
  natural: readonly string[],
  choice: ColumnChoice,
): { columns?: string[] } {
  const codes = shown(natural, choice);
  return codes.join() === natural.join() ? {} : { columns: codes };
}

/** The choice behind the columns of a saved view: everything known that it doesn't name is hidden. */
export function choiceOf(
  columns: readonly string[] | undefined,
  reasons: readonly string[],
): ColumnChoice {
  if (columns === undefined) return allColumns;
  const hidden = everyColumn(reasons).filter((code) => !columns.includes(code));
  return { hidden, order: [...columns] };
}
