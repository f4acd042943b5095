// A shortcut: how it is written down, recognised and shown. Pure; nothing here knows what a shortcut does.

/** One key with its modifiers. `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export interface Shortcut {
  /** A letter, a sign, or a key's name such as `Escape`. */
  key: string;
  mod?: boolean;
  shift?: boolean;
}

/** What of a keyboard event matters here. */
export type Press = Pick<
  KeyboardEvent,
  "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey"
>;

/** Says whether a press is this shortcut, on any keyboard layout. */
export function isPressed(shortcut: Shortcut, press: Press, mac: boolean): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (press.altKey || otherMod || mod !== (shortcut.mod ?? false)) return false;
  // Where a sign needs Shift depends on the layout, so Shift counts for letters and named keys only.
  const shiftCounts = /^[a-z]$|^.{2,}$/i.test(shortcut.key);
  if (shiftCounts && press.shiftKey !== (shortcut.shift ?? false)) return false;
  return pressedKey(press) === shortcut.key.toLowerCase();
}

const SIGNS_BY_CODE: Record<string, string> = {
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
  Comma: ",",
};

/** The key by its sign, or by its place where the layout has another alphabet there. */
function pressedKey(press: Press): string {
  if (/^[\x21-\x7e]+$/.test(press.key)) return press.key.toLowerCase();
  const place = /^Key([A-Z])$|^Digit([0-9])$/.exec(press.code);
  return (place?.[1] ?? place?.[2] ?? SIGNS_BY_CODE[press.code] ?? press.key).toLowerCase();
}

const CAPS: Record<string, string> = { Escape: "Esc", ArrowUp: "↑", ArrowDown: "↓" };

/** The caps to draw, in order. */
export function keyCaps(shortcut: Shortcut, mac: boolean): string[] {
  const key =
    CAPS[shortcut.key] ?? (shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key);
  return [
    ...(shortcut.mod ? [mac ? "⌘" : "Ctrl"] : []),
    ...(shortcut.shift ? [mac ? "⇧" : "Shift"] : []),
    key,
  ];
}
