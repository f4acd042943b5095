// One entry of a drop-down.
import type { StatusFace } from "../model/face";

export interface SelectOption {
  value: string;
  label: string;
  /** Puts the status' shape before the words. */
  face?: StatusFace | null;
  /** Quiet words or a number at the end. */
  note?: string;
  disabled?: boolean;
}
