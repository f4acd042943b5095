// The card that is open, as the table of actions sees it. The card puts itself here; at most one is open.

import type { CardOnStage } from "../../commands/stage";

let current = $state.raw<CardOnStage | null>(null);

export const cardOnStage = {
  get current(): CardOnStage | null {
    return current;
  },
  /** Puts a card on the stage; the answer takes it off again. */
  enter(card: CardOnStage): () => void {
    current = card;
    return () => {
      if (current === card) current = null;
    };
  },
};
