// Agents under their statuses and reasons, in the filter's order. Nobody is left out, and an empty status keeps its place.
import type { AgentRow, Reason } from "../gen/wire";
import { filterCode, filterOrder } from "./filter-code";

export interface StatusGroup {
  /** A code of the filter. */
  code: string;
  /** By name. */
  agents: readonly AgentRow[];
}

/** `byName` is every agent, by name. */
export function groupByStatus(
  byName: readonly AgentRow[],
  reasons: readonly Reason[],
): StatusGroup[] {
  const groups = new Map<string, AgentRow[]>();
  for (const row of byName) {
    const code = filterCode(row);
    const group = groups.get(code);
    if (group) group.push(row);
    else groups.set(code, [row]);
  }
  return filterOrder(reasons, new Set(groups.keys())).map((code) => ({
    code,
    agents: groups.get(code) ?? [],
  }));
}
