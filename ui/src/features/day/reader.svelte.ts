// The picture of one day, read and read again. What is shown stays until there is something newer to show.
import { call } from "../../live/call";
import type { AgentRef, DayPicture } from "../../gen/wire";
import { seldom } from "../../live/seldom";
import { closed } from "./pieces";

const gapMs = 3000;
// What began less than a second ago has no length yet, and isn't in the picture.
const settleMs = 1200;

export class DayReader {
  picture = $state.raw<DayPicture | null>(null);
  failure = $state.raw<unknown>(null);
  /** Another day or other people are under way. */
  turning = $state(false);
  #day = $state<string | null>(null);
  #groups = $state.raw<readonly number[]>([]);
  #turn = 0;
  #again = seldom(() => this.#read(), { gapMs, settleMs });

  constructor(readonly agents: readonly AgentRef[] | null = null) {}

  /** The day that was asked for; null is today, whichever that is. */
  get day(): string | null {
    return this.#day;
  }
  get groups(): readonly number[] {
    return this.#groups;
  }

  show(day: string | null): Promise<void> {
    this.#day = day;
    return this.#anew();
  }

  choose(groups: readonly number[]): Promise<void> {
    this.#groups = groups;
    return this.#anew();
  }

  /** Something may have changed; many of these become one question in a few seconds, once somebody can see it. */
  refresh(): void {
    this.#again.ask();
  }

  /** At once, as after a failure. */
  retry(): Promise<void> {
    return this.#anew();
  }

  stop(): void {
    this.#turn += 1;
    this.#again.stop();
  }

  async #anew(): Promise<void> {
    this.turning = true;
    await this.#read();
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const picture = await call("report_day", {
        ...(this.#day !== null && { day: this.#day }),
        ...(this.#groups.length > 0 && { groups: [...this.#groups] }),
        ...(this.agents && { agents: [...this.agents] }),
      });
      if (turn !== this.#turn) return;
      this.picture = closed(picture);
      this.failure = null;
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.failure = reason;
      // Somebody else's day under this day's name would be a lie.
      if (this.turning) this.picture = null;
    }
    this.turning = false;
  }
}
