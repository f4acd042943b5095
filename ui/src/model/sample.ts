// Made-up rows and reasons for the tests of the model. Only tests import it.
import type { AgentRow, Change, Reason, ThreadRow, Topic, WorkspaceInfo } from "../gen/wire";

export const began = "2030-05-06T09:00:00Z";

export function agent(id: number, over: Partial<AgentRow> = {}): AgentRow {
  return {
    id,
    login: `login.${id}`,
    name: `Agent ${id}`,
    group: "Billing",
    group_id: 1,
    status: "active_free",
    reason: null,
    next_reason: null,
    threads: 0,
    pinned: 0,
    since: began,
    elapsed_s: null,
    pending_requests: 0,
    alias: null,
    photo_id: null,
    sessions: 4,
    warned: false,
    ...over,
  };
}

/** An agent in a reason for so many seconds before noon. */
export function away(
  id: number,
  reason: string,
  seconds: number,
  over: Partial<AgentRow> = {},
): AgentRow {
  const since = new Date(Date.parse("2030-05-06T12:00:00Z") - seconds * 1000).toISOString();
  return agent(id, {
    status: "inactive",
    reason,
    threads: null,
    since,
    elapsed_s: seconds,
    ...over,
  });
}

export function reason(code: string, over: Partial<Reason> = {}): Reason {
  return {
    code,
    names: [{ locale: "en", name: code }],
    color: "#d97706",
    icon: "lunch",
    active: true,
    limit_s: null,
    allowance_s: null,
    may_set: { supervisor: true, agent: true },
    ...over,
  };
}

export function change(seq: number, topic: Topic, entity_id: number): Change {
  return { seq, at: began, topic, entity_id };
}

export function thread(id: number, over: Partial<ThreadRow> = {}): ThreadRow {
  return {
    id,
    client: `Client ${id}`,
    channel: "chat",
    waiting_for: "agent",
    waiting_since: began,
    open: false,
    last_text: "Hello?",
    agent: null,
    started_at: began,
    closed_at: null,
    closed_cause: null,
    ...over,
  };
}

export function workspace(over: Partial<WorkspaceInfo> = {}): WorkspaceInfo {
  return {
    seq: 10,
    now: began,
    name: "Support floor",
    kind: "team",
    path: "/support.rollcall",
    language: "en",
    time_zone: "Europe/Berlin",
    viewer: {
      id: 1,
      login: "noor",
      name: "Noor",
      administrator: true,
      supervises: [1],
      agent: false,
    },
    version: "0.1.0",
    asks_password: false,
    clock_ahead_s: 0,
    epoch: 7,
    warnings: [],
    ...over,
  };
}
