// Where one is in the main window. It stands in the address after the #, so that a reload stays there.

export const sections = ["people", "groups", "reasons", "timeouts", "sign-in", "api"] as const;
export type Section = (typeof sections)[number];

export type Route = { screen: "monitoring" } | { screen: "settings"; section: Section };

/** What an address says; Monitoring where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [screen, wanted] = hash.replace(/^#/, "").split("/");
  if (screen !== "settings") return { screen: "monitoring" };
  const section = sections.find((one) => one === wanted) ?? "people";
  return { screen, section };
}

export function addressOf(route: Route): string {
  if (route.screen === "monitoring") return "#monitoring";
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
  settings: (section: Section = "people"): void => route.go({ screen: "settings", section }),
};

/** Follows the address: links, back and forward. */
export function startRoute(): void {
  window.addEventListener("hashchange", () => (current = parseRoute(location.hash)));
}
