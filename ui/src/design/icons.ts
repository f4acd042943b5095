// The shapes. Every status has its own, so that colour only repeats what the shape says.

/** One stroke of a 24 × 24 drawing. */
export interface Stroke {
  d: string;
  filled?: boolean;
  dashed?: boolean;
}

const ring = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z";
const lines = (...d: string[]): Stroke[] => d.map((path) => ({ d: path }));

const status = {
  "status-active": [{ d: ring, filled: true }],
  "status-active_free": lines("M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z"),
  "status-outgoing": lines(ring, "M8 12h8"),
  "status-finishing": [{ d: ring }, { d: "M12 3a9 9 0 0 1 0 18Z", filled: true }],
  "status-not_ready": [{ d: ring, dashed: true }],
  "status-kicked_out": lines("M10 4H6a1 1 0 0 0-1 1v14a1 1 0 0 0 1 1h4", "M15 8l4 4-4 4M19 12H10"),
  "status-offline": lines(ring, "M5.800 5.800l12.400 12.400"),
} satisfies Record<string, Stroke[]>;

const reason = {
  lunch: lines("M5 3v6a3 3 0 0 0 6 0V3M8 3v18", "M18 21v-7h-3V8c0-3 1.200-5 3-5v11"),
  cup: lines(
    "M4 9h13v6a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4Z",
    "M17 10h1.500a2.500 2.500 0 0 1 0 5H17M8 3v3M13 3v3",
  ),
  tool: lines(
    "M14.500 6.500a1 1 0 0 0 0 1.400l1.600 1.600a1 1 0 0 0 1.400 0L21 6a6 6 0 0 1-8 8l-6.500 6.500a2.100 2.100 0 0 1-3-3L10 11a6 6 0 0 1 8-8Z",
  ),
  training: lines(
    "M12 5 2.500 9.500 12 14l9.500-4.500Z",
    "M6.500 11.600V16c3 2.600 8 2.600 11 0v-4.400",
  ),
  meeting: lines(
    "M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11ZM3 19.500c.4-6 11.600-6 12 0",
    "M16 4.800a3.200 3.200 0 0 1 0 6M18.500 14.600c1.700.8 2.500 2.400 2.500 4.900",
  ),
  pause: lines("M9 5v14M15 5v14"),
  person: lines("M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.500 20c.6-7 14.400-7 15 0"),
  phone: lines(
    "M5 4h3.500l1.700 4.500-2.200 1.600a11 11 0 0 0 5.900 5.900l1.600-2.200 4.500 1.700V19a1.500 1.500 0 0 1-1.600 1.500A15.400 15.400 0 0 1 3.500 5.600 1.500 1.500 0 0 1 5 4Z",
  ),
  flag: lines("M5 21V4M5 4.500c5-3 8.500 3 14 .5v9c-5.500 2.500-9-3.500-14-.5"),
  star: lines(
    "M12 3.500l2.600 5.500 6 .8-4.400 4.200 1.100 6-5.300-2.900L6.700 20l1.100-6L3.400 9.800l6-.8Z",
  ),
} satisfies Record<string, Stroke[]>;

