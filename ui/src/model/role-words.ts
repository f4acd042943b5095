// Somebody's roles as one short line.
import { t } from "../i18n";
import type { Role } from "./people";

export function roleWords(roles: readonly Role[]): string {
  if (roles.length === 0) return t("seat-role-none");
  const words = roles.map((role) => t(`seat-role-${role}`)).join(", ");
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
