// What the list is asked to show, and how the palette and the keys change it. The choices that last are saved.
import { tick } from "svelte";
import { all } from "../../model/filter-code";
import { everybody, select } from "../../model/select";
import type { Wanted } from "../../model/select";
import { firstDirection } from "../../model/sort";
import type { Sort, SortKey } from "../../model/sort";
import { readSaved, writeSaved } from "../../platform/saved";
import { session } from "../../live/session.svelte";
import { board } from "../threads/board.svelte";

function savedSort(): Sort {
  const [key, direction] = (readSaved("sort") ?? "").split(" ");
  return key && Object.hasOwn(firstDirection, key)
    ? { key: key as SortKey, descending: direction === "descending" }
    : everybody.sort;
}

let wanted = $state.raw<Wanted>({
  ...everybody,
  sort: savedSort(),
  timeForAll: readSaved("time-for-all") === "yes",
});
let field: HTMLInputElement | null = null;
let intoList: (() => void) | null = null;
let entered: string | null = null;

export const view = {
  get wanted(): Wanted {
    return wanted;
  },
  /** True when a group, a text or a status leaves somebody out. */
  get narrowed(): boolean {
    return wanted.groups.length > 0 || wanted.text.trim() !== "" || wanted.code !== all;
  },

  /** Another workspace has other groups and reasons: its filters start empty. */
  enter(path: string | null): void {
    if (entered !== null && path !== null && entered !== path) view.clear();
    entered = path ?? entered;
  },
  chooseGroups(groups: readonly number[]): void {
    wanted = { ...wanted, groups };
  },
  chooseText(text: string): void {
    wanted = { ...wanted, text };
  },
  /** A code of the filter, or `all`. */
  chooseCode(code: string): void {
    wanted = { ...wanted, code };
  },
  showAll(): void {
    view.chooseCode(all);
  },
  clear(): void {
    wanted = { ...wanted, groups: [], text: "", code: all };
  },
  /** Goes to the next or the previous status of the filter, around the end. */
  stepFilter(by: 1 | -1): void {
    const { counts } = select(session.agents(), session.reasons(), wanted);
    const codes = [all, ...counts.map(({ code }) => code)];
    const at = codes.indexOf(wanted.code) + by;
    view.chooseCode(codes[(at + codes.length) % codes.length] ?? all);
  },

  /** The same column again turns the order around. */
  sortBy(key: SortKey): void {
    const descending = wanted.sort.key === key ? !wanted.sort.descending : firstDirection[key];
    wanted = { ...wanted, sort: { key, descending } };
    writeSaved("sort", `${key} ${descending ? "descending" : "ascending"}`);
  },
  toggleTimeForAll(): void {
    wanted = { ...wanted, timeForAll: !wanted.timeForAll };
    writeSaved("time-for-all", wanted.timeForAll ? "yes" : null);
  },

  /** The text field tells where it is, so that a key can go to it. */
  useField(element: HTMLInputElement | null): void {
    field = element;
  },
  /** The list tells how its first row gets the focus; the answer takes that back. */
  useList(focusFirst: () => void): () => void {
    intoList = focusFirst;
    return () => {
      if (intoList === focusFirst) intoList = null;
    };
  },
  focusList(): void {
    intoList?.();
  },
  async focusFilter(): Promise<void> {
    // The threads may stand in the list's place.
    board.showPane("agents");
    await tick();
    field?.focus();
    field?.select();
  },
};
