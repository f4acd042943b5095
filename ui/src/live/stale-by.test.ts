// Which changes make which answers stale.
import { expect, test } from "vitest";
import type { AgentCard, ThreadPage, Topic } from "../gen/wire";
import { change } from "../model/sample";
import { isStale } from "./stale-by";

const topics: readonly Topic[] = [
  "agent",
  "request",
  "reason",
  "group",
  "queue",
  "thread",
  "workspace",
];

test.each([
  ["the queue", { place: "queue" }, ["queue", "thread"]],
  ["threads with agents", { place: "agents" }, ["agent", "queue", "thread"]],
  ["closed threads", { place: "closed" }, ["agent", "queue", "thread"]],
] as const)("%s", (_what, request, stale) => {
  const found = topics.filter((topic) =>
    isStale("list_threads", request, null, [change(2, topic, 5)]),
  );
  expect(found).toEqual(stale);
});

test("a card is about its agent, what they asked for, their threads, and what is everybody's", () => {
  const card = { seq: 1, threads: [{ id: 70 }] } as AgentCard;
  const after = (topic: Topic, id: number) =>
    isStale("show_agent", { agent: 5 }, card, [change(2, topic, id)]);
  expect(topics.filter((topic) => after(topic, 5))).toEqual([
    "agent",
    "request",
    "reason",
    "workspace",
  ]);
  expect(topics.filter((topic) => after(topic, 6))).toEqual(["reason", "workspace"]);
  expect(topics.filter((topic) => after(topic, 70))).toEqual(["reason", "thread", "workspace"]);
  expect(after("agent", 0)).toBe(true);
});

test("a change that an answer holds already is no news", () => {
  const page = { seq: 8 } as ThreadPage;
  expect(isStale("list_threads", { place: "queue" }, page, [change(8, "queue", 0)])).toBe(false);
  expect(
    isStale("list_threads", { place: "queue" }, page, [
      change(8, "queue", 0),
      change(9, "queue", 0),
    ]),
  ).toBe(true);
});

test("what the table doesn't name ages by nothing that the feed tells", () => {
  for (const topic of topics)
    expect(isStale("show_api", {}, null, [change(2, topic, 0)])).toBe(false);
});
