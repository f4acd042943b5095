// The Agent status log, page by page. What is loaded is read again whole, so that an interval that has ended says so wherever it stands.
import { call } from "../../live/call";
import type { Covered, LogInterval, ReportFilter, ReportLog } from "../../gen/wire";
import { append } from "./append";

export type Question = Pick<ReportLog, "filter" | "sort" | "reversed">;

export const perPage = 200;
const perCall = 500;
/** More than this isn't read again by itself. */
export const keptTrue = 5000;

export class LogReader {
  /** In the order asked for; null until the first answer. */
  intervals = $state.raw<readonly LogInterval[] | null>(null);
  covered = $state.raw<Covered | null>(null);
  /** What they are about. */
  filter = $state.raw<ReportFilter>({});
  /** The engine's clock at the last answer. */
  now = $state("");
  /** True once there is nothing further. */
  complete = $state(false);
  reading = $state(false);
  /** True while what is shown answers an earlier question. */
  stale = $state(false);
  /** True when there were changes, and so much is loaded that it isn't read again by itself. */
  behind = $state(false);
  failure = $state.raw<unknown>(null);
  #question: Question | null = null;
  #after: string | null = null;
  #wanted = perPage;
  #turn = 0;

  /** Asks something else: from the first page on. */
  ask(question: Question): Promise<void> {
    this.#question = question;
    this.#wanted = perPage;
    this.stale = this.intervals !== null;
    this.behind = false;
    return this.#read("openly");
  }

  /** A page more than is loaded. */
  async further(): Promise<void> {
    if (this.complete || this.intervals === null || this.stale) return;
    if (this.reading) return;
    this.#wanted = this.intervals.length + perPage;
    await this.#read("on");
  }

  /** Reads as much as is loaded once more. */
  async refresh(): Promise<void> {
    if (this.#question === null) return;
    if ((this.intervals?.length ?? 0) > keptTrue) {
      this.behind = true;
      return;
    }
    await this.#read("quietly");
  }

  /** From the first page on, whatever was loaded. */
  async anew(): Promise<void> {
    if (this.#question) await this.ask(this.#question);
  }

  /** On from what is loaded; or from the first page, showing what comes openly, or all at once and quietly. */
  async #read(how: "on" | "openly" | "quietly"): Promise<void> {
    const [turn, question] = [++this.#turn, this.#question];
    if (question === null) return;
    let read: readonly LogInterval[] = how === "on" ? (this.intervals ?? []) : [];
    let after = how === "on" ? this.#after : null;
    this.reading = true;
    try {
      for (;;) {
        const limit = Math.min(perCall, Math.max(perPage, this.#wanted - read.length));
        const page = await call("report_log", {
          ...question,
          limit,
          ...(after === null ? {} : { after }),
        });
        // An older question never wins.
        if (turn !== this.#turn) return;
        read = append(read, page.intervals);
        after = page.next;
        const done = after === null || read.length >= this.#wanted;
        if (done || how !== "quietly") {
          this.#put(read, after);
          this.covered = page.covered;
          this.filter = question.filter;
          this.now = page.now;
        }
        if (done) break;
      }
      this.failure = null;
    } catch (reason) {
      if (turn === this.#turn) this.failure = reason;
    } finally {
      if (turn === this.#turn) this.reading = false;
    }
  }

  #put(read: readonly LogInterval[], after: string | null): void {
    this.intervals = read;
    this.#after = after;
    this.complete = after === null;
    this.stale = false;
  }
}
