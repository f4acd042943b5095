// The pages of one agent's status log, newest first. The newest page is read again after a change; earlier pages stay.

import { call } from "../../live/call";
import type { Interval } from "../../gen/wire";

const PAGE = 50;

export class StatusLog {
  intervals = $state.raw<Interval[] | null>(null);
  more = $state(false);
  loading = $state(false);
  failure = $state.raw<unknown>(null);
  #turn = 0;

  constructor(readonly agentId: number) {}

  /** Reads the newest page and lays it over what is there. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    await this.#read(async () => {
      const page = await call("list_history", { agent: this.agentId, limit: PAGE });
      if (turn !== this.#turn) return;
      const oldest = page.intervals.at(-1)?.id ?? 0;
      const kept = (this.intervals ?? []).filter(({ id }) => id < oldest);
      const gapless = kept.length > 0 && page.intervals.some(({ id }) => this.#has(id));
      this.intervals = gapless ? [...page.intervals, ...kept] : page.intervals;
      if (!gapless) this.more = page.more;
    });
  }

  /** Reads the page before the oldest interval that is shown. */
  async earlier(): Promise<void> {
    const before = this.intervals?.at(-1)?.id;
    if (before === undefined || this.loading) return;
    await this.#read(async () => {
      const page = await call("list_history", {
        agent: this.agentId,
        before_id: before,
        limit: PAGE,
      });
      this.intervals = [...(this.intervals ?? []), ...page.intervals];
      this.more = page.more;
    });
  }

  #has(id: number): boolean {
    return this.intervals?.some((interval) => interval.id === id) ?? false;
  }

  async #read(run: () => Promise<void>): Promise<void> {
    this.loading = true;
    this.failure = null;
    try {
      await run();
    } catch (reason) {
      this.failure = reason;
    } finally {
      this.loading = false;
    }
  }
}
