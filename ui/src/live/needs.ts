// What a batch of changes makes worth asking again.
import type { Change, Topic } from "../gen/wire";

export interface Needs {
  agents: Set<number>;
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
    everybody: false,
    requests: false,
    reasons: false,
    groups: false,
    workspace: false,
    threads: new Set(),
    topics: new Set(),
  };
}

/** Adds what one change makes stale. */
export function need(needs: Needs, { topic, entity_id }: Change): void {
  needs.topics.add(topic);
  switch (topic) {
    case "agent":
      if (entity_id === 0) needs.everybody = true;
      else needs.agents.add(entity_id);
      return;
    case "request":
      needs.requests = true;
      if (entity_id !== 0) needs.agents.add(entity_id);
      return;
    case "reason":
      needs.reasons = true;
      return;
    case "group":
      needs.groups = true;
      return;
    case "workspace":
      needs.workspace = true;
      return;
    case "thread":
      needs.threads.add(entity_id);
      return;
    case "queue":
      // Only the widget of threads shows the general distribution queue, and asks for it itself.
      return;
  }
}

/** Groups of at most `size`. */
export function chunks(ids: Iterable<number>, size: number): number[][] {
  const every = [...ids];
  return Array.from({ length: Math.ceil(every.length / size) }, (_, at) =>
    every.slice(at * size, (at + 1) * size),
  );
}
