// What the reports call their columns and what they are about, as the open session knows it.
import { session } from "../../live/session.svelte";
import type { ReportFilter, ReportKind, Workload, WorkloadColumn } from "../../gen/wire";
import { t } from "../../i18n";
import { causeWords } from "../../live/names";
import { arrange } from "./columns";
import { chosenOf } from "./chosen";
import type { Known } from "./chosen";
import { filterWords } from "./filter-words";
import type { ReportState } from "./report-state";

/** A status' time is called what the status is called. */
export function columnName({ code, status }: WorkloadColumn): string {
  return status === null ? t(`reports-column-${code}`) : session.faceOf(status).label;
}

/** The report's columns in the chosen order, without the hidden ones. */
export function shownColumns(
  { columns }: Workload,
  { columns: choice }: ReportState,
): WorkloadColumn[] {
  const known = new Map(columns.map((column) => [column.code, column]));
  return arrange([...known.keys()], choice)
    .filter((code) => !choice.hidden.includes(code))
    .flatMap((code) => known.get(code) ?? []);
}

export function known(): Known {
  return {
    agentId: (login) => session.agents().find((agent) => agent.login === login)?.id,
    reasons: session.reasons().map(({ code }) => code),
  };
}

/** What is left out, a sentence for each filter. */
export function narrowedWords(filter: ReportFilter, report: ReportKind): string[] {
  return filterWords(chosenOf(filter, known()), report, {
    group: (id) => session.groups().find((group) => group.id === id)?.name,
    agent: (id) => session.agent(id)?.name,
    status: (code) => session.faceOf(code).label,
    cause: (code) => causeWords(code, null),
  });
}
