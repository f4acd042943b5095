// What is chosen becomes what is asked, and what was saved becomes what is chosen.
import { describe, expect, test } from "vitest";
import { chosenOf, daysLater, everything, filterOf, howMany, isDay, problemOf } from "./chosen";

const known = {
  agentId: (login: string) => (login === "maya" ? 7 : undefined),
  reasons: ["lunch_break", "coaching"],
};

describe("what is asked", () => {
  test("nothing left out is the period alone", () => {
    expect(filterOf(everything, "log")).toEqual({ period: "today" });
  });

  test("the last day is meant whole, so the engine's end is the day after, over months and years", () => {
    const days = { ...everything, period: "days", from: "2026-11-30", to: "2026-12-31" } as const;
    expect(filterOf(days, "log")).toEqual({ from: "2026-11-30", to: "2027-01-01" });
  });

  test("an edge that isn't a day yet is open", () => {
    const days = { ...everything, period: "days", from: "0202-11-30", to: "" } as const;
    expect(filterOf(days, "log")).toEqual({});
  });

  test("days that were typed don't matter to a named period", () => {
    const chosen = { ...everything, from: "2026-11-30", to: "2026-11-01" };
    expect(filterOf(chosen, "log")).toEqual({ period: "today" });
    expect(problemOf(chosen)).toBeNull();
    expect(problemOf({ ...chosen, period: "days" })).toBe("days-order");
    expect(problemOf({ ...chosen, period: "days", to: "2026-11-30" })).toBeNull();
  });

  test("only the log asks for causes", () => {
    const chosen = { ...everything, groups: [2], agents: [5, 6], causes: ["api"] };
    expect(filterOf(chosen, "log")).toMatchObject({ groups: [2], agents: [5, 6], causes: ["api"] });
    expect(filterOf(chosen, "workload")).not.toHaveProperty("causes");
    expect([howMany(chosen, "log"), howMany(chosen, "workload")]).toEqual([3, 2]);
  });
});

describe("what was saved", () => {
  test("comes back as it was chosen", () => {
    const chosen = {
      ...everything,
      period: "days",
      from: "2026-11-01",
      to: "2026-11-30",
      groups: [1],
      agents: [7],
      statuses: ["lunch_break", "offline"],
      causes: ["login"],
    } as const;
    expect(chosenOf(filterOf(chosen, "log"), known)).toEqual(chosen);
  });

  test("by a program: logins, instants, every reason at once, and no period at all", () => {
    expect(
      chosenOf(
        {
          from: "2026-11-01T08:00:00Z",
          to: "2026-11-02T12:00:00Z",
          agents: ["maya", "nobody", 9],
          statuses: ["inactive", "coaching"],
        },
        known,
      ),
    ).toMatchObject({
      period: "days",
      from: "2026-11-01",
      to: "2026-11-02",
      agents: [7, 0, 9],
      statuses: ["lunch_break", "coaching"],
    });
    expect(chosenOf({ to: "2026-11-02T00:00:00Z" }, known).to).toBe("2026-11-01");
    expect(chosenOf({}, known).period).toBe("any");
  });

  test("never shows more than it was saved for: who is unknown stays a refusal", () => {
    expect(filterOf(chosenOf({ agents: ["gone", "away"] }, known), "log").agents).toEqual([0]);
  });

  test.each([
    { groups: [] },
    { agents: [] },
    { statuses: [] },
    { causes: [] },
    { groups: [2], statuses: [] },
  ])("lets nothing through where it named nothing: %j", (filter) => {
    expect(filterOf(chosenOf(filter, known), "log").groups).toEqual([0]);
  });

  test("every reason is nothing where there are none", () => {
    const chosen = chosenOf({ statuses: ["inactive"] }, { ...known, reasons: [] });
    expect(chosen.groups).toEqual([0]);
  });
});

test.each([
  ["2026-02-28", true],
  ["2026-02-29", false],
  ["2028-02-29", true],
  ["0026-11-23", false],
  ["2026-11-2", false],
  ["", false],
])("%s is a day: %s", (text, is) => {
  expect(isDay(text)).toBe(is);
});

test("days are counted by the calendar, not by hours of a zone", () => {
  expect(daysLater("2026-03-28", 1)).toBe("2026-03-29");
  expect(daysLater("2026-03-29", 1)).toBe("2026-03-30");
  expect(daysLater("2026-01-01", -1)).toBe("2025-12-31");
});