const general = {
  alert: lines(ring, "M12 7.500v5.500M12 16.500h.01"),
  arrow_down: lines("M12 5v14M6 13l6 6 6-6"),
  arrow_right: lines("M5 12h14M13 6l6 6-6 6"),
  arrow_up: lines("M12 19V5M6 11l6-6 6 6"),
  bell: lines("M6.500 16v-5.500a5.500 5.500 0 0 1 11 0V16l2 2.500h-15ZM10 21h4"),
  check: lines("M5 12.500l4.500 4.500L19 7.500"),
  chevron_down: lines("M6 9.500l6 6 6-6"),
  bookmark: lines("M7 4h10a1 1 0 0 1 1 1v15.500l-6-4.500-6 4.500V5a1 1 0 0 1 1-1Z"),
  clock: lines(ring, "M12 7v5.200l3.400 2"),
  close: lines("M6 6l12 12M18 6 6 18"),
  columns: lines(
    "M5 4.500h14A1.500 1.500 0 0 1 20.500 6v12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 18V6A1.500 1.500 0 0 1 5 4.500ZM9.300 4.500v15M14.800 4.500v15",
  ),
  database: lines(
    "M4.500 6c0-4 15-4 15 0s-15 4-15 0ZM4.500 6v12c0 4 15 4 15 0V6M4.500 12c0 4 15 4 15 0",
  ),
  download: lines(
    "M12 4v12M7 11l5 5 5-5M4.500 15.500V19A1.500 1.500 0 0 0 6 20.500h12a1.500 1.500 0 0 0 1.500-1.500v-3.500",
  ),
  file: lines(
    "M13 3H7a1.500 1.500 0 0 0-1.500 1.500v15A1.500 1.500 0 0 0 7 21h10a1.500 1.500 0 0 0 1.500-1.500v-11ZM13 3v5.500h5.500",
  ),
  folder: lines(
    "M3.500 6A1.500 1.500 0 0 1 5 4.500h4.500l2 2.500H19A1.500 1.500 0 0 1 20.500 8.500v9A1.500 1.500 0 0 1 19 19H5a1.500 1.500 0 0 1-1.500-1.500Z",
  ),
  group: lines(
    "M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11ZM3 19.500c.4-6 11.600-6 12 0",
    "M16 4.800a3.200 3.200 0 0 1 0 6M18.500 14.600c1.700.8 2.500 2.400 2.500 4.900",
  ),
  help: lines(
    ring,
    "M9.500 9.500a2.600 2.600 0 1 1 3.600 2.400c-.8.4-1.100.9-1.100 1.700M12 16.800h.01",
  ),
  history: lines("M4 12a8 8 0 1 0 2.600-5.900L4 8.500M4 4v4.500h4.500M12 8v4.300l3 1.700"),
  info: lines(ring, "M12 11.500v5M12 7.800h.01"),
  language: lines(ring, "M3.500 12h17M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18"),
  message: lines(
    "M5.500 4.500h13A1.500 1.500 0 0 1 20 6v9.500a1.500 1.500 0 0 1-1.500 1.500H12l-4.500 3.500V17h-2A1.500 1.500 0 0 1 4 15.500V6a1.500 1.500 0 0 1 1.500-1.500Z",
  ),
  minus: lines("M5 12h14"),
  monitoring: lines(
    "M5 4h3.500A1.500 1.500 0 0 1 10 5.500v13A1.500 1.500 0 0 1 8.500 20H5a1.500 1.500 0 0 1-1.500-1.500v-13A1.500 1.500 0 0 1 5 4Z",
    "M15.500 4H19a1.500 1.500 0 0 1 1.500 1.500v4A1.500 1.500 0 0 1 19 11h-3.500A1.500 1.500 0 0 1 14 9.500v-4A1.500 1.500 0 0 1 15.500 4ZM15.500 14.500H19a1.500 1.500 0 0 1 1.500 1.500v2.500A1.500 1.500 0 0 1 19 20h-3.500a1.500 1.500 0 0 1-1.500-1.500V16a1.500 1.500 0 0 1 1.500-1.500Z",
  ),
  moon: lines("M20 14.200A8.300 8.300 0 0 1 9.800 4 8.300 8.300 0 1 0 20 14.200Z"),
  more: lines("M5.500 12h.01M12 12h.01M18.500 12h.01"),
  panel_right: lines(
    "M5.500 4.500h13A1.500 1.500 0 0 1 20 6v12a1.500 1.500 0 0 1-1.500 1.500h-13A1.500 1.500 0 0 1 4 18V6a1.500 1.500 0 0 1 1.500-1.500ZM14.500 4.500v15",
  ),
  pin: lines("M9 4h6l-.8 6.500 3.300 3V15.500h-11v-2l3.300-3ZM12 15.500V21"),
  plug_off: lines("M4 4l16 16M9 3v4M15 3v4.500M7 8.500V12a5 5 0 0 0 8 4M17 13.500V8H10M12 17v4"),
  plus: lines("M12 5v14M5 12h14"),
  print: lines(
    "M7.500 9V4h9v5M7.500 17H5.500A1.500 1.500 0 0 1 4 15.500v-5A1.500 1.500 0 0 1 5.500 9h13a1.500 1.500 0 0 1 1.500 1.500v5a1.500 1.500 0 0 1-1.500 1.500h-2M7.500 14h9v6.500h-9Z",
  ),
  refresh: lines("M20 12a8 8 0 1 1-2.600-5.900L20 8.500M20 4v4.500h-4.500"),
  reports: lines(
    "M4.500 4v14A1.500 1.500 0 0 0 6 19.500h14M9 16v-4.500M13.500 16V7.500M18 16v-6.500",
  ),
  search: lines("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.200 16.200 20.500 20.500"),
  sliders: lines("M4 7h9M17 7h3M4 17h3M11 17h9M15 4.800v4.400M9 14.800v4.400"),
  sun: lines(
    "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z",
    "M12 2.500V4M12 20v1.500M2.500 12H4M20 12h1.500M5.300 5.300l1 1M17.700 17.700l1 1M18.700 5.300l-1 1M6.300 17.700l-1 1",
  ),
  upload: lines(
    "M12 16V4M7 9l5-5 5 5M4.500 15.500V19A1.500 1.500 0 0 0 6 20.500h12a1.500 1.500 0 0 0 1.500-1.500v-3.500",
  ),
  key: lines(
    "M8 11.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM10.600 12.600 19 4.200M15.500 7.700l2.600 2.600",
  ),
  leave: lines(
    "M14 4h4a1.500 1.500 0 0 1 1.500 1.500v13A1.500 1.500 0 0 1 18 20h-4M9 8l-4 4 4 4M5 12h10",
  ),
  lock: lines(
    "M6.500 11h11A1.500 1.500 0 0 1 19 12.500v6a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 5 18.500v-6A1.500 1.500 0 0 1 6.500 11ZM8.500 11V7.500a3.500 3.500 0 0 1 7 0V11",
  ),
  settings: lines(
    "M12 5.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13ZM12 9.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z",
    "M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M18.700 5.300l-2.100 2.100M7.400 16.600l-2.100 2.100",
  ),
  swap: lines("M8 4 4.500 7.500 8 11M4.500 7.500h12M16 13l3.500 3.500L16 20M19.500 16.500h-12"),
  trash: lines(
    "M4.500 7h15M9.500 7V4.500h5V7M6.500 7l.8 12a1.500 1.500 0 0 0 1.500 1.500h6.400a1.500 1.500 0 0 0 1.500-1.500l.8-12",
  ),
  window: lines(
    "M5 4.500h14A1.500 1.500 0 0 1 20.500 6v12a1.500 1.500 0 0 1-1.500 1.500H5A1.500 1.500 0 0 1 3.500 18V6A1.500 1.500 0 0 1 5 4.500ZM3.500 9h17",
  ),
} satisfies Record<string, Stroke[]>;

export const icons = { ...status, ...reason, ...general };
export type IconName = keyof typeof icons;
export type ReasonIcon = keyof typeof reason;

/** The shape of a reason; `pause` where the data names one that this version doesn't have. */
export function reasonIcon(name: string): ReasonIcon {
  return Object.hasOwn(reason, name) ? (name as ReasonIcon) : "pause";
}

/** The shape of a status that isn't a reason. */
export function statusIcon(code: string): IconName {
  const name = `status-${code}`;
  return Object.hasOwn(status, name) ? (name as IconName) : "help";
}
