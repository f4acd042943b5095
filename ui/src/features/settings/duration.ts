// Durations as people write them: “5 min”, “1 h 30”, “90 s”, “1:30”. Pure.

const second = 1;
const minute = 60;
const hour = 3600;
const day = 24 * hour;

const units: Record<string, number> = {
  s: second,
  sec: second,
  secs: second,
  second: second,
  seconds: second,
  с: second,
  сек: second,
  секунд: second,
  секунда: second,
  секунды: second,
  m: minute,
  min: minute,
  mins: minute,
  minute: minute,
  minutes: minute,
  м: minute,
  мин: minute,
  минут: minute,
  минута: minute,
  минуты: minute,
  h: hour,
  hr: hour,
  hour: hour,
  hours: hour,
  ч: hour,
  час: hour,
  часа: hour,
  часов: hour,
  d: day,
  day: day,
  days: day,
  д: day,
  дн: day,
  день: day,
  дня: day,
  дней: day,
};
const smaller: Record<number, number> = { [day]: hour, [hour]: minute, [minute]: second };
const none = new Set(["off", "never", "no", "выкл", "выключено", "никогда", "нет"]);

/** Whole seconds, or null when it isn't a duration. A number alone is minutes. */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase().replaceAll(",", ".");
  if (none.has(typed)) return 0;
  return parseClock(typed) ?? parseParts(typed);
}

/** 1:30 is a minute and a half, 1:00:00 an hour. */
function parseClock(typed: string): number | null {
  const parts = /^(\d+):(\d\d)(?::(\d\d))?$/.exec(typed);
  if (!parts) return null;
  const [first, middle, last] = [Number(parts[1]), Number(parts[2]), parts[3]];
  if (middle >= 60 || Number(last ?? 0) >= 60) return null;
  return last === undefined
    ? first * minute + middle
    : first * hour + middle * minute + Number(last);
}

function parseParts(typed: string): number | null {
  let sum = 0;
  let rest = typed;
  let next = minute;
  while (rest !== "") {
    const part = /^(\d+(?:\.\d+)?)\s*([a-zа-яё]*)\.?\s*/.exec(rest);
    if (!part?.[0]) return null;
    const unit = part[2] ? units[part[2]] : next;
    if (unit === undefined) return null;
    sum += Number(part[1]) * unit;
    // “1 h 30” goes on with minutes.
    next = smaller[unit] ?? Number.NaN;
    rest = rest.slice(part[0].length);
  }
  return typed === "" || !Number.isFinite(sum) ? null : Math.round(sum);
}

export interface Bounds {
  min: number;
  max: number;
}

export type Typed =
  | { seconds: number }
  /** It isn't a duration, or lies outside of the bounds. */
  | { problem: "unreadable" | "outside" };

export function readDuration(text: string, { min, max }: Bounds): Typed {
  const seconds = parseDuration(text);
  if (seconds === null) return { problem: "unreadable" };
  return seconds < min || seconds > max ? { problem: "outside" } : { seconds };
}

/** Its days, hours, minutes and seconds, without what is none. A single day is 24 hours. */
export function partsOf(seconds: number): { unit: "d" | "h" | "min" | "s"; count: number }[] {
  const days = seconds >= 2 * day ? Math.floor(seconds / day) : 0;
  const rest = seconds - days * day;
  const parts = [
    { unit: "d" as const, count: days },
    { unit: "h" as const, count: Math.floor(rest / hour) },
    { unit: "min" as const, count: Math.floor((rest % hour) / minute) },
    { unit: "s" as const, count: rest % minute },
  ];
  const some = parts.filter(({ count }) => count > 0);
  return some.length > 0 ? some : [{ unit: "s", count: 0 }];
}

/** What a timeout becomes when it is switched on again. */
export function secondsWhenOn(usual: number, { min, max }: Bounds): number {
  return Math.min(max, Math.max(min, usual > 0 ? usual : hour));
}
