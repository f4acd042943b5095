// Which parts of the window changes make worth asking again. Pure: what makes an answer stale is in the one table.
import type { AgentCard, Change, ThreadView } from "../../../gen/wire";
import { isStale } from "../../../live/stale-by";

export type Part = "card" | "reasons" | "workspace" | "thread" | "closed";

/** The thread in the middle: what it holds, or why it can't be shown. */
export interface Chosen {
  id: number;
  view: ThreadView | null;
  failure: unknown;
}

/** What the window shows. */
interface Shown {
  me: number;
  card: AgentCard | null;
  chosen: Chosen | null;
}

export function staleParts(changes: readonly Change[], { me, card, chosen }: Shown): Set<Part> {
  const parts = new Set<Part>();
  // A thread in other hands may have been mine: the card knows.
  const thread =
    chosen !== null && isStale("show_thread", { thread_id: chosen.id }, chosen.view, changes);
  if (thread) parts.add("thread");
  if (thread || isStale("show_agent", { agent: me }, card, changes)) parts.add("card");
  if (isStale("list_reasons", { include_retired: true }, null, changes)) parts.add("reasons");
  if (isStale("show_workspace", {}, null, changes)) parts.add("workspace");
  return parts;
}
