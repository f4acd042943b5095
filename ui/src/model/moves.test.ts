// Who is worth saying aloud.
import { expect, test } from "vitest";
import { Moves } from "./moves";
import { agent, away } from "./sample";

test("names those whose status changed, once, and nobody else", () => {
  const moves = new Moves([agent(1), agent(2), away(3, "lunch_break", 5)]);
  moves.look(away(1, "lunch_break", 0));
  moves.look(agent(2, { pinned: 4 }));
  moves.look(away(3, "short_break", 0));
  moves.look(agent(4));
  expect(moves.take()).toEqual([1, 3]);
  expect(moves.take()).toEqual([]);
});
