// The pages of one agent's status log, newest first. The newest page is read again after a change; earlier pages stay.

import { call } from "../../live/call";
import { Resource } from "../../live/resource.svelte";
import { isStale } from "../../live/stale-by";
import type { Interval } from "../../gen/wire";

const PAGE = 50;

interface Pages {
  intervals: Interval[];
  more: boolean;
}

export class StatusLog {
  #read = new Resource<{ agent: number }, Pages>({
    read: async (request) => this.#newest(await call("list_history", { ...request, limit: PAGE })),
    stale: ({ changes }, request) => isStale("list_history", request, null, changes),
  });

  constructor(readonly agentId: number) {}

  get intervals(): Interval[] | null {
    return this.#read.value?.intervals ?? null;
  }
  get more(): boolean {
    return this.#read.value?.more ?? false;
  }
  get loading(): boolean {
    return this.#read.reading;
  }
  get failure(): unknown {
    return this.#read.failure;
  }

  /** Reads the newest page and lays it over what is there. */
  refresh(): Promise<void> {
    return this.#read.ask({ agent: this.agentId });
  }

  /** Reads it and keeps it true, until told to stop. */
  follow(): () => void {
    void this.refresh();
    return this.#read.follow();
  }

  /** Reads the page before the oldest interval that is shown. */
  earlier(): Promise<void> {
    return this.#read.extend(async ({ intervals }) => {
      const before = intervals.at(-1)?.id;
      const page = await call("list_history", {
        agent: this.agentId,
        limit: PAGE,
        ...(before === undefined ? {} : { before_id: before }),
      });
      return { intervals: [...intervals, ...page.intervals], more: page.more };
    });
  }

  #newest(page: Pages): Pages {
    const shown = this.intervals ?? [];
    const oldest = page.intervals.at(-1)?.id ?? 0;
    const kept = shown.filter(({ id }) => id < oldest);
    const gapless =
      kept.length > 0 && page.intervals.some(({ id }) => shown.some((known) => known.id === id));
    return gapless ? { intervals: [...page.intervals, ...kept], more: this.more } : page;
  }
}
