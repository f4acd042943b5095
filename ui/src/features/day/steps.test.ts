import { describe, expect, it } from "vitest";
import { piece, on, strip } from "./sample";
import { countsAt, countSteps, mostAtOnce, stackedAreas } from "./steps";

const codes = ["active", "finishing", "lunch"];

const floor = [
  strip("Maya", piece("offline", 0, 100), piece("active", 100, 300), on("lunch", 300, 400)),
  strip("Tom Adeyemi", piece("active", 200, 300), piece("finishing", 300, 350)),
];

describe("the steps of the floor", () => {
  const steps = countSteps(floor, codes, 86_400);

  it("say from which second on so many were in a status", () => {
    expect(steps).toEqual([
      { at: 0, counts: [0, 0, 0] },
      { at: 100, counts: [1, 0, 0] },
      { at: 200, counts: [2, 0, 0] },
      { at: 300, counts: [0, 1, 1] },
      { at: 350, counts: [0, 0, 1] },
      { at: 400, counts: [0, 0, 0] },
    ]);
  });

  it("agree with the counts of any single second, now included", () => {
    for (const { at, counts } of steps) expect(countsAt(floor, codes, at, 86_400)).toEqual(counts);
    expect(countsAt(floor, codes, 299, 86_400)).toEqual([2, 0, 0]);
    const going = [strip("Leo", piece("active", 0, 50, { open: true }))];
    expect(countsAt(going, codes, 80, 80)).toEqual([1, 0, 0]);
  });

  it("know the most that were there at once, whatever they did", () => {
    expect(mostAtOnce(steps)).toBe(2);
  });

  it("leave out those who are offline", () => {
    expect(mostAtOnce(countSteps([strip("Ana", piece("offline", 0, 900))], codes, 900))).toBe(0);
  });

  it("begin at 0 with whoever was there at midnight, and run to now", () => {
    const night = [strip("Leo", piece("active", 0, 50, { open: true }))];
    expect(countSteps(night, codes, 80)).toEqual([
      { at: 0, counts: [1, 0, 0] },
      { at: 80, counts: [0, 0, 0] },
    ]);
  });

  it("don't step where one agent takes another's place in the same second", () => {
    const relay = [strip("Ana", piece("active", 0, 50)), strip("Leo", piece("active", 50, 90))];
    expect(countSteps(relay, codes, 90).map(({ at }) => at)).toEqual([0, 90]);
  });
});

describe("the stacked areas", () => {
  const size = { width: 400, height: 100, most: 2, until: 86_400 };
  const span = { from: 0, to: 400 };
  const steps = countSteps(floor, codes, 86_400);

  it("stand on each other in the order of the codes", () => {
    const [active, finishing, lunch] = stackedAreas(steps, span, size);
    // One of two is half of the height; from 200 on both are.
    expect(active).toMatch(/^M0 100H100L100 50H200L200 0H300L300 100/);
    expect(finishing).toContain("L300 50H350");
    // Lunch stands on the one who is finishing, and sinks to the ground when that is over.
    expect(lunch).toContain("L300 0H350L350 50H400");
  });

  it("are empty where nobody had the status in sight", () => {
    expect(stackedAreas(steps, { from: 0, to: 250 }, size)[2]).toBe("");
  });

  it("begin with what was so before the look begins", () => {
    expect(stackedAreas(steps, { from: 250, to: 290 }, size)[0]).toMatch(/^M0 0H400/);
  });

  it("end where nothing is known yet", () => {
    const [active] = stackedAreas(steps, span, { ...size, until: 250 });
    expect(active).toContain("H250");
    expect(active).not.toContain("H300");
  });

  it("have no more steps than half pixels", () => {
    const busy = Array.from({ length: 5000 }, (_, at) =>
      strip(`A${at}`, piece("active", at * 10, at * 10 + 7)),
    );
    const [area] = stackedAreas(
      countSteps(busy, codes, 86_400),
      { from: 0, to: 86_400 },
      { width: 300, height: 80, most: 1, until: 86_400 },
    );
    expect((area?.match(/L/g) ?? []).length).toBeLessThanOrEqual(600);
  });
});
