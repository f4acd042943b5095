// Instants and days as the reports write them: in the workspace's time zone, whatever this machine's is.
import type { Covered } from "../../gen/wire";
import { dayIn, format } from "../../i18n/in-zone";

const day = { day: "numeric", month: "short" } as const;
const dayOfYear = { ...day, year: "numeric" } as const;
const minute = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const second = { ...minute, second: "2-digit" } as const;

/** 23 Nov, 14:05:09; with the year unless it is this one. */
export function stamp(zone: string, at: string, now: string | number): string {
  const sameYear = dayIn(zone, at).slice(0, 4) === dayIn(zone, now).slice(0, 4);
  return format({ ...(sameYear ? day : dayOfYear), ...second, timeZone: zone }).format(
    new Date(at),
  );
}

/** 23 Nov 2026, 00:00 – 24 Nov 2026, 00:00. */
export function coveredWords({ from, to, time_zone }: Covered): string {
  const edge = format({ ...dayOfYear, ...minute, timeZone: time_zone });
  return `${edge.format(new Date(from))} – ${edge.format(new Date(to))}`;
}

/** The first and the last day that a period touches. */
export function coveredDays({ from, to, time_zone }: Covered): [string, string] {
  const first = dayIn(time_zone, from);
  const last = dayIn(time_zone, Math.max(Date.parse(from), Date.parse(to) - 1));
  return [first, last];
}

/** Mon, 23 Nov 2026. A day of the calendar has no zone. */
export function dayWords(date: string): string {
  return format({ weekday: "short", ...dayOfYear, timeZone: "UTC" }).format(new Date(date));
}

/** 23–29 Nov 2026, from its Monday. */
export function weekWords(monday: string): string {
  const first = new Date(monday);
  const last = new Date(first.getTime() + 6 * 24 * 60 * 60 * 1000);
  const range = format({ ...dayOfYear, timeZone: "UTC" }).formatRange(first, last);
  // Browsers differ in the blanks around the dash.
  return range.replace(/\s–\s/u, " – ").replace(/^(\d+) – (?=\d)/u, "$1–");
}
