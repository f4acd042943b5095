// The codes of the filter: every agent counts under exactly one, so that the counts add up to All.
import type { AgentRow, Reason } from "../gen/wire";

export const all = "all";

const beforeReasons = ["outgoing", "active", "active_free", "finishing"] as const;
const afterReasons = ["not_ready", "kicked_out", "offline"] as const;

/** Under which code of the filter an agent counts. */
export function filterCode(row: Pick<AgentRow, "status" | "reason">): string {
  return row.status === "inactive" ? (row.reason ?? "inactive") : row.status;
}

/**
 * The codes in the filter's order, without All. A retired reason stays while somebody is in it; so does one
 * that the list of reasons doesn't have yet.
 */
export function filterOrder(reasons: readonly Reason[], inUse: ReadonlySet<string>): string[] {
  const known = reasons
    .filter(({ code, active }) => active || inUse.has(code))
    .map(({ code }) => code);
  const order: string[] = [...beforeReasons, ...known, ...afterReasons];
  const strangers = [...inUse].filter((code) => !order.includes(code)).sort();
  order.splice(beforeReasons.length + known.length, 0, ...strangers);
  return order;
}
