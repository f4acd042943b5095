// Puts a status' shape, words and colour together from the catalogue and the reasons.
import type { Reason } from "../gen/wire";
import type { IconName } from "../design/icons";
import { reasonIcon, statusIcon } from "../design/icons";
import { hasWords, language, reasonName, t } from "../i18n";

/** How a status looks: the shape, the words and the colour that belong together. */
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

const tones: Record<string, StatusFace["tone"]> = {
  outgoing: "ok",
  active: "ok",
  active_free: "ok",
  finishing: "ok",
  kicked_out: "bad",
};

const made = new Map<string, StatusFace>();
let madeFrom: readonly unknown[] = [];

/**
 * The face of a code of the filter: a status, or the code of a reason. The same object until the reasons or the
 * language change, so that a row that shows it isn't drawn again.
 */
export function faceOf(
  code: string,
  reasons: readonly Reason[],
  workspaceLanguage: string,
): StatusFace {
  const from = [reasons, workspaceLanguage, language.current];
  if (from.some((part, at) => part !== madeFrom[at])) made.clear();
  madeFrom = from;
  const face = made.get(code) ?? makeFace(code, reasons, workspaceLanguage);
  made.set(code, face);
  return face;
}

function makeFace(code: string, reasons: readonly Reason[], workspaceLanguage: string): StatusFace {
  const reason = reasons.find((one) => one.code === code);
  if (reason) {
    const label = reasonName(reason, language.current, workspaceLanguage);
    return {
      code,
      icon: reasonIcon(reason.icon),
      label,
      chip: label,
      tone: "idle",
      color: reason.color,
    };
  }
  const known = hasWords(`status-${code}`);
  return {
    code,
    icon: known ? statusIcon(code) : "pause",
    label: known ? t(`status-${code}`) : code,
    chip: known ? t(`chip-${code}`) : code,
    tone: tones[code] ?? "idle",
    color: null,
  };
}
