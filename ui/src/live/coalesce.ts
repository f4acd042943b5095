// Many reasons to ask again become few questions: never two at a time, and never one right after the other.

export interface Coalesced {
  /** There is a reason to run. */
  ask(): void;
  stop(): void;
}

/** Runs at the first asking; what is asked meanwhile, and for `gapMs` after, becomes one more run. */
export function coalesce(run: () => Promise<void>, gapMs: number): Coalesced {
  let busy = false;
  let asked = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function go(): void {
    busy = true;
    asked = false;
    void run().finally(() => {
      timer = setTimeout(() => {
        busy = false;
        if (asked && !stopped) go();
      }, gapMs);
    });
  }

  return {
    ask() {
      if (stopped) return;
      if (busy) asked = true;
      else go();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
