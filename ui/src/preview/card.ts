// An invented card for the preview. Never part of a build.
import type { AgentCard, AgentRow, ApprovalRequest, Interval } from "../gen/wire";
import { minutesAgo } from "./people";

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
    cause: "thread_assigned",
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
    threads: Array.from({ length: agent.threads ?? 0 }, (_, at) => ({
      id: agent.id * 10 + at,
      client: ["Rosa Almeida", "Jonas Berg", "Mina Sato"][at % 3] ?? "",
      channel: ["chat", "email", "whatsapp"][at % 3] ?? "chat",
      waiting_for: at === 0 ? "agent" : "client",
      waiting_since: minutesAgo(2 + at * 3),
      open: at === 0,
      last_text: "Could you check the second invoice, please?",
    })),
    pinned: Array.from({ length: Math.min(agent.pinned, 3) }, (_, at) => ({
      id: at + 1,
      client: "Rosa Almeida",
      text: "Call me back about the card limit",
      remind_at: minutesAgo(-30 * (at + 1)),
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
  };
}
