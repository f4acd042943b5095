// An invented card for the preview. Never part of a build.
import type { AgentCard, AgentRow, ApprovalRequest, CauseLink, Interval } from "../gen/wire";
import { minutesAgo } from "./people";
import { threadsOf } from "./threads";

function interval(
  id: number,
  status: string,
  reason: string | null,
  from: number,
  to: number | null,
): Interval {
  return {
    id,
    status,
    reason,
    next_reason: null,
    began: minutesAgo(from),
    ended: to === null ? null : minutesAgo(to),
    seconds: Math.round((from - (to ?? 0)) * 60),
    cause: reason ? "agent" : "thread_assigned",
    changed_by: reason ? { id: 99, name: "Noor Haidari" } : null,
  };
}

function link(step: CauseLink["step"], minutes: number, over: Partial<CauseLink> = {}): CauseLink {
  return {
    at: minutesAgo(minutes),
    step,
    status: null,
    reason: null,
    by: null,
    seconds: null,
    threads: null,
    ...over,
  };
}

const causes: Record<string, string> = {
  active: "thread_assigned",
  active_free: "threads_done",
  kicked_out: "kicked_out",
  not_ready: "login",
  offline: "connection_lost",
};

const noor = { id: 99, name: "Noor Haidari" };

/** A chain of causes for each status. */
function makeWhy({ status, reason, next_reason, warned }: AgentRow): CauseLink[] {
  const chose = link("agent_chose", 190, { status: "active" });
  switch (status) {
    case "kicked_out":
      return [
        link("asked_to_continue", 6, { seconds: 300 }),
        link("did_not_answer", 5, { seconds: 60 }),
        link("kicked_out", 5),
        link("returned", 5, { threads: 2 }),
      ];
    case "finishing":
      return [
        link("agent_chose", 9, { status: "finishing", reason: next_reason }),
        link("blocked", 9, { threads: 2 }),
      ];
    case "inactive":
      return reason === "lunch_break"
        ? [
            link("agent_chose", 44, { status: "finishing", reason }),
            link("blocked", 44, { threads: 1 }),
            link("nothing_blocked", 28, { status, reason }),
          ]
        : [link("forced", 28, { status, reason, by: noor }), link("returned", 28, { threads: 1 })];
    case "offline":
      return [link("connection_lost", 962)];
    case "not_ready":
      return [link("signed_in", 2.5)];
    case "active":
      return [
        chose,
        link("thread_assigned", 40),
        ...(warned ? [link("asked_to_continue", 0.2, { seconds: 300 })] : []),
      ];
    default:
      return [link("supervisor_chose", 30, { status, by: noor })];
  }
}

export function makeCard(agent: AgentRow, requests: readonly ApprovalRequest[]): AgentCard {
  const forecast = {
    becomes: "inactive",
    reason: "lunch_break",
    next_reason: null,
    blocking_threads: 0,
    kept_threads: 1,
    forced_returns: 2,
    unchanged: false,
  };
  return {
    seq: 1,
    now: new Date().toISOString(),
    agent,
    profile_status: "Here to help",
    cause: causes[agent.status] ?? "agent",
    changed_by: null,
    gets_new_threads: agent.status.startsWith("active"),
    choices:
      agent.status === "offline"
        ? []
        : [
            {
              code: "active",
              is_reason: false,
              forecast: { ...forecast, becomes: "active", unchanged: true },
            },
            { code: "outgoing", is_reason: false, forecast: { ...forecast, becomes: "outgoing" } },
            {
              code: "lunch_break",
              is_reason: true,
              forecast: {
                ...forecast,
                becomes: "finishing",
                next_reason: "lunch_break",
                blocking_threads: 2,
              },
            },
            {
              code: "short_break",
              is_reason: true,
              forecast: { ...forecast, reason: "short_break" },
            },
          ],
    change_refused: agent.status === "offline" ? "agent_offline" : null,
    requests: requests.filter((request) => request.agent.id === agent.id),
    threads: threadsOf(agent),
    pinned: Array.from({ length: Math.min(agent.pinned, 4) }, (_, at) => ({
      id: at + 1,
      client: "Rosa Almeida",
      text: "Call me back about the card limit",
      remind_at: minutesAgo(at < 2 ? 12 - at * 8 : -30 * at),
      thread_id: agent.id * 100,
      message_id: at + 1,
      reminded: at === 0,
    })),
    history: [
      interval(1, "offline", null, 1440, 420),
      interval(2, "not_ready", null, 420, 415),
      interval(3, "active", null, 415, 200),
      interval(4, "inactive", "lunch_break", 200, 172),
      interval(5, "active", null, 172, 40),
      interval(6, "inactive", "short_break", 40, 28),
      interval(7, agent.status, agent.reason, 28, null),
    ],
    occupancy_percent: 81,
    warned_until: agent.warned ? minutesAgo(-0.8) : null,
    resumed_sessions: agent.id % 2 === 1 ? 2 : 0,
    why: makeWhy(agent),
  };
}
