// An invented agent at work for the preview: a small stand-in for the engine, with as much of it as a look asks for.
import type { AgentCard, AgentRow, ApprovalRequest, StatusChoice } from "../gen/wire";
import { makeCard } from "./card";
import { makeAgents, minutesAgo, reasons } from "./people";
import { makeClosed, makePins, makeTalks, me } from "./workplace-talks";

const working = new Set(["outgoing", "active", "active_free", "finishing"]);
export const states = [
  "active",
  "open",
  "outgoing",
  "finishing",
  "warned",
  "empty",
  "not_ready",
  "lunch",
  "kicked_out",
  "offline",
] as const;

const requests: ApprovalRequest[] = [
  {
    id: 1,
    agent: me,
    wish: { kind: "profile_status", old: "Here to help", new: "Happy to help with invoices" },
    note: "I moved to billing.",
    state: "pending",
    asked_at: minutesAgo(12),
    decided_at: null,
    decided_by: null,
    comment: null,
  },
  {
    id: 2,
    agent: me,
    wish: { kind: "break", reason: "meeting" },
    note: null,
    state: "rejected",
    asked_at: minutesAgo(300),
    decided_at: minutesAgo(296),
    decided_by: { id: 99, name: "Noor Haidari" },
    comment: "After the lunch wave, please.",
  },
];

export class InventedDesk {
  talks = makeTalks();
  closed = makeClosed();
  pinned = makePins();
  requests = requests;
  status = "active";
  reason: string | null = null;
  next: string | null = null;
  since = minutesAgo(7);
  warnedUntil: string | null = null;

  constructor(state: string) {
    if (state === "empty") this.talks = [];
    if (["lunch", "not_ready", "kicked_out", "offline"].includes(state)) this.talks.splice(0, 2);
    if (state === "kicked_out" || state === "offline") this.talks = [];
    if (["open", "finishing", "warned"].includes(state)) this.open(11);
    this.status = state === "lunch" ? "inactive" : state;
    if (
      state === "open" ||
      state === "warned" ||
      state === "empty" ||
      state === "active" ||
      state === "lost"
    )
      this.status = this.talks.length > 0 ? "active" : "active_free";
    if (state === "lunch") [this.reason, this.since] = ["lunch_break", minutesAgo(34)];
    if (state === "finishing") this.next = "lunch_break";
    if (state === "warned") this.warnedUntil = minutesAgo(-0.9);
  }

  get blocking(): number {
    return this.talks.filter(({ row }) => row.open || row.waiting_for === "agent").length;
  }

  open(id: number | null): void {
    for (const talk of this.talks) talk.row = { ...talk.row, open: talk.row.id === id };
    this.settle();
  }

  answer(id: number, text: string): void {
    const talk = this.talks.find(({ row }) => row.id === id);
    if (!talk) return;
    const at = new Date().toISOString();
    talk.messages = [...talk.messages, { id: Date.now(), author: "agent", at, text }];
    talk.row = { ...talk.row, waiting_for: "client", waiting_since: at, last_text: text };
    this.settle();
  }

  remove(id: number): void {
    this.talks = this.talks.filter(({ row }) => row.id !== id);
    this.settle();
  }

  go(to: string): void {
    this.since = new Date().toISOString();
    [this.reason, this.next] = [null, null];
    if (to === "active") this.status = this.talks.length > 0 ? "active" : "active_free";
    else if (!reasons.some(({ code }) => code === to)) this.status = to;
    else if (working.has(this.status) && this.blocking > 0)
      [this.status, this.next] = ["finishing", to];
    else [this.status, this.reason] = ["inactive", to];
  }

  settle(): void {
    if (this.status === "finishing" && this.next && this.blocking === 0) this.go(this.next);
  }

  card(seq: number): AgentCard {
    const row: AgentRow = {
      ...(makeAgents(1)[0] as AgentRow),
      ...me,
      alias: "Maya from Billing",
      status: this.status,
      reason: this.reason,
      next_reason: this.next,
      threads: working.has(this.status) ? this.talks.length : null,
      pinned: this.pinned.length,
      since: this.since,
      pending_requests: this.requests.filter(({ state }) => state === "pending").length,
      warned: this.warnedUntil !== null,
    };
    const rows = this.talks.map((talk) => talk.row);
    const group = (waits: string) => rows.filter(({ waiting_for }) => waiting_for === waits);
    return {
      ...makeCard(row, this.requests),
      seq,
      now: new Date().toISOString(),
      cause: this.status === "offline" ? "logout" : "agent",
      gets_new_threads: this.status.startsWith("active"),
      choices: this.status === "offline" ? [] : this.choices(),
      threads: [...group("agent"), ...group("client")],
      pinned: this.pinned,
      warned_until: this.warnedUntil,
      resumed_sessions: 1,
    };
  }

  choices(): StatusChoice[] {
    const blocks = working.has(this.status) ? this.blocking : 0;
    const free = this.talks.length === 0 ? "active_free" : "active";
    const forecast = {
      reason: null,
      next_reason: null,
      blocking_threads: 0,
      kept_threads: this.talks.length,
      forced_returns: 0,
      unchanged: false,
    };
    return [
      {
        code: "active",
        is_reason: false,
        forecast: { ...forecast, becomes: free, unchanged: this.status.startsWith("active") },
      },
      {
        code: "outgoing",
        is_reason: false,
        forecast: { ...forecast, becomes: "outgoing", unchanged: this.status === "outgoing" },
      },
      // Meetings are a supervisor's to give.
      ...reasons
        .filter(({ code }) => code !== "meeting")
        .map(({ code }) => ({
          code,
          is_reason: true,
          forecast: {
            ...forecast,
            becomes: blocks > 0 ? "finishing" : "inactive",
            reason: blocks > 0 ? null : code,
            next_reason: blocks > 0 ? code : null,
            blocking_threads: blocks,
            unchanged: this.reason === code || this.next === code,
          },
        })),
    ];
  }
}
