// Chooses the door once, at the start.
import { httpPlatform } from "./http";
import { tauriPlatform } from "./tauri";
import { CommandError } from "./platform";
import type { Page, Platform } from "./platform";
import { tellUnseated } from "./unseated";

export * from "./platform";
export { onUnseated } from "./unseated";

let chosen: Platform | null = null;

/** The tests' and the preview's way in; before anything asks for the platform. */
export function usePlatform(other: Platform): void {
  chosen = other;
}

/** The desktop's door inside a Tauri window, the loopback server's anywhere else. A page that isn't the main one says so first. */
export function choosePlatform(page: Page = { workplace: false }): Platform {
  chosen ??= "__TAURI_INTERNALS__" in globalThis ? tauriPlatform(page) : httpPlatform(page);
  return chosen;
}

async function seated<T>(asked: () => Promise<T>): Promise<T> {
  try {
    return await asked();
  } catch (error) {
    if (error instanceof CommandError && error.body.code === "nobody_seated") tellUnseated();
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
