// Where a key takes the focus in a list. Pure: positions in, a position out.

/** The position after the key, or null when the key doesn't move. */
export function step(key: string, at: number, count: number, perPage: number): number | null {
  const last = count - 1;
  const within = (to: number) => Math.max(0, Math.min(last, to));
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + perPage);
    case "PageUp":
      return within(at - perPage);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
