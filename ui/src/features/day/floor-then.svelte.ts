// The widget as it was at a second. While one drags there are more seconds than answers: one is under way, and the newest is next.
import type { AgentList } from "../../gen/wire";
import { call } from "../../live/call";
import { Resource } from "../../live/resource.svelte";
import { throttle } from "../../live/throttle";

interface Moment {
  /** RFC 3339. */
  at: string;
  groups: readonly number[];
}

export class FloorThen {
  #read = new Resource<Moment, AgentList>({
    read: ({ at, groups }) =>
      call("show_floor_at", { at, ...(groups.length > 0 && { groups: [...groups] }) }),
  });
  #wanted: Moment | null = null;
  #next = throttle(async () => {
    if (this.#wanted) await this.#read.ask(this.#wanted);
  });

  /** The newest answer. */
  get list(): AgentList | null {
    return this.#read.value;
  }
  /** The moment that it is about. */
  get at(): string | null {
    return this.#read.answered?.at ?? null;
  }
  get failure(): unknown {
    return this.#read.failure;
  }
  get busy(): boolean {
    return this.#read.reading;
  }

  show(moment: Moment): void {
    this.#wanted = moment;
    this.#next.ask();
  }

  /** Back to now: what is under way is about nothing any more. */
  leave(): void {
    this.#wanted = null;
    this.#read.forget();
  }
}
