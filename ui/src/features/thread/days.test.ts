// A conversation by days, and the words about who waits.
import { describe, expect, test } from "vitest";
import type { Message } from "../../gen/wire";
import { thread } from "../../model/sample";
import { cutIntoDays, daysBefore } from "./days";
import { waitingWords } from "./waiting";

// Instants of this machine's calendar, whatever its zone.
const at = (day: number, hour: number) => new Date(2030, 4, day, hour).toISOString();
const message = (id: number, when: string): Message => ({
  id,
  author: "client",
  at: when,
  text: "…",
});

test("messages stand under the day they were written on", () => {
  const days = cutIntoDays([message(1, at(5, 23)), message(2, at(6, 0)), message(3, at(6, 9))]);
  expect(days.map(({ messages }) => messages.map(({ id }) => id))).toEqual([[1], [2, 3]]);
  expect(cutIntoDays([])).toEqual([]);
});

test("yesterday is the day before, not 24 hours ago", () => {
  expect(daysBefore(at(5, 23), at(6, 1))).toBe(1);
  expect(daysBefore(at(6, 0), at(6, 23))).toBe(0);
  expect(daysBefore(at(1, 12), at(6, 1))).toBe(5);
});

describe("who a thread waits for", () => {
  const now = Date.parse("2030-05-06T09:02:05Z");
  const agent = { id: 7, name: "Maya" };
  test.each([
    ["its agent reads", thread(1, { agent }), "agent", "waits for you · 2:05"],
    ["another reads", thread(1, { agent }), "other", "waits for the agent · 2:05"],
    ["nobody has it", thread(1), "other", "waits in the queue · 2:05"],
    [
      "the client is to write",
      thread(1, { agent, waiting_for: "client" }),
      "agent",
      "waits for the client · 2:05",
    ],
    [
      "it is closed",
      thread(1, { closed_at: "2030-05-06T09:00:00Z", closed_cause: "silence" }),
      "agent",
      "closed after silence",
    ],
  ] as const)("%s", (_, given, reader, words) => {
    expect(waitingWords(given, now, reader)).toBe(words);
  });
});
