import { describe, expect, it } from "vitest";
import { ticksOf } from "./hours";
import { clockHours, hour, range } from "./sample";

const labels = (ticks: readonly { label: string }[]): string[] => ticks.map(({ label }) => label);

describe("the scale", () => {
  const hours = clockHours(...range(0, 24));
  const day = 24 * hour;
  const whole = { from: 0, to: day };

  it("names every hour where there is room, and every fourth where there isn't", () => {
    expect(ticksOf(hours, whole, 1440, day)).toHaveLength(24);
    expect(labels(ticksOf(hours, whole, 400, day))).toEqual([
      "00:00",
      "04:00",
      "08:00",
      "12:00",
      "16:00",
      "20:00",
    ]);
  });

  it("names minutes when one looks closely, and lets the hour stand out", () => {
    const ticks = ticksOf(hours, { from: 9 * hour - 600, to: 9 * hour + 600 }, 240, day);
    expect(labels(ticks)).toEqual(["08:50", "08:55", "09:00", "09:05", "09:10"]);
    expect(ticks.filter(({ full }) => full).map(({ label }) => label)).toEqual(["09:00"]);
  });

  it("has only marks that are in sight", () => {
    for (const { x } of ticksOf(hours, { from: 5000, to: 50_000 }, 700, day)) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(700);
    }
  });
});

describe("when clocks go forward", () => {
  // 2 o'clock is left out: 23 hours.
  const hours = clockHours(0, 1, ...range(3, 24));
  const day = 23 * hour;

  it("the hour isn't there, and the others stand by the seconds that have gone by", () => {
    const ticks = ticksOf(hours, { from: 0, to: day }, 23 * 60, day);
    expect(labels(ticks)).not.toContain("02:00");
    expect(ticks.find(({ label }) => label === "03:00")?.x).toBe(2 * 60);
    expect(ticks.find(({ label }) => label === "23:00")?.x).toBe(22 * 60);
  });

  it("minutes go on from 01:59 to 03:00", () => {
    const ticks = ticksOf(hours, { from: 2 * hour - 900, to: 2 * hour + 900 }, 400, day);
    expect(labels(ticks)).toEqual(["01:45", "01:50", "01:55", "03:00", "03:05", "03:10", "03:15"]);
  });
});

describe("when clocks go back", () => {
  // 2 o'clock is twice: 25 hours.
  const hours = clockHours(0, 1, 2, 2, ...range(3, 24));
  const day = 25 * hour;

  it("the hour is there twice, an hour apart", () => {
    const ticks = ticksOf(hours, { from: 0, to: day }, 25 * 60, day);
    expect(ticks).toHaveLength(25);
    expect(ticks.filter(({ label }) => label === "02:00").map(({ x }) => x)).toEqual([120, 180]);
  });

  it("no two labels touch where there is little room", () => {
    const ticks = ticksOf(hours, { from: 0, to: day }, 25 * 24, day);
    ticks
      .slice(1)
      .forEach(({ x }, at) => expect(x - (ticks[at]?.x ?? 0)).toBeGreaterThanOrEqual(40));
  });
});

it("a day that begins at one o’clock, as where clocks go forward at midnight, says so", () => {
  const ticks = ticksOf(clockHours(1, 2), { from: 0, to: 2 * hour }, 500, 2 * hour);
  expect(labels(ticks)).toEqual([
    "01:00",
    "01:15",
    "01:30",
    "01:45",
    "02:00",
    "02:15",
    "02:30",
    "02:45",
  ]);
});
