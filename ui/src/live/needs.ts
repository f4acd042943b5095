// What a batch of changes makes worth asking again.
import type { Change, Topic } from "../gen/wire";
import { isStale } from "./stale-by";

/** Lists that are read whole. */
type Whole = "list_requests" | "list_reasons" | "list_groups" | "show_workspace";

export interface Needs {
  /** Whose rows may be others now. */
  agents: Set<number>;
  /** Those of them whose row here is older than the change. */
  unread: Set<number>;
  everybody: boolean;
  requests: boolean;
  reasons: boolean;
  groups: boolean;
  workspace: boolean;
  /** Threads with a new message or in other hands: whoever shows one asks for it. */
  threads: Set<number>;
  topics: Set<Topic>;
}

export function noNeeds(): Needs {
  return {
    agents: new Set(),
    unread: new Set(),
    everybody: false,
    requests: false,
    reasons: false,
    groups: false,
    workspace: false,
    threads: new Set(),
    topics: new Set(),
  };
}

/** Adds what one change makes stale; `held` is the last change that an agent's row holds. */
export function need(needs: Needs, change: Change, held: (agent: number) => number): void {
  const { seq, topic, entity_id } = change;
  const stale = (name: Whole) => isStale(name, {}, null, [change]);
  needs.topics.add(topic);
  needs.requests ||= stale("list_requests");
  needs.reasons ||= stale("list_reasons");
  needs.groups ||= stale("list_groups");
  needs.workspace ||= stale("show_workspace");
  if (topic === "thread") needs.threads.add(entity_id);
  if (topic === "agent" && entity_id === 0) needs.everybody = true;
  else if ((topic === "agent" || topic === "request") && entity_id !== 0) {
    needs.agents.add(entity_id);
    if (held(entity_id) < seq) needs.unread.add(entity_id);
  }
}

/** Groups of at most `size`. */
export function chunks(ids: Iterable<number>, size: number): number[][] {
  const every = [...ids];
  return Array.from({ length: Math.ceil(every.length / size) }, (_, at) =>
    every.slice(at * size, (at + 1) * size),
  );
}
