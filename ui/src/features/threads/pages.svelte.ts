// The threads of one place, page by page. What is shown is read again whole, so that nothing stands twice or is left out.
import { call } from "../../live/call";
import type { ThreadPage, ThreadPlace, ThreadRow } from "../../gen/wire";

const perPage = 50;
const perCall = 200;

export class ThreadPages {
  /** In the place's order; null until the first answer. */
  threads = $state.raw<readonly ThreadRow[] | null>(null);
  /** How many there are, shown or not. */
  total = $state(0);
  more = $state(false);
  loading = $state(false);
  failure = $state.raw<unknown>(null);
  #turn = 0;
  #wanted = perPage;

  constructor(readonly place: ThreadPlace) {}

  /** Reads as many as were asked for so far, at least a page. */
  refresh(): Promise<void> {
    return this.#read();
  }

  /** Reads a page more than is shown. */
  further(): Promise<void> {
    this.#wanted = (this.threads?.length ?? 0) + perPage;
    return this.#read();
  }

  /** Another workspace, or another person at the window. */
  forget(): void {
    this.#turn += 1;
    this.#wanted = perPage;
    this.threads = null;
    this.total = 0;
    this.more = false;
    this.failure = null;
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const atLeast = this.#wanted;
    let read: ThreadRow[] = [];
    let after: string | null = null;
    this.loading = true;
    try {
      for (;;) {
        const page: ThreadPage = await call("list_threads", {
          place: this.place,
          limit: Math.min(perCall, atLeast - read.length),
          ...(after === null ? {} : { after }),
        });
        // An older question never wins.
        if (turn !== this.#turn) return;
        // A thread that moves on between two pages is on both: it stands where it came to.
        const stays = (one: ThreadRow) => page.threads.every(({ id }) => id !== one.id);
        read = [...read.filter(stays), ...page.threads];
        this.total = page.total;
        after = page.next;
        this.more = after !== null;
        if (after === null || read.length >= atLeast) break;
      }
      this.threads = read;
      this.failure = null;
    } catch (reason) {
      if (turn === this.#turn) this.failure = reason;
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  }
}
