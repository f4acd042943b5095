// The context of the running app: where each deed of the table is done. No deed is worked out here.

import { route } from "../../live/route.svelte";
import { screenOf } from "../screen";
import { seat } from "../seat.svelte";
import { announce, explain, session } from "../../live/session.svelte";
import { theme } from "../../design/theme.svelte";
import { activeCard } from "../../features/card/active-card.svelte";
import { view } from "../../features/monitoring/view.svelte";
import { Opening } from "../../features/start/opening.svelte";
import { board } from "../../features/threads/board.svelte";
import { clients } from "../../features/threads/clients.svelte";
import { language } from "../../i18n";
import type { ActionContext } from "./action-context";

/** Opens workspaces for the table of actions. */
export const opening = new Opening(() => void session.floor.open());

let help = $state(false);
let creating = $state(false);

/** The sheets that the table of actions opens over the screen. */
export const sheets = {
  get help(): boolean {
    return help;
  },
  set help(open: boolean) {
    help = open;
  },
  get creating(): boolean {
    return creating;
  },
  set creating(open: boolean) {
    creating = open;
  },
};

async function tell(opened: Promise<boolean>): Promise<void> {
  if (!(await opened) && opening.failed) announce(explain(opening.failed.error), "bad");
}

export const liveContext: ActionContext = {
  get screen() {
    return screenOf(session.phase, seat.viewer, route.current, session.platform.can.openFiles);
  },
  get openFiles() {
    return session.platform.can.openFiles;
  },
  get card() {
    return activeCard.current;
  },
  get administrator() {
    return seat.viewer?.administrator ?? false;
  },
  get asksPassword() {
    return session.workspace?.asks_password ?? false;
  },
  focusFilter: () => void view.focusFilter(),
  stepFilter: (by) => view.stepFilter(by),
  showAll: () => view.showAll(),
  toggleTheme: () => theme.choose(theme.shown === "dark" ? "light" : "dark"),
  switchLanguage: () => language.choose(language.next),
  toggleElapsed: () => view.toggleTimeForAll(),
  reload: () => void session.floor.open(),
  openThreads: () => board.call(),
  writeAsClient: () => clients.show(),
  showMonitoring: () => route.monitoring(),
  showReports: () => route.reports(),
  showSettings: () => route.settings(),
  switchPerson: () => (seat.dialog = "switch"),
  changePassword: () => (seat.dialog = "password"),
  leaveSeat: () => void seat.leave(),
  openWorkplace: () => session.platform.openWorkplace(),
  openDemo: () => void tell(opening.demo()),
  openFile: () => void tell(opening.file()),
  createWorkspace: () => (creating = true),
  openPalette: () => (session.palette = true),
  openHelp: () => (help = true),
};
