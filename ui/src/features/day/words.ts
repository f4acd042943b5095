// Days and moments of a day in words, in the time zone of the workspace: not of the machine that one looks from.
import type { DayPiece } from "../../gen/wire";
import { t } from "../../i18n";
import { dayIn, format } from "../../i18n/in-zone";

const noon = (day: string): number => Date.parse(`${day}T12:00:00Z`);

/** “Friday, 27 November 2026”, of `2026-11-27`. */
export function dayWords(day: string): string {
  return format({
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(noon(day));
}

/** “Fri, 27 Nov”. */
export function shortDayWords(day: string): string {
  return format({ weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }).format(
    noon(day),
  );
}

/** What a clock of that zone shows: 14:32:10. */
export function clockAt(instant: number, zone: string): string {
  return format({
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(instant);
}

/** `2026-11-27`: which day it is in that zone. */
export function dayAt(instant: number, zone: string): string {
  return dayIn(zone, instant);
}

const two = (value: number): string => String(value).padStart(2, "0");

/** h:mm:ss, however long, so that columns of them line up. */
export function exactDuration(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  return `${Math.floor(s / 3600)}:${two(Math.floor((s % 3600) / 60))}:${two(s % 60)}`;
}

/** “Lunch break, 12:31:07 – 12:48:10, 0:17:03”; `clock` tells what one shows at a second of the day. */
export function pieceWords(
  piece: DayPiece,
  end: number,
  label: string,
  clock: (second: number) => string,
): string {
  return t("day-piece", {
    status: label,
    from: clock(piece.from_s),
    to: piece.open ? t("day-now") : clock(end),
    duration: exactDuration(end - piece.from_s),
  });
}
