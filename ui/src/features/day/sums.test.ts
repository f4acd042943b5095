import { describe, expect, it } from "vitest";
import { closed, codesIn, pieceAt, shiftOf } from "./pieces";
import { on, picture, piece, strip } from "./sample";
import { sumDay, sumOf } from "./sums";
import { exactDuration } from "./words";

const maya = strip(
  "Maya Kessler",
  piece("offline", 0, 100),
  piece("active", 100, 160),
  on("lunch", 160, 200),
  piece("active", 200, 230),
  piece("offline", 230, 300, { open: true }),
);

describe("the sums of a day", () => {
  it("add up what is the same", () => {
    const { seconds } = sumOf(maya, 400);
    expect(Object.fromEntries(seconds)).toEqual({ offline: 270, active: 90, lunch: 40 });
  });

  it("make the time signed in of all but offline", () => {
    expect(sumOf(maya, 400).total).toBe(130);
  });

  it("know the first coming and the last going", () => {
    expect(sumOf(maya, 400)).toMatchObject({ firstIn: 100, lastOut: 230, here: false });
  });

  it("say that somebody is still here, and count them to now", () => {
    const tom = strip("Tom Adeyemi", piece("active", 10, 20, { open: true }));
    expect(sumOf(tom, 50)).toMatchObject({ total: 40, firstIn: 10, lastOut: 50, here: true });
  });

  it("have no coming and going for who was offline all day", () => {
    const ana = strip("Ana", piece("offline", 0, 500));
    expect(sumOf(ana, 500)).toMatchObject({ total: 0, firstIn: null, lastOut: null });
  });

  it("keep the order of the strips", () => {
    const rows = sumDay([maya, strip("Ana", piece("active", 0, 5))], 400);
    expect(rows.map(({ name }) => name)).toEqual(["Maya Kessler", "Ana"]);
  });
});

describe("the pieces", () => {
  it("are found by any second of them; the end is the next one's", () => {
    expect(pieceAt(maya, 0, 400)?.status).toBe("offline");
    expect(pieceAt(maya, 159, 400)?.status).toBe("active");
    expect(pieceAt(maya, 160, 400)?.reason).toBe("lunch");
    expect(pieceAt(maya, 400, 400)?.open).toBe(true);
    expect(pieceAt(maya, 401, 400)).toBeNull();
  });

  it("make the shift: from the first that isn't offline to the last", () => {
    expect(shiftOf([maya], 400)).toEqual({ from: 100, to: 230 });
    expect(shiftOf([strip("Ana", piece("offline", 0, 500))], 500)).toBeNull();
  });

  it("are over with their day, though the status went on; today's aren't", () => {
    const night = [strip("Leo", piece("active", 50, 86_400, { open: true }))];
    const [over] = closed(picture(night)).strips;
    expect(over && sumOf(over, 86_400)).toMatchObject({ lastOut: 86_400, here: false });
    const [going] = closed(picture(night, { later: null })).strips;
    expect(going && sumOf(going, 86_400).here).toBe(true);
  });

  it("count a reason under its own code", () => {
    expect(codesIn([maya])).toEqual(new Set(["offline", "active", "lunch"]));
  });
});

it.each([
  [0, "0:00:00"],
  [59, "0:00:59"],
  [3661, "1:01:01"],
  [90_000, "25:00:00"],
])("%i s are %s in the table, so that they line up", (seconds, words) => {
  expect(exactDuration(seconds)).toBe(words);
});
