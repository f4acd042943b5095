// The threads of one place, page by page. What is shown is read again whole, so that nothing stands twice or is left out.
import { call } from "../../live/call";
import { Resource } from "../../live/resource.svelte";
import { isStale } from "../../live/stale-by";
import type { ThreadPage, ThreadPlace, ThreadRow } from "../../gen/wire";

const perPage = 50;
const perCall = 200;
const gapMs = 400;

interface Pages {
  /** In the place's order. */
  threads: readonly ThreadRow[];
  /** How many there are, shown or not. */
  total: number;
  more: boolean;
  /** The last change that the first page holds. */
  seq: number;
}

export class ThreadPages {
  readonly read = new Resource<ThreadPlace, Pages>({
    read: (place) => this.#read(place),
    stale: ({ changes }, place, pages) =>
      isStale("list_threads", { place }, pages as ThreadPage | null, changes),
    pace: { gapMs },
  });
  #wanted = perPage;

  constructor(readonly place: ThreadPlace) {}

  /** Null until the first answer. */
  get threads(): readonly ThreadRow[] | null {
    return this.read.value?.threads ?? null;
  }
  get total(): number {
    return this.read.value?.total ?? 0;
  }
  get more(): boolean {
    return this.read.value?.more ?? false;
  }
  get loading(): boolean {
    return this.read.reading;
  }
  get failure(): unknown {
    return this.read.failure;
  }

  /** Reads as many as were asked for so far, at least a page. */
  refresh(): Promise<void> {
    return this.read.ask(this.place);
  }

  /** Reads a page more than is shown. */
  further(): Promise<void> {
    this.#wanted = (this.threads?.length ?? 0) + perPage;
    return this.refresh();
  }

  /** Another workspace, or another person at the window. */
  forget(): void {
    this.#wanted = perPage;
    this.read.forget();
  }

  async #read(place: ThreadPlace): Promise<Pages> {
    const atLeast = this.#wanted;
    let threads: ThreadRow[] = [];
    let after: string | null = null;
    let seq: number | null = null;
    for (;;) {
      const page: ThreadPage = await call("list_threads", {
        place,
        limit: Math.min(perCall, atLeast - threads.length),
        ...(after === null ? {} : { after }),
      });
      // A thread that moves on between two pages is on both: it stands where it came to.
      const stays = (one: ThreadRow) => page.threads.every(({ id }) => id !== one.id);
      threads = [...threads.filter(stays), ...page.threads];
      after = page.next;
      seq ??= page.seq;
      if (after === null || threads.length >= atLeast)
        return { threads, total: page.total, more: after !== null, seq };
    }
  }
}
