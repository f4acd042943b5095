// The saved views of whoever sits here.
import { call } from "../../live/call";
import { resourceOf } from "../../live/resource.svelte";
import type { ReportKind, ReportView, ViewSettings } from "../../gen/wire";

/** As long as the engine takes. */
export const nameAtMost = 60;

export class SavedViews {
  /** Of both reports, by name; null until the first answer. */
  get all(): readonly ReportView[] | null {
    return this.#read.value?.views ?? null;
  }
  get failure(): unknown {
    return this.#read.failure;
  }
  #read = resourceOf("list_report_views");

  of(report: ReportKind): readonly ReportView[] {
    return (this.all ?? []).filter((view) => view.report === report);
  }

  /** The view that a name would replace. */
  named(report: ReportKind, name: string): ReportView | undefined {
    return this.of(report).find((view) => view.name === name.trim());
  }

  load(): Promise<void> {
    return this.#read.ask({});
  }

  async save(report: ReportKind, name: string, settings: ViewSettings): Promise<void> {
    this.#read.put(await call("save_report_view", { report, name: name.trim(), settings }));
  }

  async drop(id: number): Promise<void> {
    this.#read.put(await call("drop_report_view", { id }));
  }
}

/** What is wrong with a name, as the end of a key of the catalogue. */
export function nameProblem(name: string): "missing" | "long" | null {
  const length = [...name.trim()].length;
  if (length === 0) return "missing";
  return length > nameAtMost ? "long" : null;
}
