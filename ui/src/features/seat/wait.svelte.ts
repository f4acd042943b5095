// The growing wait after wrong passwords: until it is over, another attempt would be refused anyway.
import { isRefusal } from "../../live/line";

/** Whole seconds that are left, never less than none. */
export function secondsLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 1000));
}

/** How long a refusal asks to wait; null when it is about something else. */
export function waitOf(error: unknown): number | null {
  if (!isRefusal(error, "too_many_attempts")) return null;
  const seconds = Number(error.body.params["wait_s"]);
  return Number.isFinite(seconds) ? Math.max(1, seconds) : null;
}

export class Wait {
  /** 0 when one may try. */
  left = $state(0);
  #timer: ReturnType<typeof setInterval> | undefined;

  start(seconds: number): void {
    const until = Date.now() + seconds * 1000;
    this.left = seconds;
    clearInterval(this.#timer);
    this.#timer = setInterval(() => {
      this.left = secondsLeft(until, Date.now());
      if (this.left === 0) clearInterval(this.#timer);
    }, 250);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.left = 0;
  }
}
