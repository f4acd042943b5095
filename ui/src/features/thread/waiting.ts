// Who a thread waits for and for how long, and how it ended, as words of the catalogue. Pure but for the language.
import type { ThreadRow } from "../../gen/wire";
import { formatDuration, t } from "../../i18n";
import { secondsSince } from "../../live/clock";

/** How the reader stands to the thread: the agent who has it, or somebody who looks on. */
export type Reader = "agent" | "other";

export function waitsForAgent(thread: ThreadRow): boolean {
  return thread.closed_at === null && thread.waiting_for === "agent";
}

/** “waits for you · 2:05”, “waits for the client · 0:40”, “closed after silence”. */
export function waitingWords(thread: ThreadRow, now: number, reader: Reader): string {
  if (thread.closed_at !== null) {
    const cause = thread.closed_cause ?? "agent";
    return t(`thread-closed-${cause === "agent" && reader === "agent" ? "you" : cause}`);
  }
  const time = formatDuration(secondsSince(thread.waiting_since, now));
  if (thread.waiting_for !== "agent") return t("thread-waits-client", { time });
  if (thread.agent === null) return t("thread-waits-queue", { time });
  return t(reader === "agent" ? "thread-waits-you" : "thread-waits-agent", { time });
}
