// Where one is in the main window. It stands in the address after the #, so that a reload stays there.

export const sections = [
  "people",
  "groups",
  "reasons",
  "timeouts",
  "sign-in",
  "api",
  "backups",
] as const;
export type Section = (typeof sections)[number];

export const reportTabs = ["log", "workload", "day"] as const;
export type ReportTab = (typeof reportTabs)[number];

export type Route =
  | { screen: "monitoring" }
  | { screen: "reports"; tab: ReportTab }
  | { screen: "settings"; section: Section };

/** Where one can go. */
export type Place = Route["screen"];

/** What an address says; Monitoring where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [screen, wanted] = hash.replace(/^#/, "").split("/");
  if (screen === "reports")
    return { screen, tab: reportTabs.find((one) => one === wanted) ?? "log" };
  if (screen !== "settings") return { screen: "monitoring" };
  const section = sections.find((one) => one === wanted) ?? "people";
  return { screen, section };
}

export function addressOf(route: Route): string {
  if (route.screen === "monitoring") return "#monitoring";
  if (route.screen === "reports") return route.tab === "log" ? "#reports" : `#reports/${route.tab}`;
  return route.section === "people" ? "#settings" : `#settings/${route.section}`;
}

let current = $state.raw<Route>(parseRoute(globalThis.location?.hash ?? ""));

export const route = {
  get current(): Route {
    return current;
  },
  go(next: Route): void {
    if (addressOf(next) === addressOf(current)) return;
    current = next;
    location.hash = addressOf(next);
  },
  monitoring: (): void => route.go({ screen: "monitoring" }),
  reports: (tab: ReportTab = "log"): void => route.go({ screen: "reports", tab }),
  settings: (section: Section = "people"): void => route.go({ screen: "settings", section }),
};

/** Follows the address: links, back and forward. */
export function startRoute(): void {
  window.addEventListener("hashchange", () => (current = parseRoute(location.hash)));
}
