// The names of statuses and reasons as the open session knows them, and why a status began, for sentences.

import { session } from "../../app/session.svelte";
import type { PersonName } from "../../gen/wire";
import { t } from "../../i18n";
import type { Names } from "./forecast";

export const names: Names = {
  status: (code) => t(`status-${code}`),
  reason: (code) => session.reasonLabel(code),
};

/** Why a status began, and by whom when it was a person. */
export function causeWords(cause: string, by: PersonName | null): string {
  const words = t(`cause-${cause}`);
  return by === null ? words : `${words} · ${by.name}`;
}
