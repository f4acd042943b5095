// The part of a day that is in sight, in seconds since the day began, and how seconds become pixels. Pure.

export interface Span {
  from: number;
  to: number;
}

/** Nothing shorter can be looked at: then a second would be wider than what happens in it. */
export const shortestS = 300;

export const lengthOf = ({ from, to }: Span): number => to - from;

/** Where a second stands, in pixels from the left edge. */
export function pixelAt(second: number, span: Span, width: number): number {
  return ((second - span.from) / lengthOf(span)) * width;
}

/** The whole second under a pixel. */
export function secondAt(pixel: number, span: Span, width: number): number {
  if (width <= 0) return Math.floor(span.from);
  const share = Math.min(1, Math.max(0, pixel / width));
  return Math.floor(span.from + share * lengthOf(span));
}

/** A span of this length that begins there, moved so far that it lies inside the day. */
function settle(from: number, length: number, day: number): Span {
  const fitting = Math.min(Math.max(length, Math.min(shortestS, day)), day);
  const begin = Math.min(Math.max(0, from), day - fitting);
  return { from: begin, to: begin + fitting };
}

/** `factor` below 1 looks closer. The second `around` keeps its place on the screen. */
export function zoomed(span: Span, factor: number, around: number, day: number): Span {
  const length = Math.min(Math.max(lengthOf(span) * factor, Math.min(shortestS, day)), day);
  const share = (around - span.from) / lengthOf(span);
  return settle(around - share * length, length, day);
}

/** Moved by so many seconds, as far as the day goes. */
export function panned(span: Span, by: number, day: number): Span {
  return settle(span.from + by, lengthOf(span), day);
}

/** Moved no further than needed for the second to be in sight. */
export function revealing(span: Span, second: number, day: number): Span {
  if (second < span.from) return panned(span, second - span.from, day);
  if (second > span.to) return panned(span, second - span.to, day);
  return span;
}

/** A span that is long enough to be looked at. */
export function lookable({ from, to }: Span, day: number): Span {
  const missing = Math.max(0, shortestS - (to - from));
  return settle(from - missing / 2, to - from + missing, day);
}

/** The full hours around a span, so that short days can be compared with long ones; four of them at least. */
export function wholeHours(span: Span, hours: readonly { at_s: number }[], day: number): Span {
  const marks = [...hours.map(({ at_s }) => at_s), day];
  let first = marks.findLastIndex((mark) => mark <= span.from);
  let last = marks.findIndex((mark) => mark >= span.to);
  if (first < 0) first = 0;
  if (last < 0) last = marks.length - 1;
  while (last - first < Math.min(4, marks.length - 1)) {
    if (last < marks.length - 1) last += 1;
    else first -= 1;
  }
  return { from: first === 0 ? 0 : (marks[first] ?? 0), to: marks[last] ?? day };
}
