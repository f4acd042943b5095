// The Agent status log, page by page. What is loaded is read again whole, so that an interval that has ended says so wherever it stands.
import { call } from "../../live/call";
import { Resource } from "../../live/resource.svelte";
import type { Covered, LogInterval, ReportFilter, ReportLog } from "../../gen/wire";
import { append } from "./append";

export type Question = Pick<ReportLog, "filter" | "sort" | "reversed">;

export const perPage = 200;
const perCall = 500;
/** More than this isn't read again by itself. */
export const keptTrue = 5000;

interface Pages {
  intervals: readonly LogInterval[];
  covered: Covered;
  now: string;
  /** Where the next page begins; null once there is nothing further. */
  after: string | null;
}

type Show = (part: Pages) => void;

export class LogReader {
  /** True when there were changes, and so much is loaded that it isn't read again by itself. */
  behind = $state(false);
  // What answers another question is shown as it comes; what is read again, all at once.
  #read: Resource<Question, Pages> = new Resource<Question, Pages>({
    read: (question, show) => {
      const again = this.intervals !== null && !this.stale;
      return this.#pages(question, null, again ? () => {} : show);
    },
  });
  #wanted = perPage;

  /** In the order asked for; null until the first answer. */
  get intervals(): readonly LogInterval[] | null {
    return this.#read.value?.intervals ?? null;
  }
  get covered(): Covered | null {
    return this.#read.value?.covered ?? null;
  }
  /** What they are about. */
  get filter(): ReportFilter {
    return this.#read.answered?.filter ?? {};
  }
  /** The engine's clock at the last answer. */
  get now(): string {
    return this.#read.value?.now ?? "";
  }
  /** True once there is nothing further. */
  get complete(): boolean {
    return this.#read.value !== null && this.#read.value.after === null;
  }
  get reading(): boolean {
    return this.#read.reading;
  }
  /** True while what is shown answers an earlier question. */
  get stale(): boolean {
    return this.#read.stale;
  }
  get failure(): unknown {
    return this.#read.failure;
  }

  /** Asks something else: from the first page on. */
  ask(question: Question): Promise<void> {
    this.#wanted = perPage;
    this.behind = false;
    return this.#read.ask({ ...question });
  }

  /** A page more than is loaded. */
  async further(): Promise<void> {
    if (this.complete || this.stale) return;
    await this.#read.extend((pages, show) => {
      this.#wanted = pages.intervals.length + perPage;
      const { question } = this.#read;
      return question ? this.#pages(question, pages, show) : Promise.resolve(pages);
    });
  }

  /** Reads as much as is loaded once more. */
  async refresh(): Promise<void> {
    if ((this.intervals?.length ?? 0) > keptTrue) this.behind = true;
    else await this.#read.refresh();
  }

  /** From the first page on, whatever was loaded. */
  async restart(): Promise<void> {
    if (this.#read.question) await this.ask(this.#read.question);
  }

  /** On from what is loaded, or from the first page. */
  async #pages(question: Question, from: Pages | null, show: Show): Promise<Pages> {
    let [intervals, after] = [from?.intervals ?? [], from?.after ?? null];
    for (;;) {
      const limit = Math.min(perCall, Math.max(perPage, this.#wanted - intervals.length));
      const { covered, now, ...page } = await call("report_log", {
        ...question,
        limit,
        ...(after === null ? {} : { after }),
      });
      intervals = append(intervals, page.intervals);
      after = page.next;
      const read = { intervals, covered, now, after };
      if (after === null || intervals.length >= this.#wanted) return read;
      show(read);
    }
  }
}
