// The filter in the brief's order: the code, the words of the drop-down, the words of the chip. Training and Meeting are
// the demo's own reasons, added through the API method.
export const statuses = [
  ["outgoing", "Active (doesn’t receive threads)", "Doesn’t receive threads"],
  ["active", "Active", "Active"],
  ["active_free", "Active (free)", "Active (free)"],
  ["finishing", "Active (finishing)", "Finishing"],
  ["lunch_break", "Lunch break", "Lunch break"],
  ["short_break", "Short break", "Short break"],
  ["technical_break", "Technical break", "Technical break"],
  ["training", "Training", "Training"],
  ["meeting", "Meeting", "Meeting"],
  ["not_ready", "Not ready", "Not ready"],
  ["kicked_out", "Inactive (kicked out)", "Kicked out"],
  ["offline", "Offline", "Offline"],
] as const;

/** What `rollcall agents --json` says of one agent, as far as the specs look at it. */
export interface Agent {
  id: number;
  login: string;
  name: string;
  group: string;
  status: string;
  reason: string | null;
  next_reason: string | null;
  threads: number | null;
  pinned: number;
  elapsed_s: number | null;
  photo_id: number | null;
}

export interface Agents {
  counts: Record<string, number>;
  agents: Agent[];
}

/** The widget's answer to the command line, with the filters given. */
export async function agentsOf(
  floor: { rollcall(...args: string[]): Promise<string> },
  ...filters: string[]
): Promise<Agents> {
  return JSON.parse(await floor.rollcall("agents", "--json", ...filters)) as Agents;
}
