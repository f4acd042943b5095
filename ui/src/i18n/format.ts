// Numbers, times and durations as the present language writes them. Digits only; sentences are the catalogue's.
import { language, t } from "./language.svelte";

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** 6:15, then 1:06:15, then “16 h 02 m”, then “4 d 03 h”: never wider than it is useful. */
export function formatDuration(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  if (s < hour) return `${Math.floor(s / minute)}:${two(s % minute)}`;
  if (s < 10 * hour) {
    return `${Math.floor(s / hour)}:${two(Math.floor((s % hour) / minute))}:${two(s % minute)}`;
  }
  if (s < 4 * day) {
    return t("duration-hours", {
      hours: String(Math.floor(s / hour)),
      minutes: two(Math.floor((s % hour) / minute)),
    });
  }
  return t("duration-days", {
    days: String(Math.floor(s / day)),
    hours: two(Math.floor((s % day) / hour)),
  });
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();
const numberFormats = new Map<string, Intl.NumberFormat>();

/** Formats are dear to make and cheap to keep: one a language and wish. */
function kept<F>(formats: Map<string, F>, wish: object, make: (language: string) => F): F {
  const key = `${language.current} ${JSON.stringify(wish)}`;
  let format = formats.get(key);
  if (!format) formats.set(key, (format = make(language.current)));
  return format;
}

function timeFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(timeFormats, options, (spoken) => new Intl.DateTimeFormat(spoken, options));
}

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(numberFormats, options, (spoken) => new Intl.NumberFormat(spoken, options));
}

function when(at: string | number): number {
  return typeof at === "number" ? at : Date.parse(at);
}

/** 12:31, on this machine's clock. */
export function formatTime(at: string | number): string {
  return timeFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(when(at));
}

/** 12:31:07. */
export function formatTimeExact(at: string | number): string {
  return timeFormat({
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).format(when(at));
}

/** 22 Nov, 12:31; for what may be on another day. */
export function formatDayTime(at: string | number): string {
  return timeFormat({
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(when(at));
}

/** 22 Nov 2026; for what may be in another year. */
export function formatDay(at: string | number): string {
  return timeFormat({ day: "numeric", month: "short", year: "numeric" }).format(when(at));
}

export function formatNumber(value: number): string {
  return numberFormat({}).format(value);
}

/** A share from 0 to 100. */
export function formatPercent(value: number): string {
  return numberFormat({ style: "percent", maximumFractionDigits: 0 }).format(value / 100);
}
