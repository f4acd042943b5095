// The one table of actions. The palette, the help sheet and the keys all read it; an action that isn't here doesn't exist.

import type { Shortcut } from "./shortcut";
import type { ActionContext } from "./action-context";

export const GROUPS = ["filter", "card", "view", "window", "workspace", "help"] as const;
export type Group = (typeof GROUPS)[number];

export interface Action {
  /** The words are the catalogue's `action-<id>`. */
  id: string;
  group: Group;
  shortcut?: Shortcut;
  /** Whether it makes sense now. */
  available: (context: ActionContext) => boolean;
  run: (context: ActionContext) => void;
}

const onMonitoring = (context: ActionContext): boolean => context.screen === "monitoring";
/** Past the question who sits here. */
const onFloor = (context: ActionContext): boolean =>
  context.screen === "monitoring" || context.screen === "reports" || context.screen === "settings";
const onDesktop = (context: ActionContext): boolean => context.openFiles;
const withCard = (context: ActionContext): boolean => context.card !== null;
const withRequest = (context: ActionContext): boolean => context.card?.pending ?? false;
const always = (): boolean => true;

export const ACTIONS: readonly Action[] = [
  {
    id: "focus-filter",
    group: "filter",
    shortcut: { key: "/" },
    available: onMonitoring,
    run: (context) => context.focusFilter(),
  },
  {
    id: "next-status",
    group: "filter",
    shortcut: { key: "]" },
    available: onMonitoring,
    run: (context) => context.stepFilter(1),
  },
  {
    id: "previous-status",
    group: "filter",
    shortcut: { key: "[" },
    available: onMonitoring,
    run: (context) => context.stepFilter(-1),
  },
  {
    id: "show-all",
    group: "filter",
    shortcut: { key: "0" },
    available: onMonitoring,
    run: (context) => context.showAll(),
  },
  {
    id: "accept-first",
    group: "card",
    shortcut: { key: "a", shift: true },
    available: withRequest,
    run: (context) => context.card?.acceptFirst(),
  },
  {
    id: "reject-first",
    group: "card",
    shortcut: { key: "r", shift: true },
    available: withRequest,
    run: (context) => context.card?.rejectFirst(),
  },
  {
    id: "close-card",
    group: "card",
    shortcut: { key: "Escape" },
    available: withCard,
    run: (context) => context.card?.close(),
  },
  {
    id: "toggle-elapsed",
    group: "view",
    shortcut: { key: "e" },
    available: onMonitoring,
    run: (context) => context.toggleElapsed(),
  },
  {
    id: "toggle-theme",
    group: "view",
    shortcut: { key: "t" },
    available: always,
    run: (context) => context.toggleTheme(),
  },
  {
    id: "switch-language",
    group: "view",
    shortcut: { key: "l" },
    available: always,
    run: (context) => context.switchLanguage(),
  },
  {
    id: "reload",
    group: "view",
    shortcut: { key: "r" },
    available: onMonitoring,
    run: (context) => context.reload(),
  },
  {
    id: "open-threads",
    group: "view",
    shortcut: { key: "q" },
    available: onMonitoring,
    run: (context) => context.openThreads(),
  },
  {
    id: "write-as-client",
    group: "view",
    shortcut: { key: "c" },
    available: onMonitoring,
    run: (context) => context.writeAsClient(),
  },
  {
    id: "show-monitoring",
    group: "window",
    shortcut: { key: "m" },
    available: (context) => onFloor(context) && !onMonitoring(context),
    run: (context) => context.showMonitoring(),
  },
  {
    id: "show-reports",
    group: "window",
    shortcut: { key: "s" },
    available: (context) => onFloor(context) && context.screen !== "reports",
    run: (context) => context.showReports(),
  },
  {
    id: "show-settings",
    group: "window",
    shortcut: { key: "," },
    available: (context) =>
      onFloor(context) && context.screen !== "settings" && context.administrator,
    run: (context) => context.showSettings(),
  },
  {
    id: "switch-person",
    group: "window",
    shortcut: { key: "p" },
    available: onFloor,
    run: (context) => context.switchPerson(),
  },
  {
    id: "change-password",
    group: "window",
    available: (context) => onFloor(context) && context.asksPassword,
    run: (context) => context.changePassword(),
  },
  {
    id: "leave-seat",
    group: "window",
    available: onFloor,
    run: (context) => context.leaveSeat(),
  },
  {
    id: "open-workplace",
    group: "window",
    shortcut: { key: "w" },
    available: (context) => onFloor(context) || context.screen === "agent",
    run: (context) => context.openWorkplace(),
  },
  {
    id: "open-demo",
    group: "workspace",
    available: onDesktop,
    run: (context) => context.openDemo(),
  },
  {
    id: "open-file",
    group: "workspace",
    shortcut: { key: "o", mod: true },
    available: onDesktop,
    run: (context) => context.openFile(),
  },
  {
    id: "create-workspace",
    group: "workspace",
    shortcut: { key: "n", mod: true },
    available: onDesktop,
    run: (context) => context.createWorkspace(),
  },
  {
    id: "open-palette",
    group: "help",
    shortcut: { key: "k", mod: true },
    available: always,
    run: (context) => context.openPalette(),
  },
  {
    id: "open-help",
    group: "help",
    shortcut: { key: "?" },
    available: always,
    run: (context) => context.openHelp(),
  },
];
