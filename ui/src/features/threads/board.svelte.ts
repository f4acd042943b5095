// What the widget of threads shows, where it stands, and what keeps its lists true. The choice of the place is saved.
import { untrack } from "svelte";
import { innerWidth } from "svelte/reactivity/window";
import { session } from "../../live/session.svelte";
import type { Viewer } from "../../gen/wire";
import { readSaved, writeSaved } from "../../platform/saved";
import { threadOnShow } from "../../live/thread-on-show.svelte";
import { ThreadPages } from "./pages.svelte";
import { placeOf, roomForBoth } from "./place";
import type { Place } from "./place";

export type Pane = "agents" | "threads";
export type BoardTab = "queue" | "agents" | "threads" | "blocked";

const saved = "threads-hidden";
const pages = {
  queue: new ThreadPages("queue"),
  agents: new ThreadPages("agents"),
  closed: new ThreadPages("closed"),
};

let pane = $state<Pane>("agents");
let tab = $state<BoardTab>("queue");
let closed = $state(false);
let hidden = $state(readSaved(saved) === "yes");
let calls = $state(0);
let answered = 0;
let switched = false;

function steers(viewer: Viewer | undefined): boolean {
  return viewer !== undefined && (viewer.administrator || viewer.supervises.length > 0);
}

export const board = {
  pages,

  /** The queue is a supervisor's and an administrator's. */
  get allowed(): boolean {
    return steers(session.workspace?.viewer);
  },
  get place(): Place {
    return placeOf(innerWidth.current ?? 0, { cardOpen: session.card !== null, hidden });
  },
  /** Whether the window has room for both, so that it is a choice. */
  get roomy(): boolean {
    return (innerWidth.current ?? 0) >= roomForBoth;
  },
  get hidden(): boolean {
    return hidden;
  },
  hide(next: boolean): void {
    // Whoever hides it wants the list; whoever has it back sees both anyway.
    pane = "agents";
    hidden = next;
    writeSaved(saved, next ? "yes" : null);
  },

  /** What stands in the list's place while the two take turns. */
  get pane(): Pane {
    return pane;
  },
  showPane(next: Pane): void {
    pane = next;
  },
  /** By the switch itself, which is to keep the focus. */
  switchPane(next: Pane): void {
    switched = true;
    pane = next;
  },
  takeSwitched(): boolean {
    const was = switched;
    switched = false;
    return was;
  },
  get tab(): BoardTab {
    return tab;
  },
  showTab(next: BoardTab): void {
    tab = next;
  },
  get closed(): boolean {
    return closed;
  },
  showClosed(next: boolean): void {
    closed = next;
  },

  /** True while somebody called for the widget, which is to take the focus. */
  get called(): boolean {
    return calls > answered;
  },
  answer(): void {
    answered = calls;
  },
  call(): void {
    if (!board.allowed) return;
    pane = "threads";
    calls += 1;
  },

  /** The list behind the tab Threads. */
  get listed(): ThreadPages {
    return closed ? pages.closed : pages.agents;
  },

  /** Keeps the lists true, until told to stop. The queue always is: its number stands on the switch. */
  keepTrue(): () => void {
    const seenBy = () => `${session.floor.workspace?.path} ${session.floor.workspace?.viewer.id}`;
    let seen = seenBy();
    // Only the asker decides when this begins again, not what it reads.
    untrack(() => void pages.queue.refresh());
    return session.onBatch((batch) => {
      if (seen !== seenBy()) {
        seen = seenBy();
        for (const list of Object.values(pages)) list.forget();
        threadOnShow.close();
        void pages.queue.refresh();
      }
      // Somebody may sit here now who isn't to see the queue; the screen is about to go.
      if (!steers(session.floor.workspace?.viewer)) return;
      pages.queue.read.hear(batch);
      if (tab === "threads") board.listed.read.hear(batch);
    });
  },
};
