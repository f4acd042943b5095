// The panel in which a trainer writes as a client: whether it is open, and for whom the next message is.
import { tick } from "svelte";
import { board } from "./board.svelte";

export const channels = ["chat", "email", "messenger"] as const;

let open = $state(false);
let name = $state("");
let channel = $state<string>(channels[0]);
/** The thread that the last message went to. */
let sentTo = $state<number | null>(null);
/** How high the panel is: lists under it keep that much free below. */
let height = $state(0);
let back: Element | null = null;

export const clients = {
  get open(): boolean {
    return open;
  },
  get name(): string {
    return name;
  },
  set name(next: string) {
    if (next !== name) sentTo = null;
    name = next;
  },
  get channel(): string {
    return channel;
  },
  set channel(next: string) {
    channel = next;
  },
  get height(): number {
    return open ? height : 0;
  },
  set height(next: number) {
    height = next;
  },
  get sentTo(): number | null {
    return sentTo;
  },
  sent(threadId: number | null): void {
    sentTo = threadId;
  },
  show(): void {
    if (!board.allowed) return;
    back = document.activeElement;
    open = true;
  },
  async close(): Promise<void> {
    open = false;
    await tick();
    if (back instanceof HTMLElement && back.isConnected) back.focus();
  },
};
