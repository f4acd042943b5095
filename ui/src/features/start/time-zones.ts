// The time zones to choose from, and the one that this machine is in. Pure but for asking Intl.

/** The machine's own zone; UTC where it can't say. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Every zone Intl knows, with `own` and UTC among them. */
export function allTimeZones(own: string): string[] {
  return [...new Set(["UTC", own, ...Intl.supportedValuesOf("timeZone")])].sort();
}
