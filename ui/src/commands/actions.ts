// The one table of actions. The palette, the help sheet and the keys all read it; an action that isn't here doesn't exist.

import type { Shortcut } from "./shortcut";
import type { Stage } from "./stage";

export const GROUPS = ["filter", "card", "view", "window", "workspace", "help"] as const;
export type Group = (typeof GROUPS)[number];

export interface Action {
  /** The words are the catalogue's `action-<id>`. */
  id: string;
  group: Group;
  shortcut?: Shortcut;
  /** Whether it makes sense now. */
  available: (stage: Stage) => boolean;
  run: (stage: Stage) => void;
}

const onMonitoring = (stage: Stage): boolean => stage.screen === "monitoring";
/** Past the question who sits here. */
const onFloor = (stage: Stage): boolean =>
  stage.screen === "monitoring" || stage.screen === "reports" || stage.screen === "settings";
const onDesktop = (stage: Stage): boolean => stage.openFiles;
const withCard = (stage: Stage): boolean => stage.card !== null;
const withRequest = (stage: Stage): boolean => stage.card?.pending ?? false;
const always = (): boolean => true;

export const ACTIONS: readonly Action[] = [
  {
    id: "focus-filter",
    group: "filter",
    shortcut: { key: "/" },
    available: onMonitoring,
    run: (stage) => stage.focusFilter(),
  },
  {
    id: "next-status",
    group: "filter",
    shortcut: { key: "]" },
    available: onMonitoring,
    run: (stage) => stage.stepFilter(1),
  },
  {
    id: "previous-status",
    group: "filter",
    shortcut: { key: "[" },
    available: onMonitoring,
    run: (stage) => stage.stepFilter(-1),
  },
  {
    id: "show-all",
    group: "filter",
    shortcut: { key: "0" },
    available: onMonitoring,
    run: (stage) => stage.showAll(),
  },
  {
    id: "accept-first",
    group: "card",
    shortcut: { key: "a", shift: true },
    available: withRequest,
    run: (stage) => stage.card?.acceptFirst(),
  },
  {
    id: "reject-first",
    group: "card",
    shortcut: { key: "r", shift: true },
    available: withRequest,
    run: (stage) => stage.card?.rejectFirst(),
  },
  {
    id: "close-card",
    group: "card",
    shortcut: { key: "Escape" },
    available: withCard,
    run: (stage) => stage.card?.close(),
  },
  {
    id: "toggle-elapsed",
    group: "view",
    shortcut: { key: "e" },
    available: onMonitoring,
    run: (stage) => stage.toggleElapsed(),
  },
  {
    id: "toggle-theme",
    group: "view",
    shortcut: { key: "t" },
    available: always,
    run: (stage) => stage.toggleTheme(),
  },
  {
    id: "switch-language",
    group: "view",
    shortcut: { key: "l" },
    available: always,
    run: (stage) => stage.switchLanguage(),
  },
  {
    id: "reload",
    group: "view",
    shortcut: { key: "r" },
    available: onMonitoring,
    run: (stage) => stage.reload(),
  },
  {
    id: "open-threads",
    group: "view",
    shortcut: { key: "q" },
    available: onMonitoring,
    run: (stage) => stage.openThreads(),
  },
  {
    id: "write-as-client",
    group: "view",
    shortcut: { key: "c" },
    available: onMonitoring,
    run: (stage) => stage.writeAsClient(),
  },
  {
    id: "show-monitoring",
    group: "window",
    shortcut: { key: "m" },
    available: (stage) => onFloor(stage) && !onMonitoring(stage),
    run: (stage) => stage.showMonitoring(),
  },
  {
    id: "show-reports",
    group: "window",
    shortcut: { key: "s" },
    available: (stage) => onFloor(stage) && stage.screen !== "reports",
    run: (stage) => stage.showReports(),
  },
  {
    id: "show-settings",
    group: "window",
    shortcut: { key: "," },
    available: (stage) => onFloor(stage) && stage.screen !== "settings" && stage.administrator,
    run: (stage) => stage.showSettings(),
  },
  {
    id: "switch-person",
    group: "window",
    shortcut: { key: "p" },
    available: onFloor,
    run: (stage) => stage.switchPerson(),
  },
  {
    id: "change-password",
    group: "window",
    available: (stage) => onFloor(stage) && stage.asksPassword,
    run: (stage) => stage.changePassword(),
  },
  {
    id: "leave-seat",
    group: "window",
    available: onFloor,
    run: (stage) => stage.leaveSeat(),
  },
  {
    id: "open-workplace",
    group: "window",
    shortcut: { key: "w" },
    available: (stage) => onFloor(stage) || stage.screen === "agent",
    run: (stage) => stage.openWorkplace(),
  },
  {
    id: "open-demo",
    group: "workspace",
    available: onDesktop,
    run: (stage) => stage.openDemo(),
  },
  {
    id: "open-file",
    group: "workspace",
    shortcut: { key: "o", mod: true },
    available: onDesktop,
    run: (stage) => stage.openFile(),
  },
  {
    id: "create-workspace",
    group: "workspace",
    shortcut: { key: "n", mod: true },
    available: onDesktop,
    run: (stage) => stage.createWorkspace(),
  },
  {
    id: "open-palette",
    group: "help",
    shortcut: { key: "k", mod: true },
    available: always,
    run: (stage) => stage.openPalette(),
  },
  {
    id: "open-help",
    group: "help",
    shortcut: { key: "?" },
    available: always,
    run: (stage) => stage.openHelp(),
  },
];
