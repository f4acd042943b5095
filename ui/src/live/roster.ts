// Every agent by id and by name. A row is replaced whole, never changed, so that an unchanged one is the same object.
import type { AgentRow } from "../gen/wire";

const collator = new Intl.Collator(undefined, { sensitivity: "base", numeric: true });

function byNameThenId(a: AgentRow, b: AgentRow): number {
  return collator.compare(a.name, b.name) || a.id - b.id;
}

export class Roster {
  #rows = new Map<number, AgentRow>();
  #byName: readonly AgentRow[] = [];
  #seqs = new Map<number, number>();
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

  /** The last change that an agent's row holds. */
  seqOf(id: number): number {
    return this.#seqs.get(id) ?? Number.NEGATIVE_INFINITY;
  }

  replaceAll(rows: readonly AgentRow[], seq: number): void {
    this.#rows = new Map(rows.map((row) => [row.id, row]));
    this.#seqs = new Map(rows.map((row) => [row.id, seq]));
    this.#arrange([...this.#rows.values()].sort(byNameThenId));
  }

  /** Puts rows in that hold everything up to a change; an older row never takes the place of a newer one. */
  patch(rows: readonly AgentRow[], seq: number): void {
    const newer = rows.filter(({ id }) => seq >= this.seqOf(id));
    const renamed = newer.some((row) => this.#rows.get(row.id)?.name !== row.name);
    for (const row of newer) {
      this.#rows.set(row.id, row);
      this.#seqs.set(row.id, seq);
    }
    // Only a new or a renamed agent costs a new arrangement.
    if (renamed) return this.#arrange([...this.#rows.values()].sort(byNameThenId));
    const byName = [...this.#byName];
    for (const row of newer) byName[this.#place.get(row.id) ?? byName.length] = row;
    this.#byName = byName;
  }

  /** Takes agents out. */
  drop(ids: readonly number[]): void {
    const gone = ids.filter((id) => this.#rows.delete(id));
    if (gone.length > 0) this.#arrange(this.#byName.filter(({ id }) => this.#rows.has(id)));
    for (const id of ids) this.#seqs.delete(id);
  }

  #arrange(byName: AgentRow[]): void {
    this.#byName = byName;
    this.#place = new Map(byName.map((row, at) => [row.id, at]));
  }
}
