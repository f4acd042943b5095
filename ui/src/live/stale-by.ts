// What makes the answer to a command stale, in one table: the topic of a change, and whose changes of that topic.
import type { Change, Topic } from "../gen/wire";
import type { CommandName, RequestOf, ResponseOf } from "../platform/platform";

interface Cause<N extends CommandName> {
  topic: Topic;
  /** Whose changes count, by their ids; anybody's where it is left out. */
  of?: (request: RequestOf<N>, answer: ResponseOf<N> | null) => readonly unknown[] | "any";
}

type Table = { readonly [N in CommandName]?: readonly Cause<N>[] };

const any = (topic: Topic): { topic: Topic } => ({ topic });

/** A command that isn't here ages by nothing that the feed tells. */
const table: Table = {
  show_workspace: [any("workspace")],
  list_reasons: [any("reason")],
  list_groups: [any("group")],
  list_requests: [any("request")],
  show_agent: [
    { topic: "agent", of: ({ agent }) => [agent] },
    // A change of a request names the agent who asked.
    { topic: "request", of: ({ agent }) => [agent] },
    { topic: "thread", of: (_, card) => card?.threads.map(({ id }) => id) ?? [] },
    any("reason"),
    any("workspace"),
  ],
  list_history: [{ topic: "agent", of: ({ agent }) => [agent] }],
  list_accounts: [any("group"), any("workspace")],
  show_settings: [any("workspace")],
  list_tokens: [any("workspace")],
  list_backups: [any("workspace")],
  list_threads: [
    any("queue"),
    any("thread"),
    // Threads that wait have no agent; what an agent gives back is told as a change of the queue.
    {
      topic: "agent",
      of: ({ place, agent }) => (place === "queue" ? [] : agent ? [agent] : "any"),
    },
  ],
  show_thread: [{ topic: "thread", of: ({ thread_id }) => [thread_id] }],
  list_clients: [any("thread"), any("request")],
  report_log: [any("reason"), any("group"), any("workspace")],
  report_workload: [any("reason"), any("group"), any("workspace")],
};

/** The last change that an answer holds; those up to it aren't news. */
function heldBy(answer: unknown): number {
  const seq = (answer as { seq?: unknown } | null)?.seq;
  return typeof seq === "number" ? seq : Number.NEGATIVE_INFINITY;
}

function counts(ids: readonly unknown[] | "any", id: number): boolean {
  return ids === "any" || ids.includes(id);
}

/** Whether one of the changes makes the answer to a command stale. */
export function isStale<N extends CommandName>(
  name: N,
  request: RequestOf<N>,
  answer: ResponseOf<N> | null,
  changes: readonly Change[],
): boolean {
  const causes: readonly Cause<N>[] = table[name] ?? [];
  const held = heldBy(answer);
  return changes.some(
    ({ seq, topic, entity_id }) =>
      seq > held &&
      causes.some(
        (cause) =>
          cause.topic === topic &&
          // 0 is about all of them.
          (entity_id === 0 || counts(cause.of?.(request, answer) ?? "any", entity_id)),
      ),
  );
}
