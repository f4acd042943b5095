// Finding by typed words: in any case, any order, with or without accents. Pure.

/** Letters compared without case and marks, so that «ё» finds «е» and “é” finds “e”. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** How well the words fit what was typed: higher is better, null when they don't. */
export function fit(typed: string, words: string[]): number | null {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  const texts = words.map(fold);
  let sum = 0;
  for (const part of wanted) {
    const best = Math.max(0, ...texts.map((text, place) => fitOne(part, text) - place));
    if (best === 0) return null;
    sum += best;
  }
  return sum;
}

/** Begin of the text, begin of a word, anywhere; the later words of a candidate weigh a little less. */
function fitOne(part: string, text: string): number {
  const at = text.indexOf(part);
  if (at === -1) return 0;
  if (at === 0) return 40;
  const startsWord = new RegExp(`[\\s.\\-_(«“]${escaped(part)}`, "u").test(text);
  return startsWord ? 30 : 20;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The best fitting items first; ties keep their order. */
export function find<T>(
  typed: string,
  items: readonly T[],
  words: (item: T) => string[],
  limit: number,
): T[] {
  return items
    .map((item) => ({ item, fit: fit(typed, words(item)) }))
    .filter((found): found is { item: T; fit: number } => found.fit !== null)
    .sort((a, b) => b.fit - a.fit)
    .slice(0, limit)
    .map((found) => found.item);
}
