// What actions run on: the app shell says what is on the screen and does what it is told. No components here.
import type { CardActions } from "../../features/card/active-card.svelte";
import type { Screen } from "../screen";

/** The app as actions see it. The shell implements it. */
export interface ActionContext {
  readonly screen: Screen;
  /** Whether files can be picked: in the desktop window only. */
  readonly openFiles: boolean;
  readonly card: CardActions | null;
  /** Whether whoever sits here manages everything. */
  readonly administrator: boolean;
  /** Whether windows ask for passwords. */
  readonly asksPassword: boolean;
  focusFilter: () => void;
  /** Goes to the next (1) or previous (-1) status of the filter. */
  stepFilter: (by: 1 | -1) => void;
  showAll: () => void;
  toggleTheme: () => void;
  switchLanguage: () => void;
  toggleElapsed: () => void;
  reload: () => void;
  openThreads: () => void;
  writeAsClient: () => void;
  showMonitoring: () => void;
  showReports: () => void;
  showSettings: () => void;
  switchPerson: () => void;
  changePassword: () => void;
  leaveSeat: () => void;
  openWorkplace: () => void;
  openDemo: () => void;
  openFile: () => void;
  createWorkspace: () => void;
  openPalette: () => void;
  openHelp: () => void;
}
