// Who wants to know that nobody sits at this window any more.
import type { Stop } from "./platform";

const listeners = new Set<() => void>();

/** Calls whenever something was refused because nobody sits at this window. */
export function onUnseated(listener: () => void): Stop {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellUnseated(): void {
  for (const listener of listeners) listener();
}
