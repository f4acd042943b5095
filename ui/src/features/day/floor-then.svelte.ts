// The widget as it was at a second. While one drags there are more seconds than answers: one is under way, and the newest is next.
import { call } from "../../live/call";
import type { AgentList } from "../../gen/wire";

interface Moment {
  /** RFC 3339. */
  at: string;
  groups: readonly number[];
}

export class FloorThen {
  /** The newest answer and the moment it is about. */
  list = $state.raw<AgentList | null>(null);
  at = $state<string | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(false);
  #wanted: Moment | null = null;
  #turn = 0;

  show(moment: Moment): void {
    this.#wanted = moment;
    if (!this.busy) void this.#work();
  }

  /** Back to now: what is under way is about nothing any more. */
  leave(): void {
    this.#turn += 1;
    this.#wanted = null;
    this.list = null;
    this.at = null;
    this.failure = null;
  }

  async #work(): Promise<void> {
    this.busy = true;
    for (let moment = this.#wanted; moment; moment = this.#wanted === moment ? null : this.#wanted)
      await this.#ask(moment);
    this.busy = false;
  }

  async #ask(moment: Moment): Promise<void> {
    const { at, groups } = moment;
    const turn = this.#turn;
    try {
      const list = await call("show_floor_at", {
        at,
        ...(groups.length > 0 && { groups: [...groups] }),
      });
      if (turn !== this.#turn) return;
      this.list = list;
      this.at = at;
      this.failure = null;
    } catch (reason) {
      if (turn === this.#turn && this.#wanted === moment) this.failure = reason;
    }
  }
}
