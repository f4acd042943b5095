// The thread whose conversation is open. Lists, the card and the panel of clients put it here; one dialog shows it.

let id = $state<number | null>(null);

export const threadOnShow = {
  get id(): number | null {
    return id;
  },
  open(next: number): void {
    id = next;
  },
  close(): void {
    id = null;
  },
};
