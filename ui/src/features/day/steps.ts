// How many agents were in which status, second by second, as the areas of a stacked chart. Pure.
import type { DayStrip } from "../../gen/wire";
import { codeOf, endOf, pieceAt } from "./pieces";
import { pixelAt } from "./span";
import type { Span } from "./span";

/** From this second on, so many agents under each code, in the codes' order. */
export interface Step {
  at: number;
  counts: readonly number[];
}

/** The steps of the whole day; the first is at 0, and none is like the one before. Codes that aren't asked for don't count. */
export function countSteps(
  strips: readonly DayStrip[],
  codes: readonly string[],
  now: number,
): Step[] {
  const place = new Map(codes.map((code, at) => [code, at]));
  const turns = new Map<number, number[]>();
  const turn = (second: number, index: number, by: number): void => {
    let counts = turns.get(second);
    if (!counts) turns.set(second, (counts = codes.map(() => 0)));
    counts[index] = (counts[index] ?? 0) + by;
  };
  for (const { pieces } of strips) {
    for (const piece of pieces) {
      const index = place.get(codeOf(piece));
      const end = endOf(piece, now);
      if (index === undefined || end <= piece.from_s) continue;
      turn(piece.from_s, index, 1);
      turn(end, index, -1);
    }
  }

  const steps: Step[] = [{ at: 0, counts: codes.map(() => 0) }];
  for (const at of [...turns.keys()].sort((a, b) => a - b)) {
    const by = turns.get(at) ?? [];
    if (by.every((change) => change === 0)) continue;
    const before = steps.at(-1)?.counts ?? [];
    const counts = before.map((count, index) => count + (by[index] ?? 0));
    if (at === 0) steps.pop();
    steps.push({ at, counts });
  }
  return steps;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** The most agents that were there at once. */
export function mostAtOnce(steps: readonly Step[]): number {
  return steps.reduce((most, { counts }) => Math.max(most, total(counts)), 0);
}

/** How many were under each code at a second. */
export function countsAt(
  strips: readonly DayStrip[],
  codes: readonly string[],
  second: number,
  now: number,
): number[] {
  const counted = new Map<string, number>();
  for (const strip of strips) {
    const piece = pieceAt(strip, second, now);
    if (piece) counted.set(codeOf(piece), (counted.get(codeOf(piece)) ?? 0) + 1);
  }
  return codes.map((code) => counted.get(code) ?? 0);
}

function lastNotAfter(steps: readonly Step[], second: number): number {
  let [low, high] = [0, steps.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle]?.at ?? Infinity) <= second) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Column {
  x: number;
  counts: readonly number[];
}

/** What is in sight, at most two steps a pixel: of those that share half of one, the last stays. */
function columnsOf(steps: readonly Step[], span: Span, width: number, until: number): Column[] {
  const columns: Column[] = [];
  for (let at = lastNotAfter(steps, span.from); at < steps.length; at += 1) {
    const step = steps[at];
    if (!step || step.at >= Math.min(span.to, until)) break;
    const x = Math.round(2 * Math.max(0, pixelAt(step.at, span, width))) / 2;
    if (columns.at(-1)?.x === x) columns.pop();
    columns.push({ x, counts: step.counts });
  }
  return columns;
}

const digits = (value: number): string => String(Math.round(value * 100) / 100);

/** A closed path for each code, stacked from the bottom up; empty where nobody had it. Nothing is drawn after `until`. */
export function stackedAreas(
  steps: readonly Step[],
  span: Span,
  { width, height, most, until }: { width: number; height: number; most: number; until: number },
): string[] {
  const columns = columnsOf(steps, span, width, until);
  const end = Math.min(width, Math.max(0, pixelAt(until, span, width)));
  const scale = most > 0 ? height / most : 0;
  const y = (count: number): string => digits(height - count * scale);
  let floors = columns.map(() => 0);
  return (steps[0]?.counts ?? []).map((_, index) => {
    const tops = columns.map(({ counts }, at) => (floors[at] ?? 0) + (counts[index] ?? 0));
    const path = columns.some(({ counts }) => (counts[index] ?? 0) > 0)
      ? area(columns, floors, tops, end, y)
      : "";
    floors = tops;
    return path;
  });
}

function area(
  columns: readonly Column[],
  floors: readonly number[],
  tops: readonly number[],
  end: number,
  y: (count: number) => string,
): string {
  const there = columns.map(
    ({ x }, at) =>
      `${at === 0 ? "M" : "L"}${digits(x)} ${y(tops[at] ?? 0)}H${digits(columns[at + 1]?.x ?? end)}`,
  );
  const back = columns.map(({ x }, at) => `V${y(floors[at] ?? 0)}H${digits(x)}`);
  return `${there.join("")}${back.reverse().join("")}Z`;
}
