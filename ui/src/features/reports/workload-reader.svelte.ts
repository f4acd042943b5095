// The Workload report: one answer, whole.
import { resourceOf } from "../../live/resource.svelte";
import type { ReportFilter, ReportWorkload, Workload } from "../../gen/wire";

export class WorkloadReader {
  #read = resourceOf("report_workload");

  /** The last answer; null until the first. */
  get report(): Workload | null {
    return this.#read.value;
  }
  /** What that answer is about. */
  get filter(): ReportFilter {
    return this.#read.answered?.filter ?? {};
  }
  /** True while what is shown answers an earlier question. */
  get stale(): boolean {
    return this.#read.stale;
  }
  get failure(): unknown {
    return this.#read.failure;
  }

  ask(question: ReportWorkload): Promise<void> {
    return this.#read.ask(question);
  }

  refresh(): Promise<void> {
    return this.#read.refresh();
  }
}
