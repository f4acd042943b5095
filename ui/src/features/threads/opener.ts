// Remembers which name of the widget opened a card, so that the card gives the focus back to it.
import { session } from "../../live/session.svelte";

let from: number | null = null;

export const opener = {
  open(agentId: number): void {
    from = agentId;
    session.openCard(agentId);
  },
  /** Whose name it was; once. */
  take(): number | null {
    const agentId = from;
    from = null;
    return agentId;
  },
};
