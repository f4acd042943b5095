import { describe, expect, it } from "vitest";
import { layPieces, pathsOf } from "./layout";
import type { Box } from "./layout";
import { on, piece } from "./sample";

const whole = { from: 0, to: 86_400 };

function expectGapless(boxes: readonly Box[]): void {
  boxes.slice(1).forEach(({ x }, at) => {
    const before = boxes[at];
    expect(x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0), 6);
  });
}

describe("the pieces of a strip", () => {
  it("lie beside each other, as wide as they are long", () => {
    const boxes = layPieces(
      [piece("offline", 0, 21_600), piece("active", 21_600, 43_200), on("lunch", 43_200, 86_400)],
      whole,
      800,
      86_400,
    );
    expect(boxes).toEqual([
      { code: "offline", x: 0, width: 200 },
      { code: "active", x: 200, width: 200 },
      { code: "lunch", x: 400, width: 400 },
    ]);
  });

  it("are cut where the look ends, and left out beyond", () => {
    const boxes = layPieces(
      [piece("active", 0, 1000), piece("active_free", 1000, 2000), piece("active", 2000, 3000)],
      { from: 500, to: 1500 },
      100,
      3000,
    );
    expect(boxes).toEqual([
      { code: "active", x: 0, width: 50 },
      { code: "active_free", x: 50, width: 50 },
    ]);
  });

  it("grow with the clock while they are open", () => {
    const pieces = [piece("active", 0, 1000, { open: true })];
    expect(layPieces(pieces, whole, 864, 2000)).toEqual([{ code: "active", x: 0, width: 20 }]);
  });

  it("are never narrower than a pixel, and the next one gives way", () => {
    const boxes = layPieces(
      [
        piece("active", 0, 40_000),
        piece("kicked_out", 40_000, 40_010),
        piece("active", 40_010, 86_400),
      ],
      whole,
      864,
      86_400,
    );
    expect(boxes.map(({ code }) => code)).toEqual(["active", "kicked_out", "active"]);
    expect(boxes[1]).toMatchObject({ x: 400, width: 1 });
    expect(boxes[2]?.x).toBe(401);
    expect((boxes[2]?.x ?? 0) + (boxes[2]?.width ?? 0)).toBeCloseTo(864);
  });

  it("share a pixel when there are more than fit, and the longest has it", () => {
    const crowd = Array.from({ length: 100 }, (_, at) => [
      piece("active", at * 20, at * 20 + 9),
      piece("active_free", at * 20 + 9, at * 20 + 20),
    ]).flat();
    const boxes = layPieces(crowd, whole, 864, 86_400);
    // 2,000 seconds of 100 a pixel.
    expect(boxes.length).toBeLessThanOrEqual(21);
    expect(boxes.every(({ width }) => width >= 1)).toBe(true);
    expect(new Set(boxes.map(({ code }) => code))).toEqual(new Set(["active_free"]));
    expectGapless(boxes);
  });

  it("stay on the strip, also those of its last pixel", () => {
    const boxes = layPieces(
      [piece("active", 0, 86_395), piece("finishing", 86_395, 86_400)],
      whole,
      864,
      86_400,
    );
    for (const { x, width } of boxes) expect(x + width).toBeLessThanOrEqual(864);
  });
});

it("a thousand pieces become a path a status, and each path has every box of it", () => {
  const pieces = Array.from({ length: 1000 }, (_, at) =>
    piece(
      at % 3 === 0 ? "active" : at % 3 === 1 ? "active_free" : "finishing",
      at * 86,
      at * 86 + 86,
    ),
  );
  const boxes = layPieces(pieces, whole, 4000, 86_000);
  const paths = pathsOf(boxes, 16);
  expect([...paths.keys()].sort()).toEqual(["active", "active_free", "finishing"]);
  const drawn = [...paths.values()].join("").match(/M/g) ?? [];
  expect(drawn).toHaveLength(boxes.length);
});
