// Sentences that are chosen in one place and put into words in another.

/** A sentence of the catalogue with its arguments. */
export interface Phrase {
  id: string;
  args: Record<string, string | number>;
}

/** Names of statuses and reasons in the viewer's language. */
export interface Names {
  status: (code: string) => string;
  reason: (code: string) => string;
}
