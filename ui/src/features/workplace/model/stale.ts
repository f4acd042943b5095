// Which parts of the window a change makes worth asking again. Pure.
import type { Change, ThreadView } from "../../../gen/wire";

export type Part = "card" | "reasons" | "workspace" | "thread" | "closed";

/** The thread in the middle: what it holds, or why it can't be shown. */
export interface Chosen {
  id: number;
  view: ThreadView | null;
  failure: unknown;
}

/** `me` is the agent at this window, `chosen` the thread in the middle. */
export function staleAfter(
  { topic, entity_id }: Change,
  me: number,
  chosen: number | null,
): readonly Part[] {
  switch (topic) {
    case "agent":
    case "request":
      // 0 is about everybody.
      return entity_id === me || entity_id === 0 ? ["card"] : [];
    case "reason":
      return ["reasons", "card"];
    case "workspace":
      return ["workspace", "card"];
    case "thread":
      // In other hands now, perhaps: the card knows.
      return entity_id === chosen ? ["card", "thread"] : [];
    case "group":
    case "queue":
      return [];
  }
}
