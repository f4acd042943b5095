// Who has changed status since it was last asked: what is worth saying aloud, together.
import type { AgentRow } from "../gen/wire";
import { filterCode } from "./filter-code";

export class Moves {
  #codes: Map<number, string>;
  #moved = new Set<number>();

  constructor(rows: readonly AgentRow[]) {
    this.#codes = new Map(rows.map((row) => [row.id, filterCode(row)]));
  }

  /** Looks at a row again. One that is new here hasn't moved. */
  look(row: AgentRow): void {
    const code = filterCode(row);
    const before = this.#codes.get(row.id);
    if (before !== undefined && before !== code) this.#moved.add(row.id);
    this.#codes.set(row.id, code);
  }

  /** Everybody who moved, once. */
  take(): number[] {
    const moved = [...this.#moved];
    this.#moved.clear();
    return moved;
  }
}
