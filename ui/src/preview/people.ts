// Invented people for the preview. Never part of a build.
import type { AgentRow, ApprovalRequest, Group, Reason } from "../gen/wire";

export const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

const names = (en: string, ru: string) => [
  { locale: "en", name: en },
  { locale: "ru", name: ru },
];
const anybody = { supervisor: true, agent: true };

function reason(
  code: string,
  en: string,
  ru: string,
  color: string,
  icon: string,
  limit: number | null,
): Reason {
  return {
    code,
    names: names(en, ru),
    color,
    icon,
    active: true,
    limit_s: limit === null ? null : limit * 60,
    allowance_s: null,
    may_set: anybody,
  };
}

export const reasons: Reason[] = [
  reason("lunch_break", "Lunch break", "Обед", "#d97706", "lunch", 30),
  reason("short_break", "Short break", "Короткий перерыв", "#b7791f", "cup", 15),
  reason("technical_break", "Technical break", "Технический перерыв", "#2563eb", "tool", 20),
  reason("training", "Training", "Обучение", "#7c3aed", "training", 120),
  reason("meeting", "Meeting", "Встреча", "#0d9488", "meeting", null),
];

export const groups: Group[] = ["Billing", "Cards", "Loans"].map((name, at) => ({
  id: at + 1,
  name,
  supervisors: ["Noor Haidari"],
  agents: 8,
}));

interface Sketch {
  name: string;
  group: number;
  status: string;
  threads?: number;
  pinned?: number;
  minutes?: number;
  next?: string;
  asks?: boolean;
  warned?: boolean;
  sessions?: number;
}

const sketches: Sketch[] = [
  { name: "Maya Kessler", group: 1, status: "active", threads: 3, pinned: 2, asks: true },
  { name: "Tom Adeyemi", group: 1, status: "finishing", threads: 1, next: "lunch_break" },
  { name: "Ines Duarte", group: 2, status: "active_free", threads: 0, pinned: 1 },
  { name: "Yuki Tanabe", group: 2, status: "outgoing", threads: 2, pinned: 5 },
  { name: "Oskar Lind", group: 1, status: "lunch_break", pinned: 1, minutes: 24.17 },
  { name: "Priya Raman", group: 3, status: "lunch_break", minutes: 36.7 },
  { name: "Leo Marchetti", group: 3, status: "short_break", minutes: 6.25, asks: true },
  { name: "Ana Petrova", group: 2, status: "technical_break", minutes: 11.05 },
  { name: "Sam Okafor", group: 3, status: "training", pinned: 3, minutes: 48.3 },
  { name: "Dina Haddad", group: 1, status: "not_ready", minutes: 2.5 },
  { name: "Pavel Novak", group: 2, status: "kicked_out", pinned: 1, minutes: 4.9 },
  { name: "Grace Mbeki", group: 3, status: "offline", pinned: 2, minutes: 962 },
  { name: "Hugo Bianchi", group: 1, status: "active", threads: 4 },
  { name: "Lena Fischer", group: 2, status: "active", threads: 5, pinned: 1 },
  {
    name: "Константин Вишневецкий-Долгорукий",
    group: 3,
    status: "active",
    threads: 2,
    warned: true,
  },
  { name: "Omar Farouk", group: 1, status: "active", threads: 1, pinned: 12 },
  { name: "Nora Lindqvist", group: 2, status: "active", threads: 9, sessions: 16 },
  { name: "Wei Zhang", group: 3, status: "active", threads: 2 },
  { name: "Chloé Laurent", group: 1, status: "active_free", threads: 0 },
  { name: "Mateo Rojas", group: 2, status: "active_free", threads: 0, pinned: 1 },
  { name: "Aylin Demir", group: 3, status: "finishing", threads: 2, next: "technical_break" },
  { name: "Ivan Sokolov", group: 1, status: "lunch_break", minutes: 3.1 },
  { name: "Fatima Noor", group: 2, status: "short_break", minutes: 17.9 },
  { name: "Elif Kaya", group: 3, status: "lunch_break", minutes: 71.2 },
];

const timed = new Set(["not_ready", "kicked_out", "offline"]);

function toRow(sketch: Sketch, id: number): AgentRow {
  const isReason = reasons.some(({ code }) => code === sketch.status);
  const minutes = sketch.minutes ?? 5 + id;
  return {
    id,
    login: sketch.name.toLowerCase().replaceAll(" ", "."),
    name: sketch.name,
    group: groups[sketch.group - 1]?.name ?? "",
    status: isReason ? "inactive" : sketch.status,
    reason: isReason ? sketch.status : null,
    next_reason: sketch.next ?? null,
    threads: sketch.threads ?? null,
    pinned: sketch.pinned ?? 0,
    since: minutesAgo(minutes),
    elapsed_s: isReason || timed.has(sketch.status) ? Math.floor(minutes * 60) : null,
    pending_requests: sketch.asks ? 1 : 0,
    group_id: sketch.group,
    alias: null,
    photo_id: null,
    sessions: sketch.sessions ?? 4,
    warned: sketch.warned ?? false,
  };
}

/** As many agents as asked for; after the first 24 they repeat with a number. */
export function makeAgents(count: number): AgentRow[] {
  return Array.from({ length: count }, (_, at) => {
    const sketch = sketches[at % sketches.length];
    const round = Math.floor(at / sketches.length);
    if (!sketch) throw new Error("no sketches");
    return toRow(round === 0 ? sketch : { ...sketch, name: `${sketch.name} ${round}` }, at + 1);
  });
}

export function makeRequests(agents: readonly AgentRow[]): ApprovalRequest[] {
  return agents
    .filter(({ pending_requests }) => pending_requests > 0)
    .slice(0, 12)
    .map(({ id, name }, at) => ({
      id: at + 1,
      agent: { id, name },
      wish:
        at % 2 === 0
          ? { kind: "profile_status", old: null, new: "Happy to help with invoices" }
          : { kind: "break", reason: "lunch_break" },
      note: null,
      state: "pending",
      asked_at: minutesAgo(3 + at),
      decided_at: null,
      decided_by: null,
      comment: null,
    }));
}
