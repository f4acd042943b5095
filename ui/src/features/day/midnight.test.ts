import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { askForToday, isOf } from "./midnight";
import { picture } from "./sample";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("a day lasts from its first instant to the last before the next day's, also the short one of spring", () => {
  const covered = { from: "2026-03-28T23:00:00Z", to: "2026-03-29T22:00:00Z", time_zone: "X/Y" };
  const day = picture([], { covered, length_s: 82_800 });
  expect(isOf(Date.parse(covered.from) - 1, day)).toBe(false);
  expect(isOf(Date.parse(covered.from), day)).toBe(true);
  expect(isOf(Date.parse(covered.to) - 1, day)).toBe(true);
  expect(isOf(Date.parse(covered.to), day)).toBe(false);
});

it("the new day is asked for again, with rests, until it has come", () => {
  const ask = vi.fn();
  const stop = askForToday(ask);
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(ask).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(30_000);
  expect(ask).toHaveBeenCalledTimes(3);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(3);
});
