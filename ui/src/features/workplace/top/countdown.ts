// The time left to answer the request to continue working. Pure.
import type { AgentCard } from "../../../gen/wire";

/** Whole seconds left, counted up to the next one so that 0 means over; null while nobody asks. */
export function secondsLeft(
  card: Pick<AgentCard, "warned_until"> | null,
  now: number,
): number | null {
  if (!card?.warned_until) return null;
  return Math.max(0, Math.ceil((Date.parse(card.warned_until) - now) / 1000));
}
