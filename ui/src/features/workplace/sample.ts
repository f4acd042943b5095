// A made-up agent with threads for the tests of the workplace. Only tests import it.
import type { AgentCard, AgentRow, PinnedMessage, ThreadView } from "../../gen/wire";
import { agent, began, thread, workspace } from "../../model/sample";

export { thread };

export const noon = "2030-05-06T12:00:00Z";
export const atNoon = Date.parse(noon);

export function card(over: Partial<AgentCard> = {}, row: Partial<AgentRow> = {}): AgentCard {
  return {
    seq: 10,
    now: noon,
    agent: agent(7, { status: "active", ...row }),
    profile_status: null,
    cause: "agent",
    changed_by: null,
    gets_new_threads: true,
    choices: [],
    change_refused: null,
    requests: [],
    threads: [],
    pinned: [],
    history: [],
    occupancy_percent: null,
    warned_until: null,
    resumed_sessions: 0,
    why: [],
    ...over,
  };
}

export function view(id: number, over: Partial<ThreadView> = {}): ThreadView {
  return {
    seq: 10,
    now: noon,
    thread: thread(id, { agent: { id: 7, name: "Agent 7" } }),
    messages: [{ id: 1, author: "client", at: began, text: "Hello?" }],
    earlier: false,
    lines: [],
    client_blocked: false,
    may_unblock: false,
    may_act: true,
    may_transfer: false,
    may_close: true,
    ...over,
  };
}

export function pin(id: number, over: Partial<PinnedMessage> = {}): PinnedMessage {
  return {
    id,
    client: `Client ${id}`,
    text: "Call me back",
    remind_at: noon,
    thread_id: id,
    message_id: id,
    reminded: false,
    ...over,
  };
}

/** The workspace as the agent 7 sees it. */
export const seatedAgent = () =>
  workspace({
    now: noon,
    viewer: {
      id: 7,
      login: "login.7",
      name: "Agent 7",
      administrator: false,
      supervises: [],
      agent: true,
    },
  });
