// What lets this page in. It comes in the fragment of the address, which no browser sends anywhere, and is kept for this origin, which
// a port belongs to. A cookie would reach every other port of this machine.

const name = "rollcall.key";
const inAddress = /^#key=([\w-]+)$/;
/** For a browser that keeps nothing. */
let own: string | null = null;

function kept(): string | null {
  try {
    return globalThis.localStorage?.getItem(name) ?? null;
  } catch {
    return null;
  }
}

/** Takes the key out of the address, which doesn't show it any more. True when there was one. */
export function takeKey(): boolean {
  const found = inAddress.exec(location.hash)?.[1];
  if (!found) return false;
  own = found;
  try {
    globalThis.localStorage?.setItem(name, found);
  } catch {
    // Then it is known for as long as the page stands.
  }
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}

/** What goes with every request. Another tab may have been given a newer key, so it is read each time. */
export function credentials(): Record<string, string> {
  const key = kept() ?? own;
  return key ? { authorization: `Bearer ${key}` } : {};
}

/** What the address of another page of ours needs: nothing, unless this browser keeps nothing. */
export function fragment(): string {
  return kept() || !own ? "" : `#key=${own}`;
}

/** Whoever opens the address of a new run in a page that stands already gives it the new key. */
export function followAddress(): void {
  addEventListener("hashchange", () => {
    const before = kept() ?? own;
    // The same key again changes nothing: a page that reloads itself would be in the way of where somebody goes next.
    if (takeKey() && (kept() ?? own) !== before) location.reload();
  });
}
