// Columns: what is hidden stays hidden, what is moved stays where it was put, and what is new shows up by itself.
import { describe, expect, test } from "vitest";
import {
  allColumns,
  arrange,
  choiceOf,
  columnsOf,
  everyColumn,
  move,
  shown,
  toggle,
} from "./columns";

const natural = ["login", "active", "lunch", "occupancy"];

test("nothing chosen is the engine's order, and says nothing in a file", () => {
  expect(shown(natural, allColumns)).toEqual(natural);
  expect(columnsOf(natural, allColumns)).toEqual({});
});

test("a column is hidden and shown again where it was", () => {
  const hidden = toggle(allColumns, "active");
  expect(shown(natural, hidden)).toEqual(["login", "lunch", "occupancy"]);
  expect(columnsOf(natural, hidden)).toEqual({ columns: ["login", "lunch", "occupancy"] });
  expect(shown(natural, toggle(hidden, "active"))).toEqual(natural);
});

describe("moving", () => {
  test("is one place at a time, past hidden ones too, and not over the ends", () => {
    const once = move(natural, allColumns, "occupancy", -1);
    expect(arrange(natural, once)).toEqual(["login", "active", "occupancy", "lunch"]);
    expect(arrange(natural, move(natural, once, "login", 1))).toEqual([
      "active",
      "login",
      "occupancy",
      "lunch",
    ]);
    expect(move(natural, once, "login", -1)).toBe(once);
    expect(move(natural, once, "lunch", 1)).toBe(once);
  });

  test("keeps the place of a column that the present report lacks", () => {
    const first = move(natural, allColumns, "lunch", -1);
    const quiet = natural.filter((code) => code !== "lunch");
    const then = move(quiet, first, "occupancy", -1);
    expect(arrange(quiet, then)).toEqual(["login", "occupancy", "active"]);
    expect(arrange(natural, then).indexOf("lunch")).toBeLessThan(
      arrange(natural, then).indexOf("active"),
    );
  });
});

test("a reason that is added later shows up behind its natural neighbour", () => {
  const chosen = toggle(move(natural, allColumns, "lunch", -1), "occupancy");
  const later = ["login", "active", "lunch", "coaching", "occupancy"];
  expect(shown(later, chosen)).toEqual(["login", "lunch", "coaching", "active"]);
});

describe("a saved view", () => {
  const every = everyColumn(["lunch_break"]);

  test("without columns is all of them", () => {
    expect(choiceOf(undefined, ["lunch_break"])).toEqual(allColumns);
  });

  test("hides what it doesn't name, but no reason that is newer", () => {
    const columns = ["occupancy", "lunch_break_time", "login_time"];
    const choice = choiceOf(columns, ["lunch_break"]);
    expect(shown(every, choice)).toEqual(columns);
    expect(columnsOf(every, choice)).toEqual({ columns });
    const later = everyColumn(["lunch_break", "coaching"]);
    expect(shown(later, choice)).toEqual([
      "occupancy",
      "lunch_break_time",
      "coaching_time",
      "login_time",
    ]);
  });
});
