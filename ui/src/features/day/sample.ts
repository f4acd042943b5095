// Invented strips for the tests. Never part of a build.
import type { DayHour, DayPicture, DayPiece, DayStrip } from "../../gen/wire";

export const hour = 3600;

export function piece(
  status: string,
  from_s: number,
  to_s: number,
  more: Partial<DayPiece> = {},
): DayPiece {
  return { id: from_s, status, reason: null, from_s, to_s, open: false, ...more };
}

export const on = (reason: string, from_s: number, to_s: number): DayPiece =>
  piece("inactive", from_s, to_s, { reason });

export function strip(name: string, ...pieces: DayPiece[]): DayStrip {
  return { agent: { id: name.length, name }, group: "Billing", pieces };
}

/** The hours of a day by what clocks show, one after the other. */
export const clockHours = (...shown: number[]): DayHour[] =>
  shown.map((hour, at) => ({ at_s: at * 3600, hour }));

export const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

export function picture(strips: DayStrip[], more: Partial<DayPicture> = {}): DayPicture {
  return {
    seq: 1,
    now: "2026-11-27T12:00:00Z",
    day: "2026-11-26",
    earlier: "2026-11-25",
    later: "2026-11-27",
    covered: {
      from: "2026-11-26T00:00:00Z",
      to: "2026-11-27T00:00:00Z",
      time_zone: "UTC",
    },
    length_s: 86_400,
    hours: clockHours(...range(0, 24)),
    strips,
    ...more,
  };
}
