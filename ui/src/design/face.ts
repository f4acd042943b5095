// How a status looks: the shape, the words and the colour that belong together.
import type { IconName } from "./icons";

export interface StatusFace {
  /** What the filter knows it by. */
  code: string;
  icon: IconName;
  /** The full label. */
  label: string;
  /** The short label of chips. */
  chip: string;
  tone: "ok" | "idle" | "bad";
  /** A reason's own colour, `#RRGGBB`; it goes before the tone. */
  color: string | null;
}
