// The names of statuses and reasons as the open session knows them, and why a status began, for sentences.

import { session } from "./session.svelte";
import type { PersonName } from "../gen/wire";
import { t } from "../i18n";
import type { Names } from "../i18n/phrase";

export const names: Names = {
  status: (code) => t(`status-${code}`),
  reason: (code) => session.reasonLabel(code),
};

/** What was passed on the way to a status, for less than a second; nothing when nothing was. */
export function passedWords(
  passed: readonly { status: string; reason: string | null }[] | undefined,
): string {
  if (!passed?.length) return "";
  const statuses = passed.map(({ status, reason }) => session.face(status, reason).label);
  return t("log-passed", { statuses: [...new Set(statuses)].join(", ") });
}

/** Why a status began, and by whom when it was a person. */
export function causeWords(cause: string, by: PersonName | null): string {
  const words = t(`cause-${cause}`);
  return by === null ? words : `${words} · ${by.name}`;
}
