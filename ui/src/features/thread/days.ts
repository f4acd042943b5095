// A conversation cut into days, for the lines between them. Pure; a day is a day of this machine's calendar.
import type { Message } from "../../gen/wire";

export interface Day {
  /** Any instant of that day; the first message's. */
  at: string;
  messages: Message[];
}

export function cutIntoDays(messages: readonly Message[]): Day[] {
  const days: Day[] = [];
  for (const message of messages) {
    const last = days.at(-1);
    if (last && sameDay(last.at, message.at)) last.messages.push(message);
    else days.push({ at: message.at, messages: [message] });
  }
  return days;
}

export function sameDay(one: string | number, other: string | number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** How many days before `now` it was: 0 today, 1 yesterday. Counted by dates, so that a short night changes nothing. */
export function daysBefore(at: string | number, now: string | number): number {
  const midnight = (instant: string | number) => {
    const day = new Date(instant);
    return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
  };
  return Math.round((midnight(now) - midnight(at)) / (24 * 60 * 60 * 1000));
}
