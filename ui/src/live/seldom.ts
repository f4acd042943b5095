// Many reasons to read again become few readings: never two at a time, with a rest between them, and only while somebody can see it.
import type { Coalesced } from "./coalesce";

interface Pace {
  /** At least so long between two readings. */
  gapMs: number;
  /** So long after the first reason. */
  settleMs?: number;
}

/** Reading takes at most this part of the time: what takes long is read seldom. */
const rest = 10;

export function seldom(read: () => Promise<void>, { gapMs, settleMs = 0 }: Pace): Coalesced {
  let [asked, busy, stopped] = [false, false, false];
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan(): void {
    if (!asked || busy || stopped || timer !== undefined) return;
    timer = setTimeout(go, Math.max(settleMs, notBefore - performance.now()));
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
