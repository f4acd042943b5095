// Chooses the door once, at the start.
import { httpPlatform } from "./http";
import { tauriPlatform } from "./tauri";
import { CommandError } from "./platform";
import type { Page, Platform, Stop } from "./platform";

export * from "./platform";

let chosen: Platform | null = null;
const unseated = new Set<() => void>();

/** The tests' and the preview's way in; before anything asks for the platform. */
export function usePlatform(other: Platform): void {
  chosen = other;
}

/** The desktop's door inside a Tauri window, the loopback server's anywhere else. A page that isn't the main one says so first. */
export function choosePlatform(page: Page = { workplace: false }): Platform {
  chosen ??= "__TAURI_INTERNALS__" in globalThis ? tauriPlatform(page) : httpPlatform(page);
  return chosen;
}

/** Calls whenever a command was refused because nobody sits at this window. */
export function onUnseated(listener: () => void): Stop {
  unseated.add(listener);
  return () => unseated.delete(listener);
}

async function seated<T>(asked: () => Promise<T>): Promise<T> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof CommandError && error.body.code === "nobody_seated")
      unseated.forEach((listener) => listener());
    throw error;
  }
}

/** Stands for the chosen door, so that importing it doesn't choose yet. */
export const platform: Platform = {
  get kind() {
    return choosePlatform().kind;
  },
  get workplace() {
    return choosePlatform().workplace;
  },
  get can() {
    return choosePlatform().can;
  },
  call: (name, request) => seated(() => choosePlatform().call(name, request)),
  onChanges: (since, listener) => choosePlatform().onChanges(since, listener),
  onConnection: (listener) => choosePlatform().onConnection(listener),
  onWorkspace: (listener) => choosePlatform().onWorkspace(listener),
  openWorkplace: () => choosePlatform().openWorkplace(),
  pickFile: () => choosePlatform().pickFile(),
  pickNewFile: (suggested) => choosePlatform().pickNewFile(suggested),
  exportReport: (request, options) => seated(() => choosePlatform().exportReport(request, options)),
};
