// Midnight makes another day of today: a picture of today that is left open asks for the new one until it has it.
import type { DayPicture } from "../../gen/wire";

// A day that is less than a second old has nothing in it; the reader waits for that second too.
const firstMs = 300;
const againMs = 15_000;

/** Whether an instant is of that day. By its length, so that also a zone that the browser doesn't know has its midnight. */
export function isOf(instant: number, { covered, length_s }: DayPicture): boolean {
  const begin = Date.parse(covered.from);
  return instant >= begin && instant < begin + length_s * 1000;
}

/** Call it in an effect while the day is over; what it gives back ends it. */
export function askForToday(ask: () => void): () => void {
  const first = setTimeout(ask, firstMs);
  const again = setInterval(ask, againMs);
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
