// The scale of a day. Hours come from the engine, because a day on which clocks are changed has 23 or 25 of them;
// between them are minutes when there is room. Pure.
import type { DayHour } from "../../gen/wire";
import { lengthOf, pixelAt } from "./span";
import type { Span } from "./span";

export interface Tick {
  at: number;
  x: number;
  /** What a clock shows: `09:00`. */
  label: string;
  /** A full hour stands out among minutes. */
  full: boolean;
}

const narrowestPx = 54;
const steps = { hours: [1, 2, 3, 4, 6, 12], minutes: [1, 5, 10, 15, 30] } as const;
const two = (value: number): string => String(value).padStart(2, "0");

/** The marks in sight, as many as can be read. */
export function ticksOf(
  hours: readonly DayHour[],
  span: Span,
  width: number,
  length: number,
): Tick[] {
  const perSecond = width / lengthOf(span);
  const fits = (seconds: number): boolean => seconds * perSecond >= narrowestPx;
  const inSight = (at: number): boolean => at >= span.from && at <= span.to;
  const tick = (at: number, label: string, full: boolean): Tick => ({
    at,
    x: pixelAt(at, span, width),
    label,
    full,
  });
  const name = (hour: number, minute = 0): string => `${two(hour)}:${two(minute)}`;

  const minutes = steps.minutes.find((step) => fits(step * 60));
  if (minutes !== undefined) {
    return hours.flatMap(({ at_s, hour }, index) => {
      const next = hours[index + 1]?.at_s ?? length;
      const ticks: Tick[] = [];
      for (let minute = 0; at_s + minute * 60 < next; minute += minutes) {
        const at = at_s + minute * 60;
        if (minute < 60 && inSight(at)) ticks.push(tick(at, name(hour, minute), minute === 0));
      }
      return ticks;
    });
  }
  // Where an hour is told twice, both stand; where they would touch, the second gives way.
  const every = steps.hours.find((step) => fits(step * 3600)) ?? 24;
  const found: Tick[] = [];
  for (const { at_s, hour } of hours) {
    if (hour % every !== 0 || !inSight(at_s)) continue;
    const one = tick(at_s, name(hour), true);
    const before = found.at(-1);
    if (!before || one.x - before.x >= narrowestPx - 10) found.push(one);
  }
  return found;
}
