// Agents under their statuses: every reason has its place, and everybody stands somewhere once.
import { expect, test } from "vitest";
import { groupByStatus } from "./by-status";
import { agent, away, reason } from "./sample";

const reasons = [reason("lunch_break"), reason("coaching"), reason("old", { active: false })];

test("every status and reason in the filter's order, empty ones and custom ones too", () => {
  const groups = groupByStatus(
    [agent(1, { status: "active" }), away(2, "coaching", 5), agent(3, { status: "offline" })],
    reasons,
  );
  expect(groups.map(({ code, agents }) => [code, agents.map(({ id }) => id)])).toEqual([
    ["outgoing", []],
    ["active", [1]],
    ["active_free", []],
    ["finishing", []],
    ["lunch_break", []],
    ["coaching", [2]],
    ["not_ready", []],
    ["kicked_out", []],
    ["offline", [3]],
  ]);
});

test("a retired reason stands while somebody is in it, and names stay in their order", () => {
  const groups = groupByStatus([away(5, "old", 1), away(4, "old", 1)], reasons);
  expect(groups.find(({ code }) => code === "old")?.agents.map(({ id }) => id)).toEqual([5, 4]);
  expect(groups.reduce((sum, { agents }) => sum + agents.length, 0)).toBe(2);
});
