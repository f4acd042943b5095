// Many reasons to read again become few readings: never two at a time, with a rest between them, and only while somebody can see it.

export interface Pace {
  /** At least so long between the end of a reading and the next. */
  gapMs?: number;
  /** So long after the first reason. */
  settleMs?: number;
  /** The rest is at least so many times as long as the reading took. */
  rest?: number;
}

export interface Throttle {
  /** There is a reason to read. */
  ask(): void;
  stop(): void;
}

/** Reads at the first reason; those that come meanwhile become one more reading. */
export function throttle(
  read: () => Promise<unknown>,
  { gapMs = 0, settleMs = 0, rest = 0 }: Pace = {},
): Throttle {
  let [asked, busy, stopped] = [false, false, false];
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan(): void {
    if (!asked || busy || stopped || timer !== undefined) return;
    const wait = Math.max(settleMs, notBefore - performance.now());
    if (wait <= 0) go();
    else timer = setTimeout(go, wait);
  }

  function go(): void {
    timer = undefined;
    if (document.visibilityState === "hidden") {
      document.addEventListener("visibilitychange", plan, { once: true });
      return;
    }
    [asked, busy] = [false, true];
    const began = performance.now();
    void read().finally(() => {
      const ended = performance.now();
      notBefore = ended + Math.max(gapMs, (ended - began) * rest);
      busy = false;
      plan();
    });
  }

  return {
    ask() {
      asked = true;
      plan();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", plan);
    },
  };
}
