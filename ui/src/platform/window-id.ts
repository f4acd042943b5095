// Which window this is to the server: one id a tab, the same after a reload, another in every other tab.

const key = "rollcall.window";
let own: string | null = null;

/** The tab's id; made once. A browser that keeps nothing gets one for as long as the page stands. */
export function windowId(): string {
  own ??= kept() ?? made();
  return own;
}

function kept(): string | null {
  try {
    return globalThis.sessionStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function made(): string {
  const id = crypto.randomUUID();
  try {
    globalThis.sessionStorage?.setItem(key, id);
  } catch {
    return id;
  }
  return id;
}
