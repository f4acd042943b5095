// Amounts as the reports write them: h:mm:ss whatever the length, whole counts, shares as per cent.
import type { ColumnUnit } from "../../gen/wire";
import { formatNumber, formatPercent } from "../../i18n";

const two = (value: number): string => String(value).padStart(2, "0");

/** 0:06:15, 27:04:00. */
export function hms(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

/** Instants count by their whole seconds, as the engine counts them, so that lengths add up. */
export function secondsBetween(began: string, now: number): number {
  return Math.max(0, Math.floor(now / 1000) - Math.floor(Date.parse(began) / 1000));
}

/** The text of a value; null where there is none. */
export function amount(value: number | null | undefined, unit: ColumnUnit): string | null {
  if (value === null || value === undefined) return null;
  if (unit === "seconds") return hms(value);
  return unit === "share" ? formatPercent(value * 100) : formatNumber(value);
}
