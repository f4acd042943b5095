// Formats of days and clocks, made once each: in the language of the screen, and in whichever zone is asked for.
import { language } from ".";

const formats = new Map<string, Intl.DateTimeFormat>();

/** English with the day first, as everywhere where a day is a number. */
const spoken = (): string => (language.current === "en" ? "en-GB" : language.current);

export function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${spoken()} ${JSON.stringify(options)}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = make(options)));
  return known;
}

function make(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(spoken(), options);
  } catch {
    // A zone that this browser doesn't know yet.
    return new Intl.DateTimeFormat(spoken(), { ...options, timeZone: "UTC" });
  }
}

/** 2026-11-23: the day of an instant in a zone. */
export function dayIn(zone: string, at: string | number): string {
  const parts = format({
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    timeZone: zone,
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}`;
}
