// Which screen the main window shows. Pure: what is known in, one answer out.
import type { Viewer } from "../gen/wire";
import type { Phase } from "../live/floor";
import { CommandError } from "../live/call";
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

export function refusedWith(phase: Phase, code: string): boolean {
  return (
    phase.name === "failed" && phase.error instanceof CommandError && phase.error.body.code === code
  );
}

/** `viewer` is null while it isn't known who sits here. */
export function screenOf(
  phase: Phase,
  viewer: Viewer | null,
  route: Route,
  openFiles: boolean,
): Screen {
  if (phase.name === "closed") return openFiles ? "start" : "closed";
  if (refusedWith(phase, "nobody_seated")) return "seat";
  const agent = viewer !== null && onlyAgent(viewer);
  if (refusedWith(phase, "not_permitted")) {
    if (viewer === null) return "loading";
    return agent ? "agent" : "failed";
  }
  if (phase.name === "failed") return "failed";
  if (agent) return "agent";
  if (phase.name === "loading") return "loading";
  if (route.screen === "settings" && !viewer?.administrator) return "monitoring";
  return route.screen;
}
