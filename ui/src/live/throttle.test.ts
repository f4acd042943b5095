// Many reasons become few readings. That it rests, and waits for somebody who looks, is tested with the reports (`follow.test.ts`).
import { afterEach, expect, test, vi } from "vitest";
import { throttle } from "./throttle";

afterEach(() => vi.useRealTimers());

test("a hundred reasons are one run now and one after it, never two at a time", async () => {
  vi.useFakeTimers();
  let running = 0;
  let runs = 0;
  const asked = throttle(
    async () => {
      runs += 1;
      running += 1;
      expect(running).toBe(1);
      await new Promise((done) => setTimeout(done, 50));
      running -= 1;
    },
    { gapMs: 400 },
  );
  for (let at = 0; at < 100; at += 1) asked.ask();
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(449);
  expect(runs).toBe(1);
  await vi.advanceTimersByTimeAsync(2000);
  expect(runs).toBe(2);
  asked.ask();
  expect(runs).toBe(3);
  asked.ask();
  asked.stop();
  await vi.advanceTimersByTimeAsync(2000);
  expect(runs).toBe(3);
});
