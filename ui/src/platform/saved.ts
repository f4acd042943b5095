// Small choices kept on this machine: language, theme, view options. Never anything about people.

export function readSaved(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(`rollcall.${key}`) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a choice; null forgets it. A browser that keeps nothing is no reason to fail. */
export function writeSaved(key: string, value: string | null): void {
  try {
    if (value === null) globalThis.localStorage?.removeItem(`rollcall.${key}`);
    else globalThis.localStorage?.setItem(`rollcall.${key}`, value);
  } catch {
    return;
  }
}
