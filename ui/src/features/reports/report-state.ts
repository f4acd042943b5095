// How the reports are looked at: one choice of what they are about, and for each its order and form. Kept as text. Pure.
import type { LogSort, ReportKind, ReportView, ViewSettings, WorkloadBy } from "../../gen/wire";
import { chosenOf, everything, filterOf, periods } from "./chosen";
import type { Chosen, Known } from "./chosen";
import { allColumns, choiceOf, columnsOf } from "./columns";
import type { ColumnChoice } from "./columns";

export const logSorts = ["began", "agent", "duration"] as const satisfies readonly LogSort[];
export const workloadBys = [
  "agent",
  "day",
  "week",
  "group",
] as const satisfies readonly WorkloadBy[];

export interface LogOrder {
  sort: LogSort;
  reversed: boolean;
}

/** By a column's code; by what a row is called when null. */
export interface WorkloadOrder {
  code: string | null;
  descending: boolean;
}

export interface ReportState {
  chosen: Chosen;
  log: LogOrder;
  by: WorkloadBy;
  order: WorkloadOrder;
  columns: ColumnChoice;
}

export const firstState: ReportState = {
  chosen: everything,
  log: { sort: "began", reversed: false },
  by: "agent",
  order: { code: null, descending: false },
  columns: allColumns,
};

/** The next order after a click on a column of the log. */
export function sortLog(present: LogOrder, sort: LogSort): LogOrder {
  return { sort, reversed: present.sort === sort && !present.reversed };
}

/** The next order after a click on a column of the Workload report: names from A on, values from the largest. */
export function sortWorkload(present: WorkloadOrder, code: string | null): WorkloadOrder {
  return { code, descending: present.code === code ? !present.descending : code !== null };
}

/** What a view keeps of the state; `natural` is all the columns there are, in their own order. */
export function settingsOf(
  state: ReportState,
  report: ReportKind,
  natural: readonly string[],
): ViewSettings {
  const log = report === "log" ? state.log : firstState.log;
  return {
    filter: filterOf(state.chosen, report),
    ...log,
    by: report === "workload" ? state.by : firstState.by,
    ...(report === "workload" ? columnsOf(natural, state.columns) : {}),
  };
}

/** The state that a saved view asks for. The other report's own choices stay. */
export function stateOf(
  { report, settings }: ReportView,
  present: ReportState,
  known: Known,
): ReportState {
  const { filter, sort, reversed, by, columns } = settings;
  const chosen = chosenOf(filter, known);
  if (report === "log") return { ...present, chosen, log: { sort, reversed } };
  return {
    ...present,
    chosen: { ...chosen, causes: present.chosen.causes },
    by,
    columns: choiceOf(columns, known.reasons),
  };
}

type Loose = Record<string, unknown>;
const record = (value: unknown): Loose =>
  typeof value === "object" && value !== null ? (value as Loose) : {};
const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
const ids = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((one) => Number.isSafeInteger(one)) : [];
const text = (value: unknown): string => (typeof value === "string" ? value : "");
function oneOf<T extends string>(all: readonly T[], value: unknown, otherwise: T): T {
  return all.find((one) => one === value) ?? otherwise;
}

/** What was kept, as far as it can be understood. */
export function readState(kept: string | null): ReportState {
  let parsed: unknown = null;
  try {
    parsed = JSON.parse(kept ?? "null");
  } catch {
    return firstState;
  }
  const { chosen, log, by, order, columns } = record(parsed);
  const [what, when, which, how] = [record(chosen), record(log), record(columns), record(order)];
  return {
    chosen: {
      period: oneOf(periods, what["period"], everything.period),
      from: text(what["from"]),
      to: text(what["to"]),
      groups: ids(what["groups"]),
      agents: ids(what["agents"]),
      statuses: words(what["statuses"]),
      causes: words(what["causes"]),
    },
    log: {
      sort: oneOf(logSorts, when["sort"], firstState.log.sort),
      reversed: when["reversed"] === true,
    },
    by: oneOf(workloadBys, by, firstState.by),
    order: {
      code: typeof how["code"] === "string" ? how["code"] : null,
      descending: how["descending"] === true,
    },
    columns: { hidden: words(which["hidden"]), order: words(which["order"]) },
  };
}
