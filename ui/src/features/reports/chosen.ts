// What the reports are about: as people choose it, as the engine is asked for it, and as it is kept. Pure.
import type { Period, ReportFilter, ReportKind } from "../../gen/wire";

/** The named periods, and days of one's own. */
export const periods = [
  "today",
  "yesterday",
  "this_week",
  "last_week",
  "this_month",
  "last_month",
  "any",
  "days",
] as const satisfies readonly (Period | "days")[];
export type PeriodChoice = (typeof periods)[number];

export interface Chosen {
  period: PeriodChoice;
  /** With `days`: the first day and the last one, both inclusive; empty where the period has no edge. */
  from: string;
  to: string;
  /** Ids; none means every one. */
  groups: readonly number[];
  agents: readonly number[];
  /** Codes of the filter; none means every one. */
  statuses: readonly string[];
  causes: readonly string[];
}

export const everything: Chosen = {
  period: "today",
  from: "",
  to: "",
  groups: [],
  agents: [],
  statuses: [],
  causes: [],
};

const dayMs = 24 * 60 * 60 * 1000;

/** A whole day of the calendar. While a year is being typed, a field says 0002 and 0020 on the way to 2026. */
export function isDay(text: string): boolean {
  if (!/^(19[7-9]\d|2[01]\d\d)-\d\d-\d\d$/.test(text)) return false;
  const at = Date.parse(text);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/** Whether the period is counted from today, and is another one tomorrow. */
export function isNamed(period: PeriodChoice): boolean {
  return period !== "days" && period !== "any";
}

/** What keeps it from being asked, as the end of a key of the catalogue. */
export function problemOf({ period, from, to }: Chosen): "days-order" | null {
  return period === "days" && isDay(from) && isDay(to) && from > to ? "days-order" : null;
}

function periodOf({ period, from, to }: Chosen): ReportFilter {
  if (period !== "days") return { period };
  return {
    ...(isDay(from) ? { from } : {}),
    // People mean the last day whole; the engine's end is exclusive.
    ...(isDay(to) ? { to: daysLater(to, 1) } : {}),
  };
}

/** What the engine is asked for. Only the status log has causes. */
export function filterOf(chosen: Chosen, report: ReportKind): ReportFilter {
  const { groups, agents, statuses, causes } = chosen;
  return {
    ...periodOf(chosen),
    ...(groups.length > 0 ? { groups: [...groups] } : {}),
    ...(agents.length > 0 ? { agents: [...agents] } : {}),
    ...(statuses.length > 0 ? { statuses: [...statuses] } : {}),
    ...(causes.length > 0 && report === "log" ? { causes: [...causes] } : {}),
  };
}

export interface Known {
  /** The id of the agent with a login. */
  agentId: (login: string) => number | undefined;
  /** Every reason's code. */
  reasons: readonly string[];
}

/** The id of nobody and of no group. */
const none = 0;

/** The choice behind a filter that was saved, by this screen or by a program. */
export function chosenOf(filter: ReportFilter, { agentId, reasons }: Known): Chosen {
  const { period, from = "", to = "" } = filter;
  // Somebody who isn't known stays in it, so that the engine refuses it: without them it could mean everybody.
  const agents = (filter.agents ?? []).map((ref) =>
    typeof ref === "number" ? ref : (agentId(ref) ?? none),
  );
  const statuses = (filter.statuses ?? []).flatMap((code) =>
    code === "inactive" ? [...reasons] : [code],
  );
  // To the engine an empty list lets nothing through; here it would leave nothing out.
  const nothing =
    [filter.groups, filter.agents, filter.causes].some((list) => list?.length === 0) ||
    (filter.statuses !== undefined && statuses.length === 0);
  const edges = from !== "" || to !== "";
  return {
    period: period ?? (edges ? "days" : "any"),
    from: from.slice(0, 10),
    to: to === "" ? "" : lastDay(to),
    groups: nothing ? [none] : (filter.groups ?? []),
    agents: [...new Set(agents)],
    statuses: [...new Set(statuses)],
    causes: filter.causes ?? [],
  };
}

/** The last day before an exclusive end: a day, or an instant. */
function lastDay(end: string): string {
  const midnight = end.length === 10 || end.slice(11, 19) === "00:00:00";
  return midnight ? daysLater(end.slice(0, 10), -1) : end.slice(0, 10);
}

/** True when somebody or something is left out. */
export function isNarrowed(
  { groups, agents, statuses, causes }: Chosen,
  report: ReportKind,
): boolean {
  return howMany({ groups, agents, statuses, causes }, report) > 0;
}

/** How many of the filters leave something out. */
export function howMany(
  { groups, agents, statuses, causes }: Omit<Chosen, "period" | "from" | "to">,
  report: ReportKind,
): number {
  const lists = [groups, agents, statuses, report === "log" ? causes : []];
  return lists.filter((list) => list.length > 0).length;
}

/** Why intervals begin, in the order in which the filter offers it. */
export const causeCodes = [
  "agent",
  "supervisor",
  "supervisor_forced",
  "api",
  "login",
  "logout",
  "connection_lost",
  "reconnected",
  "thread_assigned",
  "threads_done",
  "finishing_done",
  "kicked_out",
  "break_limit",
  "training",
  "added",
] as const;
