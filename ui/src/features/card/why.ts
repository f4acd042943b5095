// The chain of causes behind a status, link by link, as sentences of the catalogue. Pure: the chain is the engine's.

import type { CauseLink, Step } from "../../gen/wire";
import type { Names, Phrase } from "../../i18n/phrase";

/** Every step there is; the compiler holds that none is missing. */
export const STEPS = Object.keys({
  added: 0,
  signed_in: 0,
  signed_out: 0,
  connection_lost: 0,
  came_back: 0,
  agent_chose: 0,
  supervisor_chose: 0,
  api_chose: 0,
  forced: 0,
  blocked: 0,
  nothing_blocked: 0,
  thread_assigned: 0,
  last_thread_left: 0,
  asked_to_continue: 0,
  did_not_answer: 0,
  kicked_out: 0,
  returned: 0,
  break_limit: 0,
  training: 0,
} satisfies Record<Step, 0>) as Step[];

export interface Sayings extends Names {
  /** A length of time: 5:00. */
  duration: (seconds: number) => string;
}

/** Nobody chooses to be free: that is what Active becomes when no thread waits. */
function chosen(status: string): string {
  return status === "active_free" ? "active" : status;
}

/** What is said of one link. What it doesn't know is `none` to the catalogue. */
export function linkPhrase(link: CauseLink, names: Sayings): Phrase {
  const { step, status, reason, by, seconds, threads } = link;
  return {
    id: `why-${step.replaceAll("_", "-")}`,
    args: {
      what:
        reason !== null
          ? names.reason(reason)
          : status !== null
            ? names.status(chosen(status))
            : "none",
      by: by?.name ?? "none",
      time: seconds === null ? "none" : names.duration(seconds),
      count: threads ?? 0,
    },
  };
}
