// What happened to the agent between two cards that deserves a word. Pure.
import type { AgentCard, ApprovalRequest } from "../../../gen/wire";

export type AgentNotification =
  | { name: "assigned"; client: string }
  | { name: "left"; count: number }
  | { name: "reminder"; client: string }
  | { name: "decided"; request: ApprovalRequest };

const decided = new Set(["accepted", "rejected", "expired"]);

export function notifications(before: AgentCard | null, after: AgentCard): AgentNotification[] {
  // What an agent finds when they sit down is on the screen already.
  if (!before || before.agent.id !== after.agent.id || before.agent.status === "offline") return [];
  const told: AgentNotification[] = [];
  const had = new Set(before.threads.map(({ id }) => id));
  for (const { id, client, waiting_for } of after.threads)
    // One that waits for the client was begun by the agent.
    if (!had.has(id) && waiting_for === "agent") told.push({ name: "assigned", client });
  if (after.agent.status === "kicked_out" && before.agent.status !== "kicked_out")
    told.push({ name: "left", count: before.threads.length });
  const reminded = new Set(before.pinned.filter((pin) => pin.reminded).map(({ id }) => id));
  for (const { id, client, reminded: now } of after.pinned)
    if (now && !reminded.has(id)) told.push({ name: "reminder", client });
  const waited = new Set(
    before.requests.filter(({ state }) => state === "pending").map(({ id }) => id),
  );
  for (const request of after.requests)
    if (waited.has(request.id) && decided.has(request.state))
      told.push({ name: "decided", request });
  return told;
}
