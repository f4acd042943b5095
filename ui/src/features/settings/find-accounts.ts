// Which accounts the list shows. Pure.
import type { Account } from "../../gen/wire";
import { fold } from "../../model/search";
import { rolesOf, type Role } from "../../model/people";

export const shows = [
  "everybody",
  "administrator",
  "supervisor",
  "agent",
  "blocked",
  "no-password",
] as const;
export type Show = (typeof shows)[number];

export function rolesOfAccount({ administrator, supervises, agent }: Account): Role[] {
  return rolesOf({ administrator, supervisor: supervises.length > 0, agent: agent !== null });
}

function passes(account: Account, show: Show): boolean {
  if (show === "everybody") return true;
  if (show === "blocked") return account.blocked;
  if (show === "no-password") return !account.has_password && !account.blocked;
  return rolesOfAccount(account).includes(show);
}

const keys = new WeakMap<Account, string>();

function keyOf(account: Account): string {
  let key = keys.get(account);
  if (key === undefined) {
    key = fold([account.name, account.login, account.agent?.alias ?? ""].join("\n"));
    keys.set(account, key);
  }
  return key;
}

/** Those whose name, login or alias holds every word that was typed. */
export function findAccounts(accounts: readonly Account[], typed: string, show: Show): Account[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return accounts.filter(
    (account) => passes(account, show) && words.every((word) => keyOf(account).includes(word)),
  );
}
