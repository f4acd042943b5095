// One clock, one tick, and durations that never go below zero.
import { afterEach, expect, test, vi } from "vitest";
import { createClock, secondsSince } from "./clock";

afterEach(() => vi.useRealTimers());

test("carries the engine's time on with the steady clock", () => {
  let steady = 5000;
  const clock = createClock(() => steady);
  clock.sync("2030-05-06T12:00:00Z");
  steady += 90_000;
  expect(new Date(clock.now()).toISOString()).toBe("2030-05-06T12:01:30.000Z");
});

test("keeps its time when an answer was only a little under way", () => {
  const clock = createClock(() => 0);
  clock.sync("2030-05-06T12:00:00.000Z");
  clock.sync("2030-05-06T12:00:00.200Z");
  expect(clock.now()).toBe(Date.parse("2030-05-06T12:00:00.000Z"));
  clock.sync("2030-05-06T12:00:03.000Z");
  expect(clock.now()).toBe(Date.parse("2030-05-06T12:00:03.000Z"));
});

test("has one tick a second, and none when nobody listens", () => {
  // Ticks come on the whole second, so that the start decides how many fit.
  vi.useFakeTimers({ now: Date.parse("2030-05-06T12:00:00Z") });
  const clock = createClock(() => Date.now());
  const listener = vi.fn();
  const stops = [clock.onTick(listener), clock.onTick(() => {})];
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(3050);
  expect(listener.mock.calls.length).toBe(3);
  stops.forEach((stop) => stop());
  expect(vi.getTimerCount()).toBe(0);
});

test("seconds in a status never go below zero", () => {
  const began = "2030-05-06T12:00:00Z";
  expect(secondsSince(began, Date.parse(began) + 61_999)).toBe(61);
  expect(secondsSince(began, Date.parse(began) - 5000)).toBe(0);
});
