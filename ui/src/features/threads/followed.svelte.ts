// One thread with its conversation, kept true while somebody looks at it. No words and no components.
import type { ThreadView } from "../../gen/wire";
import { isRefusal } from "../../live/line";
import { resourceOf } from "../../live/resource.svelte";

export class FollowedThread {
  #read = resourceOf("show_thread");

  constructor(readonly id: number) {}

  get view(): ThreadView | null {
    return this.#read.value;
  }
  get failure(): unknown {
    return this.#read.failure;
  }
  /** True when the viewer may not see it any more. */
  get gone(): boolean {
    return isRefusal(this.failure, "unknown_thread", "not_permitted");
  }

  load(): Promise<void> {
    return this.#read.ask({ thread_id: this.id });
  }

  /** Reads it and keeps it true, until told to stop. */
  follow(): () => void {
    void this.load();
    return this.#read.follow();
  }
}
