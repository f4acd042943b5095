// A strip in pixels: pieces as boxes, and boxes as one path a status. What is narrower than a pixel shares one with its
// neighbours, which shows the status that took the most of it; so a day of a thousand pieces is no more than its width. Pure.
import type { DayPiece } from "../../gen/wire";
import { codeOf, endOf } from "./pieces";
import { pixelAt } from "./span";
import type { Span } from "./span";

export interface Box {
  code: string;
  x: number;
  width: number;
}

interface Crowd {
  x: number;
  end: number;
  shares: Map<string, number>;
}

function longest(shares: ReadonlyMap<string, number>): string {
  let [found, most] = ["", -1];
  for (const [code, share] of shares) if (share > most) [found, most] = [code, share];
  return found;
}

/** The boxes from left to right; none lies over another, and none is narrower than a pixel. */
export function layPieces(
  pieces: readonly DayPiece[],
  span: Span,
  width: number,
  now: number,
): Box[] {
  const boxes: Box[] = [];
  let edge = 0;
  let crowd: Crowd | null = null;

  function put(code: string, from: number, to: number): void {
    boxes.push({ code, x: from, width: to - from });
    edge = to;
  }
  function close(): void {
    if (!crowd) return;
    const { x, end, shares } = crowd;
    crowd = null;
    put(longest(shares), x, Math.min(width, Math.max(end, x + 1)));
  }

  for (const piece of pieces) {
    const begins = Math.max(piece.from_s, span.from);
    const ends = Math.min(endOf(piece, now), span.to);
    if (ends <= begins) continue;
    const [from, to] = [pixelAt(begins, span, width), pixelAt(ends, span, width)];
    if (crowd !== null && from > (crowd as Crowd).end + 0.5) close();
    if (to - from >= 1) {
      close();
      if (to > edge) put(codeOf(piece), Math.max(from, edge), to);
      continue;
    }
    crowd ??= { x: Math.max(from, edge), end: to, shares: new Map() };
    crowd.end = Math.max(crowd.end, to);
    crowd.shares.set(codeOf(piece), (crowd.shares.get(codeOf(piece)) ?? 0) + to - from);
    if (crowd.end - crowd.x >= 1) close();
  }
  close();
  return boxes;
}

const digits = (value: number): string => String(Math.round(value * 100) / 100);

/** A path for each status. Boxes that are wide enough leave a gap before the next one. */
export function pathsOf(boxes: readonly Box[], height: number): Map<string, string> {
  const paths = new Map<string, string>();
  for (const { code, x, width } of boxes) {
    const shown = width > 4 ? width - 1 : width;
    const box = `M${digits(x)} 0h${digits(shown)}v${height}H${digits(x)}z`;
    paths.set(code, (paths.get(code) ?? "") + box);
  }
  return paths;
}
