// The one way by which features reach the program behind the page: commands, and what the window itself can do.
import type { AgentRow } from "../gen/wire";
import { platform } from "../platform";
import type { Platform } from "../platform";

export { CommandError, onUnseated, platform } from "../platform";
export type { Connection, Platform, Stop } from "../platform";

/** Rows that a write answered, and the change that they hold. */
export interface Answered {
  seq: number;
  agents: readonly AgentRow[];
}

/** Who lays down the rows that a write answers. */
interface Rows {
  /** A write is under way: what the feed tells meanwhile can wait for its answer. */
  hold: () => () => void;
  put: (answered: Answered) => void;
}

let rows: Rows | null = null;

export function layRowsIn(next: Rows): void {
  rows = next;
}

/** Writes that answer the row of the agent they changed. */
const answering = new Set<string>([
  "change_status",
  "force_inactive",
  "decide_request",
  "sign_in",
  "sign_out",
  "continue_working",
]);

/** Carries a command out; rejects with a `CommandError`. The rows that it answers are on the screen at once. */
export const call: Platform["call"] = async (name, request) => {
  if (!rows || !answering.has(name)) return await platform.call(name, request);
  const release = rows.hold();
  try {
    const answer = await platform.call(name, request);
    const { seq, agent } = answer as { seq: number; agent: AgentRow | null };
    if (agent) rows.put({ seq, agents: [agent] });
    return answer;
  } finally {
    release();
  }
};

/** What the window can do besides commands. */
export const host: Omit<Platform, "call" | "onChanges" | "onConnection" | "onWorkspace"> = platform;
