// The state of the reports: how it is sorted, kept, made into a view or a file.
import { describe, expect, test } from "vitest";
import type { ReportView } from "../../gen/wire";
import { everyColumn, toggle } from "./columns";
import { exportOf, fileName } from "./export-of";
import { firstState, stateOf, readState, settingsOf, sortLog, sortWorkload } from "./report-state";
import type { ReportState } from "./report-state";

const natural = everyColumn(["lunch_break"]);
const known = { agentId: () => undefined, reasons: ["lunch_break"] };
const state: ReportState = {
  chosen: { ...firstState.chosen, period: "last_month", statuses: ["offline"], causes: ["api"] },
  log: { sort: "duration", reversed: true },
  by: "week",
  order: { code: "occupancy", descending: true },
  columns: toggle(firstState.columns, "threads_closed"),
};

describe("sorting", () => {
  test("a column of the log first comes its own way, then the other way round", () => {
    const once = sortLog(firstState.log, "duration");
    expect(once).toEqual({ sort: "duration", reversed: false });
    expect(sortLog(once, "duration")).toEqual({ sort: "duration", reversed: true });
    expect(sortLog(firstState.log, "began")).toEqual({ sort: "began", reversed: true });
  });

  test("values come largest first, names from A on", () => {
    const once = sortWorkload(firstState.order, "occupancy");
    expect(once).toEqual({ code: "occupancy", descending: true });
    expect(sortWorkload(once, "occupancy").descending).toBe(false);
    expect(sortWorkload(once, null)).toEqual({ code: null, descending: false });
    expect(sortWorkload(firstState.order, null).descending).toBe(true);
  });
});

describe("what is kept", () => {
  test("comes back whole", () => {
    expect(readState(JSON.stringify(state))).toEqual(state);
  });

  test.each([null, "", "{", "3", '{"chosen":{"period":"never","groups":["x"],"agents":4}}'])(
    "%s is the first state",
    (kept) => {
      expect(readState(kept)).toEqual(firstState);
    },
  );
});

describe("a view", () => {
  const view = (report: ReportView["report"]): ReportView => ({
    id: 1,
    report,
    name: "Monthly",
    settings: settingsOf(state, report, natural),
  });

  test("of the log keeps its order and causes, and leaves Workload's own choices alone", () => {
    const shown = stateOf(view("log"), firstState, known);
    expect(shown).toMatchObject({ chosen: state.chosen, log: state.log, by: "agent" });
    expect(shown.columns).toEqual(firstState.columns);
  });

  test("of Workload keeps rows and columns, and leaves the log's order and causes alone", () => {
    const present = { ...firstState, chosen: { ...firstState.chosen, causes: ["login"] } };
    const shown = stateOf(view("workload"), present, known);
    expect(shown).toMatchObject({ by: "week", log: firstState.log });
    expect(shown.chosen).toMatchObject({ period: "last_month", causes: ["login"] });
    expect(shown.columns.hidden).toEqual(["threads_closed"]);
  });
});

describe("a file", () => {
  test("holds what is on the screen", () => {
    expect(exportOf(state, "workload", "csv", natural)).toMatchObject({
      report: "workload",
      format: "csv",
      filter: { period: "last_month", statuses: ["offline"] },
      by: "week",
      columns: natural.filter((code) => code !== "threads_closed"),
    });
  });

  test("of the log is never by length: the latest come first", () => {
    expect(exportOf(state, "log", "xlsx", [])).toMatchObject({ sort: "began", reversed: false });
    const earliest = { ...state, log: { sort: "began", reversed: true } } as const;
    expect(exportOf(earliest, "log", "xlsx", [])).toMatchObject({ sort: "began", reversed: true });
  });

  test("is called by its report and its days", () => {
    expect(fileName("Workload", ["2026-11-01", "2026-11-30"], "csv")).toBe(
      "Workload 2026-11-01–2026-11-30.csv",
    );
    expect(fileName("Workload", ["2026-11-01", "2026-11-01"], "json")).toBe(
      "Workload 2026-11-01.json",
    );
  });
});
