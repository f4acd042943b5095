// How the thread in the middle stands to the agent. Pure: the engine's answers in, one word out.
import type { AgentCard, ThreadView } from "../../../gen/wire";

/** `idle`: it is theirs, but they aren't working now. `gone`: somebody else has it, or the general queue. */
export type Standing = "mine" | "idle" | "closed" | "gone";

const working = new Set(["outgoing", "active", "active_free", "finishing"]);

export function standing({ thread }: Pick<ThreadView, "thread">, card: AgentCard): Standing {
  if (card.threads.some(({ id }) => id === thread.id))
    return working.has(card.agent.status) ? "mine" : "idle";
  return thread.closed_at === null ? "gone" : "closed";
}
