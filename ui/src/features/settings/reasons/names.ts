// Names of reasons: what they may be, and what their languages are called.
import { language, t } from "../../../i18n";

const longest = 60;

/** Why a name can't be saved; null when it can. */
export function checkName(typed: string): string | null {
  const length = [...typed.trim()].length;
  if (length === 0) return t("settings-required");
  return length > longest ? t("settings-too-long", { max: longest }) : null;
}

/** “German” for `de`; the letters themselves where nobody knows them. */
export function languageName(locale: string): string {
  const known = new Intl.DisplayNames([language.current], { type: "language", fallback: "code" });
  return known.of(locale) ?? locale;
}
