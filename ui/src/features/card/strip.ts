// The geometry of the day strip: intervals of the status log laid over the last 24 hours, in percent. Pure.

import type { Interval } from "../../gen/wire";

const DAY_MS = 24 * 60 * 60 * 1000;

/** One piece of the strip. */
export interface Segment {
  interval: Interval;
  /** Where it begins, in percent of the strip. */
  left: number;
  /** How wide it is, in percent of the strip. */
  width: number;
  /** Seconds of it that lie inside the strip. */
  seconds: number;
}

/** The strip with its ends. */
export interface Strip {
  from: Date;
  to: Date;
  segments: Segment[];
  /** Where local midnight falls, in percent of the strip. */
  midnight: number;
}

/** Lays the intervals over the 24 hours that end now; `offsetMinutes` is local time minus UTC. */
export function layStrip(history: Interval[], now: Date, offsetMinutes: number): Strip {
  const to = now.getTime();
  const from = to - DAY_MS;
  const percent = (ms: number): number => ((ms - from) / DAY_MS) * 100;

  const segments: Segment[] = [];
  for (const interval of history) {
    const begins = Math.max(from, Date.parse(interval.began));
    const ends = Math.min(to, interval.ended === null ? to : Date.parse(interval.ended));
    if (ends <= begins) continue;
    segments.push({
      interval,
      left: percent(begins),
      width: percent(ends) - percent(begins),
      seconds: Math.round((ends - begins) / 1000),
    });
  }

  const localNow = to + offsetMinutes * 60_000;
  const sinceMidnight = ((localNow % DAY_MS) + DAY_MS) % DAY_MS;
  return { from: new Date(from), to: now, segments, midnight: percent(to - sinceMidnight) };
}

/** How long one status, or one reason, took of the strip. */
export interface StatusSum {
  status: string;
  reason: string | null;
  seconds: number;
}

/** What is the same, added up; the longest first. */
export function sumStatuses(segments: Segment[]): StatusSum[] {
  const sums = new Map<string, StatusSum>();
  for (const { interval, seconds } of segments) {
    const key = interval.reason ?? interval.status;
    const sum = sums.get(key) ?? { status: interval.status, reason: interval.reason, seconds: 0 };
    sums.set(key, { ...sum, seconds: sum.seconds + seconds });
  }
  return [...sums.values()].sort((a, b) => b.seconds - a.seconds);
}
