// The one way by which features reach the program behind the page: commands, and what the window itself can do.
import { platform } from "../platform";
import type { Platform } from "../platform";

export { CommandError, onUnseated, platform } from "../platform";
export type { Connection, Platform, Stop } from "../platform";

/** Carries a command out; rejects with a `CommandError`. */
export const call: Platform["call"] = (name, request) => platform.call(name, request);

/** What the window can do besides commands. */
export const host: Omit<Platform, "call" | "onChanges" | "onConnection" | "onWorkspace"> = platform;
