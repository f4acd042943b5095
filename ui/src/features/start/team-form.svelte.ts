// What is typed for a new workspace, and what is wrong with it. The limits are the engine's, told early.

import { language } from "../../i18n";
import { suggestFileName } from "./file-name";
import type { Opening } from "./opening.svelte";
import { ownTimeZone } from "./time-zones";

export const LONGEST = { team: 60, administrator: 120 } as const;
export type TypedField = keyof typeof LONGEST;
export type Problem = "required" | "too-long";

/** What is wrong with a typed line; null when nothing is. */
export function problemOf(field: TypedField, value: string): Problem | null {
  const length = [...value.trim()].length;
  if (length === 0) return "required";
  return length > LONGEST[field] ? "too-long" : null;
}

export class TeamForm {
  team = $state("");
  administrator = $state("");
  language = $state(language.current);
  timeZone = $state(ownTimeZone());
  /** Problems are shown from the first attempt on. */
  tried = $state(false);

  problem(field: TypedField): Problem | null {
    return this.tried ? problemOf(field, this[field]) : null;
  }

  /** Creates the workspace when everything is right. */
  async submit(opening: Opening): Promise<boolean> {
    this.tried = true;
    if (problemOf("team", this.team) ?? problemOf("administrator", this.administrator))
      return false;
    const name = this.team.trim();
    return await opening.create(suggestFileName(name), {
      name,
      administrator: this.administrator.trim(),
      language: this.language,
      time_zone: this.timeZone,
    });
  }
}
