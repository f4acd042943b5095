// The picture of one day, read and read again. What is shown stays until there is something newer to show.
import { call } from "../../live/call";
import { Resource } from "../../live/resource.svelte";
import type { AgentRef, DayPicture } from "../../gen/wire";
import { closed } from "./pieces";

// What began less than a second ago has no length yet, and isn't in the picture.
const pace = { gapMs: 3000, settleMs: 1200, rest: 10 };

interface Question {
  day: string | null;
  groups: readonly number[];
}

export class DayReader {
  #read = new Resource<Question, DayPicture>({
    read: async ({ day, groups }) =>
      closed(
        await call("report_day", {
          ...(day !== null && { day }),
          ...(groups.length > 0 && { groups: [...groups] }),
          ...(this.agents && { agents: [...this.agents] }),
        }),
      ),
    pace,
  });

  constructor(readonly agents: readonly AgentRef[] | null = null) {
    this.#read.question = { day: null, groups: [] };
  }

  get picture(): DayPicture | null {
    // Somebody else's day under this day's name would be a lie.
    return this.failure !== null && this.#read.stale ? null : this.#read.value;
  }
  get failure(): unknown {
    return this.#read.failure;
  }
  /** Another day or other people are under way. */
  get turning(): boolean {
    const { question, answered, reading } = this.#read;
    return reading && question !== answered;
  }
  /** The day that was asked for; null is today, whichever that is. */
  get day(): string | null {
    return this.#read.question?.day ?? null;
  }
  get groups(): readonly number[] {
    return this.#read.question?.groups ?? [];
  }

  show(day: string | null): Promise<void> {
    return this.#read.ask({ day, groups: this.groups });
  }

  choose(groups: readonly number[]): Promise<void> {
    return this.#read.ask({ day: this.day, groups });
  }

  /** Something may have changed; many of these become one question in a few seconds, once somebody can see it. */
  refresh(): void {
    this.#read.invalidate();
  }

  /** At once, as after a failure. */
  retry(): Promise<void> {
    return this.#read.ask({ day: this.day, groups: this.groups });
  }

  stop(): void {
    this.#read.stop();
  }
}
