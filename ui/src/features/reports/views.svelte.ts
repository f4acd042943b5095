// The saved views of whoever sits here.
import { call } from "../../live/call";
import type { ReportKind, ReportView, ViewSettings } from "../../gen/wire";

/** As long as the engine takes. */
export const nameAtMost = 60;

export class SavedViews {
  /** Of both reports, by name; null until the first answer. */
  all = $state.raw<readonly ReportView[] | null>(null);
  failure = $state.raw<unknown>(null);

  of(report: ReportKind): readonly ReportView[] {
    return (this.all ?? []).filter((view) => view.report === report);
  }

  /** The view that a name would replace. */
  named(report: ReportKind, name: string): ReportView | undefined {
    return this.of(report).find((view) => view.name === name.trim());
  }

  async load(): Promise<void> {
    try {
      this.all = (await call("list_report_views", {})).views;
      this.failure = null;
    } catch (reason) {
      this.failure = reason;
    }
  }

  async save(report: ReportKind, name: string, settings: ViewSettings): Promise<void> {
    const request = { report, name: name.trim(), settings };
    this.all = (await call("save_report_view", request)).views;
  }

  async drop(id: number): Promise<void> {
    this.all = (await call("drop_report_view", { id })).views;
  }
}

/** What is wrong with a name, as the end of a key of the catalogue. */
export function nameProblem(name: string): "missing" | "long" | null {
  const length = [...name.trim()].length;
  if (length === 0) return "missing";
  return length > nameAtMost ? "long" : null;
}
