// The same day in numbers: how long each agent was in which status, when they came and when they went. Pure.
import type { DayStrip } from "../../gen/wire";
import { codeOf, endOf } from "./pieces";

export interface DaySum {
  id: number;
  name: string;
  group: string;
  /** Seconds by code of the filter. */
  seconds: ReadonlyMap<string, number>;
  /** All of them but offline. */
  total: number;
  /** Seconds since the day began; null for somebody who was offline all day. */
  firstIn: number | null;
  lastOut: number | null;
  /** Hasn't gone yet. */
  here: boolean;
}

export function sumOf({ agent, group, pieces }: DayStrip, now: number): DaySum {
  const seconds = new Map<string, number>();
  let [total, firstIn, lastOut, here]: [number, number | null, number | null, boolean] = [
    0,
    null,
    null,
    false,
  ];
  for (const piece of pieces) {
    const length = endOf(piece, now) - piece.from_s;
    seconds.set(codeOf(piece), (seconds.get(codeOf(piece)) ?? 0) + length);
    if (piece.status === "offline") continue;
    total += length;
    firstIn ??= piece.from_s;
    lastOut = endOf(piece, now);
    here = piece.open;
  }
  return { id: agent.id, name: agent.name, group, seconds, total, firstIn, lastOut, here };
}

/** A row an agent, in the strips' order. */
export function sumDay(strips: readonly DayStrip[], now: number): DaySum[] {
  return strips.map((strip) => sumOf(strip, now));
}
