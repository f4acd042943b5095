// The file that holds what is on the screen: what is asked for, and what it is called. Pure.
import type { ExportFormat, ExportReport, ReportKind } from "../../gen/wire";
import { settingsOf } from "./report-state";
import type { ReportState } from "./report-state";

export function exportOf(
  state: ReportState,
  report: ReportKind,
  format: ExportFormat,
  natural: readonly string[],
): ExportReport {
  const settings = settingsOf(state, report, natural);
  // No file is made in the order of length: then it is in that of time, the latest first.
  const order = settings.sort === "duration" ? { sort: "began" as const, reversed: false } : {};
  return { report, format, ...settings, ...order };
}

/** Agent status log 2026-11-01–2026-11-30.csv; one day is said once. */
export function fileName(title: string, [first, last]: [string, string], ending: string): string {
  return `${title} ${first === last ? first : `${first}–${last}`}.${ending}`;
}
