// Light or dark: the system's wish until somebody chooses.
import { readSaved, writeSaved } from "../platform/saved";

export type Theme = "light" | "dark";

const systemDark = globalThis.matchMedia?.("(prefers-color-scheme: dark)");

function savedTheme(): Theme | null {
  const saved = readSaved("theme");
  return saved === "light" || saved === "dark" ? saved : null;
}

let choice = $state<Theme | null>(savedTheme());
let system = $state<Theme>(systemDark?.matches ? "dark" : "light");

export const theme = {
  /** What is shown now. */
  get shown(): Theme {
    return choice ?? system;
  },
  /** A choice equal to the system's is none: the theme follows the system again. */
  choose(next: Theme): void {
    choice = next === system ? null : next;
    writeSaved("theme", choice);
    markTheme();
  },
};

function markTheme(): void {
  const root = document.documentElement;
  if (choice) root.dataset["theme"] = choice;
  else delete root.dataset["theme"];
}

/** Shows the saved choice and follows the system from now on. */
export function startTheme(): void {
  markTheme();
  systemDark?.addEventListener("change", ({ matches }) => (system = matches ? "dark" : "light"));
}
