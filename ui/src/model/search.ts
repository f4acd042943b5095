// Whether an agent's name, alias or login holds what was typed, in any case and any alphabet.
import type { AgentRow } from "../gen/wire";

const separator = "\n";
const keys = new WeakMap<AgentRow, string>();

/** The same letters whatever their case; ё is found by е, as people type it. */
export function fold(text: string): string {
  return text.normalize("NFC").toLocaleLowerCase().replaceAll("ё", "е");
}

function keyOf(row: AgentRow): string {
  let key = keys.get(row);
  if (key === undefined) {
    key = fold([row.name, row.alias ?? "", row.login].join(separator));
    keys.set(row, key);
  }
  return key;
}

/** True for everybody when nothing is typed. `wanted` is folded already. */
export function matches(row: AgentRow, wanted: string): boolean {
  return wanted === "" || keyOf(row).includes(wanted);
}
