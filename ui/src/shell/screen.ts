// Which screen the main window shows. Pure: what is known in, one answer out.
import type { Viewer } from "../gen/wire";
import type { Phase } from "../live/floor";
import { isRefusal } from "../live/line";
import { onlyAgent } from "../model/people";
import type { Place, Route } from "../live/route.svelte";

export type Screen =
  | "loading"
  | "start"
  | "closed"
  | "failed"
  /** Nobody sits here: who is it? */
  | "seat"
  /** An agent sits here, whose place is the workplace. */
  | "agent"
  | Place;

/** Whether the floor couldn't be read for this reason. */
export function failedWith(phase: Phase, code: string): boolean {
  return phase.name === "failed" && isRefusal(phase.error, code);
}

/** `viewer` is null while it isn't known who sits here. */
export function screenOf(
  phase: Phase,
  viewer: Viewer | null,
  route: Route,
  openFiles: boolean,
): Screen {
  if (phase.name === "closed") return openFiles ? "start" : "closed";
  if (failedWith(phase, "nobody_seated")) return "seat";
  const agent = viewer !== null && onlyAgent(viewer);
  if (failedWith(phase, "not_permitted")) {
    if (viewer === null) return "loading";
    return agent ? "agent" : "failed";
  }
  if (phase.name === "failed") return "failed";
  if (agent) return "agent";
  if (phase.name === "loading") return "loading";
  if (route.screen === "settings" && !viewer?.administrator) return "monitoring";
  return route.screen;
}
