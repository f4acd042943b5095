// A duration in the words that the field also understands: “1 h 30 min”.
import { t } from "../../i18n";
import { partsOf } from "./duration";

export function durationWords(seconds: number): string {
  return partsOf(seconds)
    .map(({ unit, count }) => t(`settings-duration-${unit}`, { count: String(count) }))
    .join(" ");
}
