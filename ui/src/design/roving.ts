// One tab stop for many buttons: arrow keys, Home and End move among those marked `data-rove`.
import { step } from "./grid/step";

const turned: Record<string, string> = { ArrowRight: "ArrowDown", ArrowLeft: "ArrowUp" };
const perPage = 10;

/** Attach it to the element around them. */
export function roving(root: HTMLElement): () => void {
  let stop: HTMLElement | null = null;
  const items = () => [...root.querySelectorAll<HTMLElement>("[data-rove]")];

  // Buttons come and go; one of them always is the stop.
  function settle(): void {
    const all = items();
    if (!stop || !root.contains(stop)) stop = all[0] ?? null;
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  }

  function focused({ target }: FocusEvent): void {
    const item = target instanceof Element ? target.closest<HTMLElement>("[data-rove]") : null;
    if (!item) return;
    stop = item;
    settle();
  }

  function pressed(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const to = at < 0 ? null : step(turned[event.key] ?? event.key, at, all.length, perPage);
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  }

  settle();
  const watcher = new MutationObserver(settle);
  watcher.observe(root, { childList: true, subtree: true });
  root.addEventListener("focusin", focused);
  root.addEventListener("keydown", pressed);
  return () => {
    watcher.disconnect();
    root.removeEventListener("focusin", focused);
    root.removeEventListener("keydown", pressed);
  };
}
