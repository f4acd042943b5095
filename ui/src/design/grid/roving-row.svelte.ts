// One tab stop for the rows of a report: arrow keys move it, and it stays with its row while rows come and go.
import { tick } from "svelte";
import { step } from "./step";

interface Rows {
  ids: () => readonly (string | number)[];
  /** The element around the rows; each has its id in `data-row`. */
  root: () => HTMLElement | null;
  reveal: (index: number) => void;
  perPage: () => number;
  open: (index: number) => void;
}

export class RovingRow {
  #rows: Rows;
  #id = $state.raw<string | number | null>(null);
  #index = $derived.by(() =>
    Math.max(
      0,
      this.#rows.ids().findIndex((id) => id === this.#id),
    ),
  );

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** The row that Tab comes to. */
  get index(): number {
    return this.#index;
  }

  /** The row was chosen otherwise: by a click. */
  take(index: number): void {
    this.#id = this.#rows.ids()[index] ?? null;
  }

  pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const ids = this.#rows.ids();
    if (event.key === "Enter" || event.key === " ") this.#rows.open(this.index);
    else {
      const to = step(event.key, this.index, ids.length, this.#rows.perPage());
      if (to === null) return;
      void this.#focus(to);
    }
    event.preventDefault();
  }

  async #focus(index: number): Promise<void> {
    this.take(index);
    this.#rows.reveal(index);
    await tick();
    const wanted = `[data-row="${CSS.escape(String(this.#id))}"]`;
    this.#rows.root()?.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
  }
}
