// Where the widget of threads stands: beside the list where both have room, else in its place behind a switch. Pure.

export type Place = "beside" | "switch";

/** From this width on a window has room for the list and the threads. */
export const roomForBoth = 1280;
/** And from this on for the card as well. */
export const roomForAll = 1700;

export interface Around {
  cardOpen: boolean;
  /** The viewer doesn't want it beside the list. */
  hidden: boolean;
}

export function placeOf(width: number, { cardOpen, hidden }: Around): Place {
  return !hidden && width >= (cardOpen ? roomForAll : roomForBoth) ? "beside" : "switch";
}
