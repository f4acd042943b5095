// To whom a supervisor may give a thread: everybody who receives threads, those with a free session first. Pure.
import type { AgentRow } from "../../gen/wire";
import { fold, matches } from "../../model/search";

const atMost = 50;

export interface Receivers {
  agents: readonly AgentRow[];
  /** How many more fit what was typed. */
  more: number;
}

/** A full agent gets an additional session. */
export function isFull({ threads, sessions }: AgentRow): boolean {
  return (threads ?? 0) >= sessions;
}

/** `byName` is every agent by name; `holder` has the thread already. */
export function receivers(
  byName: readonly AgentRow[],
  typed: string,
  holder: number | null,
): Receivers {
  const wanted = fold(typed.trim());
  const found = byName.filter(
    (row) =>
      (row.status === "active" || row.status === "active_free") &&
      row.id !== holder &&
      matches(row, wanted),
  );
  // The order of routing, as far as rows tell: a free session, then the fewest threads.
  found.sort(
    (a, b) => Number(isFull(a)) - Number(isFull(b)) || (a.threads ?? 0) - (b.threads ?? 0),
  );
  return { agents: found.slice(0, atMost), more: Math.max(0, found.length - atMost) };
}
