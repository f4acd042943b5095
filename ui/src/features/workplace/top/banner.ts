// What stands above the queue because the status asks for attention. Pure: the engine's card in, one banner out.
import type { AgentCard, ThreadRow } from "../../../gen/wire";

export type Banner =
  | { name: "finishing"; next: string; blocking: ThreadRow[] }
  | { name: "kicked_out" }
  | { name: "not_ready" }
  | null;

/** The threads that keep the agent from going inactive: one in front, and those that wait for an answer. */
export function blocking(threads: readonly ThreadRow[]): ThreadRow[] {
  return threads.filter(({ waiting_for, open }) => open || waiting_for === "agent");
}

export function bannerOf({ agent, threads }: AgentCard): Banner {
  switch (agent.status) {
    case "finishing":
      return { name: "finishing", next: agent.next_reason ?? "", blocking: blocking(threads) };
    case "kicked_out":
      return { name: "kicked_out" };
    case "not_ready":
      return { name: "not_ready" };
    default:
      return null;
  }
}
