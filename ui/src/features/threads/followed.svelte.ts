// One thread with its conversation, kept true while somebody looks at it. No words and no components.
import { call, CommandError } from "../../live/call";
import { session } from "../../live/session.svelte";
import type { ThreadView } from "../../gen/wire";

export class FollowedThread {
  view = $state.raw<ThreadView | null>(null);
  failure = $state.raw<unknown>(null);
  #turn = 0;

  constructor(readonly id: number) {}

  /** True when the viewer may not see it any more. */
  get gone(): boolean {
    const { failure } = this;
    if (!(failure instanceof CommandError)) return false;
    return ["unknown_thread", "not_permitted"].includes(failure.body.code);
  }

  /** Reads it; what is shown stays until the answer is there, and an older answer never wins. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const view = await call("show_thread", { thread_id: this.id });
      if (turn !== this.#turn) return;
      this.view = view;
      this.failure = null;
    } catch (reason) {
      if (turn === this.#turn) this.failure = reason;
    }
  }

  /** Reads it now and after each change of it, until told to stop. */
  follow(): () => void {
    void this.load();
    return session.onBatch(({ all, threads }) => {
      if (all || threads.has(this.id)) void this.load();
    });
  }
}
