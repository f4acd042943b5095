// What a reason is called. Reasons are data: their names come with them, not from the catalogue.
import type { ReasonName } from "../gen/wire";

/** The name in the wished language, else in the workspace's, else in English, else the code. */
export function reasonName(
  reason: { code: string; names: readonly ReasonName[] },
  wished: string,
  workspace: string,
): string {
  for (const locale of [wished, workspace, "en"]) {
    const found = reason.names.find((name) => name.locale === locale);
    if (found) return found.name;
  }
  return reason.code;
}
