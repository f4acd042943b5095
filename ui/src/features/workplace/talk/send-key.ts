// Which key sends an answer. Pure.

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "altKey" | "isComposing">;

/** Enter, with or without Ctrl or ⌘; not with Shift, and not the Enter that picks a word of an input method. */
export function sends({ key, shiftKey, altKey, isComposing }: Key): boolean {
  return key === "Enter" && !shiftKey && !altKey && !isComposing;
}
