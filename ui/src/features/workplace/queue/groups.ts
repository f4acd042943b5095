// The personal queue cut where it changes from those who wait for the agent to those the agent waits for. Pure; the
// order inside is the engine's and is left alone.
import type { ThreadRow } from "../../../gen/wire";

export interface Group {
  waitsFor: "agent" | "client";
  threads: ThreadRow[];
}

export function inGroups(threads: readonly ThreadRow[]): Group[] {
  const groups: Group[] = [
    { waitsFor: "agent", threads: threads.filter(({ waiting_for }) => waiting_for === "agent") },
    { waitsFor: "client", threads: threads.filter(({ waiting_for }) => waiting_for !== "agent") },
  ];
  return groups.filter((group) => group.threads.length > 0);
}

export interface SessionCount {
  used: number;
  free: number;
  /** Threads beyond the agent's own sessions: a supervisor's transfer, or a returning client. */
  additional: number;
}

export function countSessions(held: number, sessions: number): SessionCount {
  return {
    used: Math.min(held, sessions),
    free: Math.max(0, sessions - held),
    additional: Math.max(0, held - sessions),
  };
}
