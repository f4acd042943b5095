// Keeps a report that reaches into the present true: read again when something changed, at a limited rate, and only while somebody can see it.
import { untrack } from "svelte";
import { session } from "../../live/session.svelte";
import { dayIn } from "../../i18n/in-zone";
import { isStale } from "../../live/stale-by";
import { throttle } from "../../live/throttle";

interface Followed {
  /** Whether what happens now changes what is shown. */
  live: () => boolean;
  /** Whether time alone changes what is shown. */
  ticks: () => boolean;
  /** Whether the period is counted from today, and is another one tomorrow. */
  named: () => boolean;
  read: () => Promise<void>;
}

const gapMs = 3000;
const tickMs = 15_000;
// What is left at once isn't read.
const settleMs = 1;
const anything = { filter: {}, sort: "began", reversed: false } as const;
// Reading takes at most this part of the time: what takes long is read less often.
const rest = 10;
// The clock here may be a little ahead of the engine's, which would answer with the old day.
const lateMs = 1500;

function today(): string | null {
  const { workspace } = session;
  return workspace && dayIn(workspace.time_zone, session.now() - lateMs);
}

/** Call it in an effect; what it gives back ends it. */
export function follow({ live, ticks, named, read }: Followed): () => void {
  const reading = throttle(read, { gapMs, settleMs, rest });
  let day = untrack(today);

  function turn(): void {
    const [was, is] = [day, today()];
    day = is;
    if (was !== null && was !== is && named()) reading.ask();
  }

  const stop = session.onBatch(({ all, changes }) => {
    // Names, reasons and groups are of every period.
    const everywhere = isStale("report_log", anything, null, changes);
    if (all || everywhere || live()) reading.ask();
  });
  const turning = setInterval(turn, gapMs);
  const ticking = setInterval(() => live() && ticks() && reading.ask(), tickMs);

  return () => {
    stop();
    reading.stop();
    clearInterval(turning);
    clearInterval(ticking);
  };
}
