// Who sits at the main window. When somebody else does, everything is read again.
import { Retry } from "../live/line";
import { call, onUnseated } from "../live/call";
import type { Viewer } from "../gen/wire";
import { leaveSeat } from "../live/seat-commands";
import { view } from "../features/monitoring/view.svelte";
import { t } from "../i18n";
import { failedWith } from "./screen";
import { announce, explain, session } from "../live/session.svelte";

const retry = new Retry();
let viewer = $state.raw<Viewer | null>(null);
let dialog = $state<"switch" | "password" | null>(null);

export const seat = {
  /** Null while nobody does, or while it isn't known. */
  get viewer(): Viewer | null {
    return viewer;
  },
  /** What of the seat is asked about over the screen. */
  get dialog(): "switch" | "password" | null {
    return dialog;
  },
  set dialog(next: "switch" | "password" | null) {
    dialog = next;
  },

  /** Somebody has sat down: nothing of the person before them stays on the screen. */
  take(next: Viewer): void {
    dialog = null;
    viewer = next;
    readAgain();
  },
  async leave(): Promise<void> {
    try {
      await leaveSeat();
    } catch (error) {
      return announce(explain(error), "bad");
    }
    viewer = null;
    announce(t("seat-left"));
    readAgain();
  },
};

function readAgain(): void {
  session.closeCard();
  view.clear();
  void session.floor.open();
}

/** Follows the floor; once, when the window opens. */
export function startSeat(): void {
  const { floor } = session;
  floor.onBatch(() => (viewer = floor.workspace?.viewer ?? viewer));

  // An agent may not read the floor, but may know who they are.
  floor.watch(() => {
    if (viewer !== null || !failedWith(floor.phase, "not_permitted")) return;
    call("show_workspace", {}).then(
      (workspace) => (viewer = workspace.viewer),
      () => retry.later(() => void floor.open()),
    );
  });

  // The seat was lost while the window stood open: passwords are asked for now, or the account is blocked.
  let reading = false;
  onUnseated(() => {
    if (reading || floor.phase.name !== "ready") return;
    reading = true;
    void floor.open().finally(() => (reading = false));
  });
}
