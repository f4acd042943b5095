// The pieces of a day as they stand at an instant: what is open has grown until then. Pure.
import type { DayPicture, DayPiece, DayStrip } from "../../gen/wire";
import { filterCode } from "../../model/filter-code";
import type { Span } from "./span";

/** Under which code of the filter the piece counts. */
export const codeOf = (piece: DayPiece): string => filterCode(piece);

/** What goes on after midnight doesn't go on in the picture of a day that is over. */
export function closed(picture: DayPicture): DayPicture {
  if (picture.later === null) return picture;
  const strips = picture.strips.map((strip) => ({
    ...strip,
    pieces: strip.pieces.map((piece) => ({ ...piece, open: false })),
  }));
  return { ...picture, strips };
}

/** Where a piece ends when the day is `now` seconds old. */
export function endOf(piece: DayPiece, now: number): number {
  return piece.open ? Math.max(piece.to_s, now) : piece.to_s;
}

/** The piece that a second lies in. */
export function pieceAt(strip: DayStrip, second: number, now: number): DayPiece | null {
  let low = 0;
  let high = strip.pieces.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const piece = strip.pieces[middle];
    if (!piece) return null;
    if (second < piece.from_s) high = middle - 1;
    // Now itself is the open piece's.
    else if (second >= endOf(piece, now) && !(piece.open && second <= now)) low = middle + 1;
    else return piece;
  }
  return null;
}

/** From the first to the last piece in which somebody was there; null when nobody was. */
export function shiftOf(strips: readonly DayStrip[], now: number): Span | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { pieces } of strips) {
    for (const piece of pieces) {
      if (piece.status === "offline") continue;
      from = Math.min(from, piece.from_s);
      to = Math.max(to, endOf(piece, now));
    }
  }
  return to > from ? { from, to } : null;
}

/** The codes that somebody had on that day. */
export function codesIn(strips: readonly DayStrip[]): Set<string> {
  return new Set(strips.flatMap(({ pieces }) => pieces.map(codeOf)));
}
