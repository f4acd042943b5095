// Where a key takes the focus in a list. Pure: positions in, a position out.
import { fold } from "../../model/search";

/** The position after the key, or null when the key doesn't move. */
export function step(key: string, at: number, count: number, perPage: number): number | null {
  const last = count - 1;
  const within = (to: number) => Math.max(0, Math.min(last, to));
  if (count === 0) return null;
  switch (key) {
    case "ArrowDown":
      return within(at + 1);
    case "ArrowUp":
      return within(at - 1);
    case "PageDown":
      return within(at + perPage);
    case "PageUp":
      return within(at - perPage);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}

/**
 * The next row whose name, or a part of it, begins with what was typed; from the present row on, around the end.
 * One letter again goes on to the next row with it.
 */
export function typeAhead(names: readonly string[], typed: string, at: number): number | null {
  const letters = [...fold(typed)];
  const repeated = letters.length > 1 && letters.every((letter) => letter === letters[0]);
  const wanted = repeated ? (letters[0] ?? "") : letters.join("");
  const from = letters.length === 1 || repeated ? at + 1 : at;
  for (let offset = 0; offset < names.length; offset += 1) {
    const index = (((from + offset) % names.length) + names.length) % names.length;
    const name = fold(names[index] ?? "");
    if (name.startsWith(wanted) || name.includes(` ${wanted}`)) return index;
  }
  return null;
}
