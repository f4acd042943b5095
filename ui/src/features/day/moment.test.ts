import { beforeEach, describe, expect, it, vi } from "vitest";
import type { AgentList, ReportDay, ShowFloorAt } from "../../gen/wire";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal, type MemoryPlatform } from "../../platform/memory";
import { FloorThen } from "./floor-then.svelte";
import { DayLens } from "./lens.svelte";
import { secondFor } from "./moment-keys";
import { DayReader } from "./reader.svelte";
import { on, picture, piece, strip } from "./sample";

let door: MemoryPlatform;
beforeEach(() => {
  door = memoryPlatform();
  usePlatform(door);
});

describe("the floor of a second", () => {
  const answers: ((list: AgentList) => void)[] = [];
  const asked = (): string[] => door.calls.map(({ request }) => (request as ShowFloorAt).at);
  const list = (seq: number): AgentList => ({ seq, now: "", counts: {}, agents: [] });
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => {
    answers.length = 0;
    door.answer({
      show_floor_at: () => new Promise<AgentList>((resolve) => answers.push(resolve)),
    });
  });

  it("is asked for once at a time; of those wished for meanwhile only the newest is next", async () => {
    const then = new FloorThen();
    for (const at of ["a", "b", "c", "d"]) then.show({ at, groups: [] });
    expect(asked()).toEqual(["a"]);
    answers[0]?.(list(1));
    await settle();
    expect(asked()).toEqual(["a", "d"]);
    expect(then).toMatchObject({ at: "a", busy: true });
    answers[1]?.(list(2));
    await settle();
    expect(then).toMatchObject({ at: "d", busy: false, list: { seq: 2 } });
    expect(asked()).toHaveLength(2);
  });

  it("is left for good: an answer that comes late shows nothing", async () => {
    const then = new FloorThen();
    then.show({ at: "a", groups: [] });
    then.leave();
    answers[0]?.(list(1));
    await settle();
    expect(then.list).toBeNull();
    then.show({ at: "b", groups: [] });
    expect(asked()).toEqual(["a", "b"]);
  });

  it("is left for good also when another second is chosen before the late answer", async () => {
    const then = new FloorThen();
    then.show({ at: "a", groups: [] });
    then.leave();
    then.show({ at: "b", groups: [] });
    answers[0]?.(list(1));
    await settle();
    expect(then).toMatchObject({ list: null, at: null });
    answers[1]?.(list(2));
    await settle();
    expect(then).toMatchObject({ at: "b", list: { seq: 2 } });
  });

  it("is asked for the chosen groups only", () => {
    new FloorThen().show({ at: "a", groups: [3] });
    expect(door.calls[0]?.request).toEqual({ at: "a", groups: [3] });
  });

  it("says why it can't be shown, until it can", async () => {
    const then = new FloorThen();
    door.answer({
      show_floor_at: () => {
        throw refusal("internal");
      },
    });
    then.show({ at: "a", groups: [] });
    await settle();
    expect(then.failure).not.toBeNull();
    door.answer({ show_floor_at: () => list(3) });
    then.show({ at: "a", groups: [] });
    await settle();
    expect(then).toMatchObject({ failure: null, list: { seq: 3 } });
  });
});

