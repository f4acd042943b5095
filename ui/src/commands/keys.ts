// From a press of a key to the action it means. Typing into a field is typing, and an open list has its own keys.
import { ACTIONS, type Action } from "./actions";
import { isPressed, type Press } from "./shortcut";
import type { Stage } from "./stage";

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

/** The action this press means here and now; while typing, only those with ⌘ or Ctrl. */
export function actionFor(
  press: Press,
  stage: Stage,
  mac: boolean,
  typing: boolean,
): Action | undefined {
  return ACTIONS.find(
    ({ shortcut, available }) =>
      shortcut !== undefined &&
      (shortcut.mod === true || !typing) &&
      isPressed(shortcut, press, mac) &&
      available(stage),
  );
}

/** Runs what the event means; true when it meant something. */
export function handleKey(event: KeyboardEvent, stage: Stage, mac: boolean, claim: Claim): boolean {
  if (event.defaultPrevented || event.isComposing || claim === "everything") return false;
  const action = actionFor(event, stage, mac, claim === "typing");
  if (!action || (event.repeat && action.group !== "filter")) return false;
  event.preventDefault();
  action.run(stage);
  return true;
}
