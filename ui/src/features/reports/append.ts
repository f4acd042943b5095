// Puts a further page behind what is read. Pure.

/** An interval that moved on between two pages is on both: it stands where it was first. */
export function append<Row extends { id: number }>(
  read: readonly Row[],
  page: readonly Row[],
): readonly Row[] {
  const known = new Set(read.map(({ id }) => id));
  return [...read, ...page.filter(({ id }) => !known.has(id))];
}
