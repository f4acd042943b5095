// Every agent by id and by name. A row is replaced whole, never changed, so that an unchanged one is the same object.
import type { AgentRow } from "../gen/wire";

const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

function byNameThenId(a: AgentRow, b: AgentRow): number {
  return collator.compare(a.name, b.name) || a.id - b.id;
}

export class Roster {
  #rows = new Map<number, AgentRow>();
  #byName: readonly AgentRow[] = [];
  #place = new Map<number, number>();

  /** By name, then by id. A new array after every change. */
  get byName(): readonly AgentRow[] {
    return this.#byName;
  }

  get(id: number): AgentRow | undefined {
    return this.#rows.get(id);
  }

  get ids(): Iterable<number> {
    return this.#rows.keys();
  }

  replaceAll(rows: readonly AgentRow[]): void {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#arrange([...this.#rows.values()].sort(byNameThenId));
  }

  /** Puts rows in and takes ids out. Only a new, a gone or a renamed agent costs a new arrangement. */
  patch(rows: readonly AgentRow[], gone: readonly number[] = []): void {
    const same = (row: AgentRow) => this.#rows.get(row.id)?.name === row.name;
    const rearranged = !rows.every(same) || gone.some((id) => this.#rows.has(id));
    for (const row of rows) this.#rows.set(row.id, row);
    for (const id of gone) this.#rows.delete(id);
    if (rearranged) return this.#arrange([...this.#rows.values()].sort(byNameThenId));
    const byName = [...this.#byName];
    for (const row of rows) byName[this.#place.get(row.id) ?? byName.length] = row;
    this.#byName = byName;
  }

  #arrange(byName: AgentRow[]): void {
    this.#byName = byName;
    this.#place = new Map(byName.map((row, at) => [row.id, at]));
  }
}
