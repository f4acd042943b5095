import { describe, expect, it } from "vitest";
import type { Interval } from "../../gen/wire";
import { layStrip, sumStatuses } from "./strip";

const now = new Date("2026-03-10T06:00:00Z");

function interval(began: string, ended: string | null, more: Partial<Interval> = {}): Interval {
  return {
    id: 1,
    status: "active",
    reason: null,
    next_reason: null,
    began,
    ended,
    seconds: 0,
    cause: "agent",
    changed_by: null,
    ...more,
  };
}

describe("the day strip", () => {
  it("fills its whole width without gaps when the log does", () => {
    const { segments } = layStrip(
      [
        interval("2026-03-08T00:00:00Z", "2026-03-09T18:00:00Z"),
        interval("2026-03-09T18:00:00Z", "2026-03-10T00:00:00Z"),
        interval("2026-03-10T00:00:00Z", null),
      ],
      now,
      0,
    );
    expect(segments.map(({ left, width }) => [left, width])).toEqual([
      [0, 50],
      [50, 25],
      [75, 25],
    ]);
  });

  it("runs an open interval to now, and cuts what began before at the edge", () => {
    const { segments } = layStrip([interval("2026-03-01T00:00:00Z", null)], now, 0);
    expect(segments).toMatchObject([{ left: 0, width: 100, seconds: 86_400 }]);
  });

  it("leaves out what is not inside, and what has no length", () => {
    const { segments } = layStrip(
      [
        interval("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"),
        interval("2026-03-10T01:00:00Z", "2026-03-10T01:00:00Z"),
        interval("2026-03-10T06:00:00Z", null),
      ],
      now,
      0,
    );
    expect(segments).toEqual([]);
  });

  it("leaves the time before an agent was added empty", () => {
    const { segments } = layStrip([interval("2026-03-10T00:00:00Z", null)], now, 0);
    expect(segments).toMatchObject([{ left: 75, width: 25 }]);
  });

  it("marks local midnight, wherever the machine is", () => {
    expect(layStrip([], now, 0).midnight).toBe(75);
    expect(layStrip([], now, 180).midnight).toBe(62.5);
    expect(layStrip([], now, -420).midnight).toBeCloseTo(4.1667, 3);
  });
});

describe("the sums under the strip", () => {
  it("adds up what is the same, longest first", () => {
    const { segments } = layStrip(
      [
        interval("2026-03-10T00:00:00Z", "2026-03-10T01:00:00Z"),
        interval("2026-03-10T01:00:00Z", "2026-03-10T04:00:00Z", {
          status: "inactive",
          reason: "lunch_break",
        }),
        interval("2026-03-10T04:00:00Z", null),
      ],
      now,
      0,
    );
    expect(sumStatuses(segments)).toEqual([
      { status: "active", reason: null, seconds: 3 * 3600 },
      { status: "inactive", reason: "lunch_break", seconds: 3 * 3600 },
    ]);
    expect(sumStatuses([])).toEqual([]);
  });
});
