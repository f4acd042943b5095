// What the reports are asked to show, kept over a reload. The choice of what they are about is one for both.
import type { LogSort, WorkloadBy } from "../../gen/wire";
import { readSaved, writeSaved } from "../../platform/saved";
import { everything, isNarrowed } from "./chosen";
import type { Chosen } from "./chosen";
import type { ColumnChoice } from "./columns";
import { readLook, sortLog, sortWorkload } from "./look";
import type { Look } from "./look";

const key = "reports";
const ownerKey = "reports-of";

let look = $state.raw<Look>(readLook(readSaved(key)));

function put(next: Look): void {
  look = next;
  writeSaved(key, JSON.stringify(next));
}

export const reports = {
  get look(): Look {
    return look;
  },
  /** Another workspace, or another person at the window, has other groups, agents and reasons. */
  enter(owner: string): void {
    if (readSaved(ownerKey) === owner) return;
    writeSaved(ownerKey, owner);
    const { period, from, to } = look.chosen;
    put({ ...look, chosen: { ...everything, period, from, to } });
  },
  show: (next: Look): void => put(next),
  choose(part: Partial<Chosen>): void {
    put({ ...look, chosen: { ...look.chosen, ...part } });
  },
  /** Leaves nobody and nothing out; the period stays. */
  clear(): void {
    const { period, from, to } = look.chosen;
    put({ ...look, chosen: { ...everything, period, from, to } });
  },
  narrowed: (report: "log" | "workload"): boolean => isNarrowed(look.chosen, report),
  sortLog(sort: LogSort): void {
    put({ ...look, log: sortLog(look.log, sort) });
  },
  sortWorkload(code: string | null): void {
    put({ ...look, order: sortWorkload(look.order, code) });
  },
  chooseBy(by: WorkloadBy): void {
    put({ ...look, by });
  },
  chooseColumns(columns: ColumnChoice): void {
    put({ ...look, columns });
  },
};
