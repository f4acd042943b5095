// What the palette offers for what was typed: agents first, then actions. Pure; the words are handed in.

import type { AgentRow } from "../../gen/wire";
import { ACTIONS, type Action } from "./actions";
import { find } from "./match";
import type { ActionContext } from "./action-context";

export type Entry =
  { kind: "agent"; id: string; agent: AgentRow } | { kind: "action"; id: string; action: Action };

const AGENTS_AT_MOST = 8;

/** The entries that fit; without anything typed, every action that makes sense now. */
export function entriesFor(
  typed: string,
  agents: readonly AgentRow[],
  context: ActionContext,
  words: (action: Action) => string[],
): Entry[] {
  const wanted = typed.trim();
  const people =
    wanted === ""
      ? []
      : find(
          wanted,
          agents,
          ({ name, login, alias }) => [name, login, alias ?? ""],
          AGENTS_AT_MOST,
        );
  const actions = ACTIONS.filter(
    (action) => action.id !== "open-palette" && action.available(context),
  );
  return [
    ...people.map((agent): Entry => ({ kind: "agent", id: `agent-${agent.id}`, agent })),
    ...find(wanted, actions, words, ACTIONS.length).map((action): Entry => ({
      kind: "action",
      id: `action-${action.id}`,
      action,
    })),
  ];
}
