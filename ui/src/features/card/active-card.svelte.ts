// The card that is open, as the table of actions sees it. The card puts itself here; at most one is open.

/** The open card, as far as actions need it. */
export interface CardActions {
  /** Whether a request waits for a decision. */
  readonly pending: boolean;
  acceptFirst: () => void;
  rejectFirst: () => void;
  close: () => void;
}

let current = $state.raw<CardActions | null>(null);

export const activeCard = {
  get current(): CardActions | null {
    return current;
  },
  /** Puts a card on the stage; the answer takes it off again. */
  enter(card: CardActions): () => void {
    current = card;
    return () => {
      if (current === card) current = null;
    };
  },
};
