// What a typed field may hold. The limits are the engine's, told early and in words.
import { formatNumber, t } from "../../i18n";

export const LONGEST = { name: 120, login: 60, group: 60, alias: 120 } as const;
export const SESSIONS = { min: 1, max: 50 } as const;
export const PINS = { min: 1, max: 200 } as const;
export const RESUMED = { min: 0, max: 50 } as const;

/** Why a text can't be saved; null when it can. */
export function checkText(typed: string, field: keyof typeof LONGEST): string | null {
  const length = [...typed.trim()].length;
  if (length === 0 && field !== "alias") return t("settings-required");
  return length > LONGEST[field] ? t("settings-too-long", { max: LONGEST[field] }) : null;
}

/** Why a number can't be saved; null when it can. */
export function checkNumber(
  typed: string,
  { min, max }: { min: number; max: number },
): string | null {
  const given = Number(typed);
  const fits = /^\d+$/.test(typed.trim()) && given >= min && given <= max;
  return fits ? null : t("settings-number", { min: formatNumber(min), max: formatNumber(max) });
}
