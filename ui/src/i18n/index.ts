// The words of the screen: what the rest of the UI may use of them.
export { languages } from "./bundles";
export type { WordArgs } from "./bundles";
export { hasWords, language, markDocument, t, wordsIn } from "./language.svelte";
export {
  formatDay,
  formatDayTime,
  formatDuration,
  formatNumber,
  formatPercent,
  formatTime,
  formatTimeExact,
} from "./format";
export { reasonName } from "./reason-name";
