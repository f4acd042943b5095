// Which language the screen speaks. Everything that shows words reads it, so a change shows at once.
import { readSaved, writeSaved } from "../platform/saved";
import { languages, lookUp } from "./bundles";
import type { WordArgs } from "./bundles";

function firstChoice(): string {
  const wishes = [readSaved("language"), ...(globalThis.navigator?.languages ?? [])];
  const spoken = wishes.map((wish) => wish?.slice(0, 2).toLowerCase());
  return spoken.find((wish) => wish && languages.includes(wish)) ?? "en";
}

let current = $state(firstChoice());

export const language = {
  /** Two letters. */
  get current(): string {
    return current;
  },
  choose(next: string): void {
    if (!languages.includes(next)) return;
    current = next;
    writeSaved("language", next);
    markDocument();
  },
  /** The one after the present one, for a toggle. */
  get next(): string {
    return languages[(languages.indexOf(current) + 1) % languages.length] ?? "en";
  },
};

/** Tells the browser which language the page is in. */
export function markDocument(): void {
  globalThis.document?.documentElement.setAttribute("lang", current);
}

/** The words for a key in the present language; English, then the key itself, where they are missing. */
export function t(key: string, args?: WordArgs): string {
  return lookUp(current, key, args) ?? lookUp("en", key, args) ?? key;
}

/** The words in another language than the present one: how that language is offered. */
export function wordsIn(other: string, key: string): string {
  return lookUp(other, key) ?? key;
}

/** True when the catalogue has words for the key. */
export function hasWords(key: string): boolean {
  return lookUp(current, key) !== null || lookUp("en", key) !== null;
}
