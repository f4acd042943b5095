// Which second a key moves to on the picture of a day. Pure.

const minute = 60;
const nudge = 10;
const hour = 3600;

/** Null when the key means nothing here. `last` is the last second that has been. */
export function secondFor(
  { key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">,
  from: number,
  last: number,
): number | null {
  const step = shiftKey ? nudge : minute;
  const to: Record<string, number> = {
    ArrowLeft: from - step,
    ArrowDown: from - step,
    ArrowRight: from + step,
    ArrowUp: from + step,
    PageDown: from - hour,
    PageUp: from + hour,
    Home: 0,
    End: last,
  };
  const second = to[key];
  return second === undefined ? null : Math.min(last, Math.max(0, second));
}
