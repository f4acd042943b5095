// When a pinned message can come back. Pure: presets from an instant, and what an own date means.

export type Preset = "quarter" | "hour" | "tomorrow" | "own";

export const presets: readonly Preset[] = ["quarter", "hour", "tomorrow", "own"];

const minute = 60_000;

/** The instant of a preset; null for a date that isn't one, or isn't ahead. */
export function remindAt(preset: Preset, own: string, now: number): number | null {
  switch (preset) {
    case "quarter":
      return now + 15 * minute;
    case "hour":
      return now + 60 * minute;
    case "tomorrow": {
      const day = new Date(now);
      // By the calendar, so that it is nine o'clock also after the night in which clocks are set.
      return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 9).getTime();
    }
    case "own": {
      const at = new Date(own).getTime();
      return Number.isNaN(at) || at <= now ? null : at;
    }
  }
}

/** What a field of date and time takes: 2030-05-06T12:30, on this machine's clock. */
export function fieldValue(at: number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