describe("reading a day", () => {
  it("keeps what is shown when reading it again fails", async () => {
    door.answer({ report_day: () => picture([]) });
    const reader = new DayReader();
    await reader.show(null);
    door.answer({
      report_day: () => {
        throw refusal("internal");
      },
    });
    reader.refresh();
    await vi.waitFor(() => expect(reader.failure).not.toBeNull(), { timeout: 3000 });
    expect(reader.picture).not.toBeNull();
    reader.stop();
  });

  it("asks once for many changes, and not before the newest has a length", async () => {
    vi.useFakeTimers();
    door.answer({ report_day: () => picture([]) });
    const reader = new DayReader();
    for (let change = 0; change < 20; change += 1) reader.refresh();
    await vi.advanceTimersByTimeAsync(1000);
    expect(door.calls).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(500);
    expect(door.calls).toHaveLength(1);
    reader.refresh();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(door.calls).toHaveLength(2);
    reader.refresh();
    reader.stop();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(door.calls).toHaveLength(2);
    vi.useRealTimers();
  });

  it("doesn't show one day under the name of another", async () => {
    door.answer({ report_day: () => picture([]) });
    const reader = new DayReader();
    await reader.show(null);
    door.answer({
      report_day: () => {
        throw refusal("internal");
      },
    });
    await reader.show("2026-11-20");
    expect(reader.picture).toBeNull();
    expect(reader.failure).not.toBeNull();
  });

  it("throws away the answer about a day that was left meanwhile", async () => {
    const waiting = new Map<string, () => void>();
    door.answer({
      report_day: ({ day = "" }: ReportDay) =>
        new Promise((resolve) => waiting.set(day, () => resolve(picture([], { day })))),
    });
    const reader = new DayReader();
    const both = [reader.show("2026-11-20"), reader.show("2026-11-21")];
    waiting.get("2026-11-21")?.();
    waiting.get("2026-11-20")?.();
    await Promise.all(both);
    expect(reader.picture?.day).toBe("2026-11-21");
  });
});

describe("the look at a day", () => {
  const shift = [
    strip(
      "Maya",
      piece("offline", 0, 30_000),
      piece("active", 30_000, 50_000),
      on("lunch", 50_000, 60_000),
    ),
  ];
  function looked(): DayLens {
    const lens = new DayLens();
    lens.fit(picture(shift), 86_400);
    return lens;
  }

  it("is at the whole day first, and at the shift when asked", () => {
    const lens = looked();
    expect(lens.span).toEqual({ from: 0, to: 86_400 });
    lens.shift();
    expect(lens.span).toEqual({ from: 30_000, to: 60_000 });
  });

  it("becomes free by a step, and whole again when it can't be wider", () => {
    const lens = looked();
    lens.closer();
    expect(lens.zoom).toBe("free");
    lens.further();
    expect(lens.zoom).toBe("day");
  });

  it("goes closer to the second that is pointed at, else to where somebody was there", () => {
    const lens = looked();
    lens.closer(20_000);
    const share = (20_000 - lens.span.from) / (lens.span.to - lens.span.from);
    expect(share).toBeCloseTo(20_000 / 86_400);
    lens.wholeDay();
    for (let step = 0; step < 8; step += 1) lens.closer();
    expect(lens.span.from).toBeGreaterThan(30_000);
    expect(lens.span.to).toBeLessThan(60_000);
  });

  it("follows the shift of the day that is shown, and has the length of that day", () => {
    const lens = looked();
    lens.shift();
    lens.fit(picture([strip("Tom", piece("active", 100, 5000))], { length_s: 82_800 }), 82_800);
    expect(lens.span).toEqual({ from: 100, to: 5000 });
    lens.wholeDay();
    expect(lens.span.to).toBe(82_800);
  });

  it("shows the whole day where nobody had a shift", () => {
    const lens = looked();
    lens.shift();
    lens.fit(picture([]), 86_400);
    expect(lens.span).toEqual({ from: 0, to: 86_400 });
  });
});

describe("the keys of the cursor", () => {
  const press = (key: string, shiftKey = false, from = 5000): number | null =>
    secondFor({ key, shiftKey }, from, 9000);

  it("go a minute, with Shift ten seconds, by pages an hour", () => {
    expect(press("ArrowRight")).toBe(5060);
    expect(press("ArrowLeft")).toBe(4940);
    expect(press("ArrowRight", true)).toBe(5010);
    expect(press("PageDown")).toBe(1400);
  });

  it("go to the day's beginning and to now, and never past them", () => {
    expect(press("Home")).toBe(0);
    expect(press("End")).toBe(9000);
    expect(press("ArrowLeft", false, 20)).toBe(0);
    expect(press("PageUp", false, 8000)).toBe(9000);
  });

  it("leave every other key to others", () => {
    expect(press("a")).toBeNull();
  });
});
