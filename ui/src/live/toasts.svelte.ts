// Short messages at the edge of the screen, which screen readers hear politely.

export interface Toast {
  id: number;
  text: string;
  tone: "calm" | "bad";
}

const shownForMs = 6000;
const atMost = 4;
let last = 0;
let list = $state.raw<readonly Toast[]>([]);

export const toasts = {
  get list(): readonly Toast[] {
    return list;
  },
  dismiss(id: number): void {
    list = list.filter((toast) => toast.id !== id);
  },
};

/** Says something once. The same words again only restart their time. */
export function announce(text: string, tone: Toast["tone"] = "calm"): void {
  const toast = { id: ++last, text, tone };
  list = [...list.filter((other) => other.text !== text), toast].slice(-atMost);
  setTimeout(() => toasts.dismiss(toast.id), shownForMs);
}
