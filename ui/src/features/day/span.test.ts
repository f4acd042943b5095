import { describe, expect, it, test } from "vitest";
import { clockHours, range } from "./sample";
import {
  lookable,
  panned,
  pixelAt,
  revealing,
  secondAt,
  shortestS,
  wholeHours,
  zoomed,
} from "./span";

const day = 86_400;
const whole = { from: 0, to: day };

describe("seconds and pixels", () => {
  test.each([
    [0, 0],
    [43_200, 400],
    [86_400, 800],
  ])("second %i of the whole day stands at %i of 800", (second, pixel) => {
    expect(pixelAt(second, whole, 800)).toBe(pixel);
  });

  it("come back to the same second, wherever one looks", () => {
    const span = { from: 30_000, to: 30_800 };
    for (const second of [30_000, 30_123, 30_799])
      expect(secondAt(pixelAt(second, span, 1600) + 0.01, span, 1600)).toBe(second);
  });

  it("never leave what is in sight", () => {
    expect(secondAt(-20, { from: 100, to: 500 }, 400)).toBe(100);
    expect(secondAt(900, { from: 100, to: 500 }, 400)).toBe(500);
  });

  it("have an answer before the picture has a width", () => {
    expect(secondAt(5, whole, 0)).toBe(0);
  });
});

describe("looking closer", () => {
  it("keeps the second under the pointer where it is", () => {
    const before = { from: 20_000, to: 40_000 };
    const after = zoomed(before, 0.5, 25_000, day);
    expect(after.to - after.from).toBe(10_000);
    expect(pixelAt(25_000, after, 800)).toBeCloseTo(pixelAt(25_000, before, 800));
  });

  it("ends at five minutes", () => {
    const { from, to } = zoomed({ from: 1000, to: 1400 }, 0.1, 1200, day);
    expect(to - from).toBe(shortestS);
  });

  it("ends at the whole day, and is pushed back inside at its edges", () => {
    expect(zoomed({ from: 0, to: 50_000 }, 9, 10, day)).toEqual(whole);
    expect(zoomed({ from: 60_000, to: 80_000 }, 2, 61_000, day)).toEqual({ from: 46_400, to: day });
  });
});

describe("moving along", () => {
  it("stops at both ends of the day", () => {
    const span = { from: 1000, to: 3000 };
    expect(panned(span, -5000, day)).toEqual({ from: 0, to: 2000 });
    expect(panned(span, 999_999, day)).toEqual({ from: day - 2000, to: day });
  });

  it("goes no further than to bring a second in sight", () => {
    const span = { from: 1000, to: 3000 };
    expect(revealing(span, 2000, day)).toBe(span);
    expect(revealing(span, 3600, day)).toEqual({ from: 1600, to: 3600 });
    expect(revealing(span, 400, day)).toEqual({ from: 400, to: 2400 });
  });
});

it("a shift of a moment is widened until there is something to see", () => {
  const { from, to } = lookable({ from: 10, to: 20 }, day);
  expect([from, to]).toEqual([0, shortestS]);
});

describe("the full hours around a shift", () => {
  const hours = clockHours(...range(0, 24));
  it("begin before it and end after it", () => {
    expect(wholeHours({ from: 8 * 3600 + 60, to: 16 * 3600 + 1 }, hours, day)).toEqual({
      from: 8 * 3600,
      to: 17 * 3600,
    });
  });
  it("are four at least, also at the end of the day", () => {
    expect(wholeHours({ from: 9 * 3600, to: 9 * 3600 + 5 }, hours, day)).toEqual({
      from: 9 * 3600,
      to: 13 * 3600,
    });
    expect(wholeHours({ from: 23 * 3600 + 9, to: day }, hours, day)).toEqual({
      from: 20 * 3600,
      to: day,
    });
  });
});
