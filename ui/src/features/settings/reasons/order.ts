// Where a reason goes when it is moved a place up or down, and the code that a name suggests. Pure.

export type Direction = "up" | "down";

/** What `move_reason` needs: the code that it comes before; undefined for the end. Null where it can't go further. */
export function moveTo(
  codes: readonly string[],
  code: string,
  direction: Direction,
): { before?: string } | null {
  const at = codes.indexOf(code);
  if (at < 0 || (direction === "up" ? at === 0 : at === codes.length - 1)) return null;
  const before = direction === "up" ? codes[at - 1] : codes[at + 2];
  return before === undefined ? {} : { before };
}

const longest = 40;

/** “One to one” → `one_to_one`; empty where the name has no Latin letter to begin with. */
export function suggestCode(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s_-]/g, "")
    .trim()
    .replaceAll(/[\s_-]+/g, "_")
    .replace(/^[0-9_]+/, "")
    .slice(0, longest)
    .replace(/_$/, "");
}

export function isCode(typed: string): boolean {
  return typed.length <= longest && /^[a-z][a-z0-9_]*$/.test(typed);
}
