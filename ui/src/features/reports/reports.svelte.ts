// What the reports are asked to show, kept over a reload. The choice of what they are about is one for both.
import type { LogSort, WorkloadBy } from "../../gen/wire";
import { readSaved, writeSaved } from "../../platform/saved";
import { everything, isNarrowed } from "./chosen";
import type { Chosen } from "./chosen";
import type { ColumnChoice } from "./columns";
import { readState, sortLog, sortWorkload } from "./report-state";
import type { ReportState } from "./report-state";

const key = "reports";
const ownerKey = "reports-of";

let current = $state.raw<ReportState>(readState(readSaved(key)));

function put(next: ReportState): void {
  current = next;
  writeSaved(key, JSON.stringify(next));
}

export const reports = {
  get state(): ReportState {
    return current;
  },
  /** Another workspace, or another person at the window, has other groups, agents and reasons. */
  enter(owner: string): void {
    if (readSaved(ownerKey) === owner) return;
    writeSaved(ownerKey, owner);
    const { period, from, to } = current.chosen;
    put({ ...current, chosen: { ...everything, period, from, to } });
  },
  show: (next: ReportState): void => put(next),
  choose(part: Partial<Chosen>): void {
    put({ ...current, chosen: { ...current.chosen, ...part } });
  },
  /** Leaves nobody and nothing out; the period stays. */
  clear(): void {
    const { period, from, to } = current.chosen;
    put({ ...current, chosen: { ...everything, period, from, to } });
  },
  narrowed: (report: "log" | "workload"): boolean => isNarrowed(current.chosen, report),
  sortLog(sort: LogSort): void {
    put({ ...current, log: sortLog(current.log, sort) });
  },
  sortWorkload(code: string | null): void {
    put({ ...current, order: sortWorkload(current.order, code) });
  },
  chooseBy(by: WorkloadBy): void {
    put({ ...current, by });
  },
  chooseColumns(columns: ColumnChoice): void {
    put({ ...current, columns });
  },
};
