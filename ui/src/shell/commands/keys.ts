// From a press of a key to the action it means.
import type { Claim } from "../../design/key-claim";
import { ACTIONS, type Action } from "./actions";
import { isPressed, type Press } from "./shortcut";
import type { ActionContext } from "./action-context";

/** The action this press means here and now; while typing, only those with ⌘ or Ctrl. */
export function actionFor(
  press: Press,
  context: ActionContext,
  mac: boolean,
  typing: boolean,
): Action | undefined {
  return ACTIONS.find(
    ({ shortcut, available }) =>
      shortcut !== undefined &&
      (shortcut.mod === true || !typing) &&
      isPressed(shortcut, press, mac) &&
      available(context),
  );
}

/** Runs what the event means; true when it meant something. */
export function handleKey(
  event: KeyboardEvent,
  context: ActionContext,
  mac: boolean,
  claim: Claim,
): boolean {
  if (event.defaultPrevented || event.isComposing || claim === "everything") return false;
  const action = actionFor(event, context, mac, claim === "typing");
  if (!action || (event.repeat && action.group !== "filter")) return false;
  event.preventDefault();
  action.run(context);
  return true;
}
