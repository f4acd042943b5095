// When a report that is left open is read again, and when it isn't.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Batch } from "../../live/floor";
import { follow } from "./follow.svelte";

const open = vi.hoisted(() => ({
  now: 0,
  tell: (() => {}) as (batch: unknown) => void,
}));

vi.mock("../../live/session.svelte", () => ({
  session: {
    workspace: { time_zone: "Europe/Berlin" },
    now: () => open.now,
    onBatch: (listener: (batch: unknown) => void) => {
      open.tell = listener;
      return () => (open.tell = () => {});
    },
  },
}));

const change = { all: false, changes: [] } as unknown as Batch;
const rename = { seq: 2, at: "", topic: "reason", entity_id: 0 } as const;
let visible: DocumentVisibilityState = "visible";
let stop = (): void => {};
let took = 0;
const read = vi.fn(() => new Promise<void>((resolve) => setTimeout(resolve, took)));

function following(over: Partial<Parameters<typeof follow>[0]> = {}): void {
  stop = follow({ live: () => true, ticks: () => false, named: () => true, read, ...over });
}

function show(state: DocumentVisibilityState): void {
  visible = state;
  document.dispatchEvent(new Event("visibilitychange"));
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visible);
  open.now = Date.parse("2026-11-23T12:00:00Z");
  took = 0;
  read.mockClear();
});

afterEach(() => {
  stop();
  visible = "visible";
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test("many changes are one more reading, a rest later", async () => {
  following();
  for (let times = 0; times < 20; times += 1) open.tell(change);
  await vi.advanceTimersByTimeAsync(10);
  open.tell(change);
  await vi.advanceTimersByTimeAsync(2900);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(read).toHaveBeenCalledTimes(2);
});

test("what takes long is read rarely, also when changes come while it is read", async () => {
  took = 2000;
  following();
  open.tell(change);
  await vi.advanceTimersByTimeAsync(1000);
  open.tell(change);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(read).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1100);
  expect(read).toHaveBeenCalledTimes(2);
});

test("nothing is read while nobody sees it, and at once when somebody does", async () => {
  following();
  show("hidden");
  open.tell(change);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
  show("visible");
  await vi.advanceTimersByTimeAsync(10);
  expect(read).toHaveBeenCalledTimes(1);
});

test("what is over isn't read for a change, but for other names", async () => {
  following({ live: () => false });
  open.tell(change);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).not.toHaveBeenCalled();
  open.tell({ ...change, changes: [rename] });
  await vi.advanceTimersByTimeAsync(10);
  expect(read).toHaveBeenCalledTimes(1);
});

test.each([
  ["a named period", true, 1],
  ["days of one's own", false, 0],
])("after the workspace's midnight %s: read again %#", async (_what, named, times) => {
  following({ live: () => false, named: () => named });
  open.now = Date.parse("2026-11-23T22:59:59Z");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).not.toHaveBeenCalled();
  // Right at midnight the engine's clock may not be there yet.
  open.now = Date.parse("2026-11-23T23:00:01Z");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).not.toHaveBeenCalled();
  open.now = Date.parse("2026-11-23T23:00:02Z");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(read).toHaveBeenCalledTimes(times);
});

test("where time alone changes the order, time alone has it read", async () => {
  following({ ticks: () => true });
  await vi.advanceTimersByTimeAsync(15_010);
  expect(read).toHaveBeenCalledTimes(1);
});

test("what was left isn't read any more", async () => {
  following();
  open.tell(change);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(read).not.toHaveBeenCalled();
});
