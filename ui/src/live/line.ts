// Whether the program behind the page answers: what the feed says, and what calls that found nobody say. One retry for both.
import { CommandError } from "../platform/platform";
import type { Connection } from "../platform/platform";

const retryAfterMs = 2000;

/** Whether a command was refused with one of these codes. */
export function isRefusal(error: unknown, ...codes: string[]): error is CommandError {
  return error instanceof CommandError && codes.includes(error.body.code);
}

/** Nobody answers, or nobody who knows this page. */
export function isAway(error: unknown): boolean {
  return isRefusal(error, "unreachable", "address_outdated");
}

/** Runs something a little later; a later call replaces an earlier one. */
export class Retry {
  #timer: ReturnType<typeof setTimeout> | undefined;

  later(run: () => void): void {
    this.stop();
    this.#timer = setTimeout(run, retryAfterMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

export class Line {
  readonly retry = new Retry();
  #feed: Connection = "live";
  // A call found nobody at the other end, whatever the feed says.
  #unanswered = false;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Lost while the feed is down or nobody answers, unless the feed knows better. */
  get state(): Connection {
    return this.#unanswered && this.#feed === "live" ? "lost" : this.#feed;
  }

  /** What the feed says; true when it has come back. */
  hear(state: Connection): boolean {
    if (this.#feed === state) return false;
    this.#feed = state;
    this.#changed();
    return state === "live";
  }

  /** Nobody answered: it is told, and tried again. */
  lose(again: () => void): void {
    this.#unanswered = true;
    this.retry.later(again);
    this.#changed();
  }

  /** Somebody answered. Whoever calls tells what changed. */
  answered(): void {
    this.#unanswered = false;
  }
}
