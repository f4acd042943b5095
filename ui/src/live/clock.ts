// One source of time for the screen: the engine's clock, carried on by the machine's steady one.

export interface Clock {
  /** Milliseconds since 1970 by the engine's clock. */
  now(): number;
  /** The engine said what time it is. */
  sync(now: string): void;
  /** Calls once a second, for as long as anybody listens. */
  onTick(listener: () => void): () => void;
}

const second = 1000;
// Less than this is the time that the answer was under way.
const tolerated = 250;

export function createClock(steady: () => number = () => performance.now()): Clock {
  let offset: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const now = () => steady() + (offset ?? Date.now() - steady());

  function schedule(): void {
    // Just after the next whole second, so that all durations turn together.
    timer = setTimeout(
      () => {
        for (const listener of listeners) listener();
        schedule();
      },
      second - (now() % second) + 5,
    );
  }

  return {
    now,
    sync(instant) {
      const told = Date.parse(instant);
      if (Number.isNaN(told)) return;
      if (offset !== null && Math.abs(told - now()) < tolerated) return;
      offset = told - steady();
    },
    onTick(listener) {
      listeners.add(listener);
      if (listeners.size === 1) schedule();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
  };
}

/** Seconds in the status at an instant; never below zero. */
export function secondsSince(since: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(since)) / second));
}
