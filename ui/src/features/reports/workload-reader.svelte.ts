// The Workload report: one answer, whole.
import { call } from "../../live/call";
import type { ReportFilter, ReportWorkload, Workload } from "../../gen/wire";

export class WorkloadReader {
  /** The last answer; null until the first. */
  report = $state.raw<Workload | null>(null);
  /** What that answer is about. */
  filter = $state.raw<ReportFilter>({});
  /** True while what is shown answers an earlier question. */
  stale = $state(false);
  failure = $state.raw<unknown>(null);
  #question: ReportWorkload | null = null;
  #turn = 0;

  ask(question: ReportWorkload): Promise<void> {
    this.#question = question;
    this.stale = this.report !== null;
    return this.refresh();
  }

  async refresh(): Promise<void> {
    const [turn, question] = [++this.#turn, this.#question];
    if (question === null) return;
    try {
      const report = await call("report_workload", question);
      // An older question never wins.
      if (turn !== this.#turn) return;
      this.report = report;
      this.filter = question.filter;
      this.stale = false;
      this.failure = null;
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.failure = reason;
    }
  }
}
