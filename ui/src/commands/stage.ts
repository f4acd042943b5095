// What actions run on: the app shell says what is on the screen and does what it is told. No components here.

/** The open card, as far as actions need it. */
export interface CardOnStage {
  /** Whether a request waits for a decision. */
  readonly pending: boolean;
  acceptFirst: () => void;
  rejectFirst: () => void;
  close: () => void;
}

/** The app as actions see it. The shell implements it. */
export interface Stage {
  readonly screen: "start" | "monitoring";
  /** Whether files can be picked: in the desktop window only. */
  readonly openFiles: boolean;
  readonly card: CardOnStage | null;
  focusFilter: () => void;
  /** Goes to the next (1) or previous (-1) status of the filter. */
  stepFilter: (by: 1 | -1) => void;
  showAll: () => void;
  toggleTheme: () => void;
  switchLanguage: () => void;
  toggleElapsed: () => void;
  reload: () => void;
  openDemo: () => void;
  openFile: () => void;
  createWorkspace: () => void;
  openPalette: () => void;
  openHelp: () => void;
}
