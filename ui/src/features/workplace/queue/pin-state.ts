// How a pinned message stands to its reminder. Pure.
import type { PinnedMessage } from "../../../gen/wire";

/** `reminded` just now; `overdue` once the agent has had time to act on it. */
export type PinState = "ahead" | "reminded" | "overdue";

const patienceMs = 5 * 60_000;

export function pinState({ remind_at, reminded }: PinnedMessage, now: number): PinState {
  const late = now - Date.parse(remind_at);
  if (late > patienceMs) return "overdue";
  return reminded || late >= 0 ? "reminded" : "ahead";
}
