// Chooses the door once, at the start.
import { httpPlatform } from "./http";
import { tauriPlatform } from "./tauri";
import type { Platform } from "./platform";

export * from "./platform";

let chosen: Platform | null = null;

/** The tests' and the preview's way in; before anything asks for the platform. */
export function usePlatform(other: Platform): void {
  chosen = other;
}

/** The desktop's door inside a Tauri window, the loopback server's anywhere else. */
export function currentPlatform(): Platform {
  chosen ??= "__TAURI_INTERNALS__" in globalThis ? tauriPlatform() : httpPlatform();
  return chosen;
}

/** Stands for the chosen door, so that importing it doesn't choose yet. */
export const platform: Platform = {
  get kind() {
    return currentPlatform().kind;
  },
  get can() {
    return currentPlatform().can;
  },
  call: (name, request) => currentPlatform().call(name, request),
  onChanges: (since, listener) => currentPlatform().onChanges(since, listener),
  onConnection: (listener) => currentPlatform().onConnection(listener),
  onWorkspace: (listener) => currentPlatform().onWorkspace(listener),
  pickFile: () => currentPlatform().pickFile(),
  pickNewFile: (suggested) => currentPlatform().pickNewFile(suggested),
};
