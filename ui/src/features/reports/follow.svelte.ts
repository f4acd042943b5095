// Keeps a report that reaches into the present true: read again when something changed, seldom enough, and only while somebody can see it.
import { session } from "../../app/session.svelte";
import { coalesce } from "../threads/coalesce";

interface Followed {
  /** Whether the period reaches into now. */
  live: () => boolean;
  /** Whether time alone changes what is shown. */
  ticks: () => boolean;
  read: () => Promise<void>;
}

const gapMs = 3000;
const tickMs = 15_000;
/** Reading takes at most this part of the time: a long report is read seldom. */
const rest = 10;

/** Call it in an effect; what it gives back ends it. */
export function follow({ live, ticks, read }: Followed): () => void {
  let due = false;
  let notBefore = 0;

  const reading = coalesce(async () => {
    const began = performance.now();
    await read();
    const ended = performance.now();
    notBefore = ended + (ended - began) * rest;
  }, gapMs);

  function ask(): void {
    const visible = document.visibilityState === "visible";
    if (visible && performance.now() >= notBefore) {
      due = false;
      reading.ask();
    } else due = true;
  }

  const stop = session.onBatch(({ all, topics }) => {
    // Names, reasons and groups are of every period.
    const everywhere = topics.has("reason") || topics.has("group") || topics.has("workspace");
    if (all || everywhere || live()) ask();
  });
  const again = () => due && ask();
  const timer = setInterval(() => due && ask(), gapMs);
  const ticking = setInterval(() => live() && ticks() && ask(), tickMs);
  document.addEventListener("visibilitychange", again);

  return () => {
    stop();
    reading.stop();
    clearInterval(timer);
    clearInterval(ticking);
    document.removeEventListener("visibilitychange", again);
  };
}
