// Instants in words: the clock alone for today, with the day otherwise. Pure but for the language's formats.

import { formatDayTime, formatTime } from ".";

/** 12:31, or 21 Nov, 12:31 when that was not on the day of `now`. */
export function formatWhen(at: string, now: string | number | Date): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  return sameDay ? formatTime(at) : formatDayTime(at);
}
