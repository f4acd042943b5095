// Which keys belong to the place that has the focus: typing into a field is typing, and an open list has its own keys.

/** What the place that has the focus keeps for itself: nothing, single keys, or every key. */
export type Claim = "nothing" | "typing" | "everything";

const OVERLAYS =
  "[role=dialog], [role=alertdialog], [role=listbox], [aria-expanded=true]:not(input), .floating";
/** A question over everything: it has every key from the moment it is there, before the focus has moved into it. */
const QUESTION = "[data-dialog-content]";
const FIELDS =
  "input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [contenteditable=true], [role=combobox]";

/** Asked before anybody handles the press: a list that Escape closes is gone afterwards. */
export function claimOf(target: EventTarget | null): Claim {
  if (!(target instanceof Element)) return "nothing";
  if (target.closest(OVERLAYS) || document.querySelector(QUESTION)) return "everything";
  return target.closest(FIELDS) ? "typing" : "nothing";
}
