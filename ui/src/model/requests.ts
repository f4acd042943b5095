// Words about requests for approval: what is asked for, how it ended. Pure; the words are the catalogue's.

import type { ApprovalRequest } from "../gen/wire";
import type { Phrase } from "../i18n/phrase";

/** What is asked for, as a heading. */
export function kindPhrase({ wish }: ApprovalRequest): Phrase {
  return { id: `requests-kind-${wish.kind}`, args: {} };
}

/** True for a decision that one press must not make: it shuts somebody out. */
export function asksOnceMore({ wish }: ApprovalRequest): boolean {
  return wish.kind === "client_block";
}

/** True for what clients see once it is accepted. */
export function clientsSee({ wish }: ApprovalRequest): boolean {
  return wish.kind === "profile_picture" || wish.kind === "profile_status";
}
