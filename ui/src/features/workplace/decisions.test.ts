// The small decisions of the workplace: what is told, what blocks, how long is left, when a reminder comes.
import { describe, expect, test } from "vitest";
import type { ApprovalRequest, Forecast } from "../../gen/wire";
import { atNoon, card, noon, pin, thread, view } from "./sample";
import { signsInByItself } from "./model/shift";
import { notifications } from "./model/notifications";
import { countSessions, inGroups } from "./queue/groups";
import { pinState } from "./queue/pin-state";
import { Drafts } from "./talk/drafts.svelte";
import { fieldValue, remindAt } from "./talk/reminders";
import { sends } from "./talk/send-key";
import { standing } from "./talk/standing";
import { bannerOf } from "./top/banner";
import { secondsLeft } from "./top/countdown";
import { asksFirst, myForecast } from "./top/forecast-mine";

const minute = 60_000;

test("the queue keeps the engine’s order and is cut between who waits for whom", () => {
  const threads = [
    thread(3),
    thread(1),
    thread(4, { waiting_for: "client" }),
    thread(2, { waiting_for: "client" }),
  ];
  expect(
    inGroups(threads).map(({ waitsFor, threads: these }) => [waitsFor, these.map(({ id }) => id)]),
  ).toEqual([
    ["agent", [3, 1]],
    ["client", [4, 2]],
  ]);
  expect(inGroups([])).toEqual([]);
});

test("sessions are occupied, free, or additional", () => {
  expect(countSessions(1, 4)).toEqual({ used: 1, free: 3, additional: 0 });
  expect(countSessions(6, 4)).toEqual({ used: 4, free: 0, additional: 2 });
});

describe("the shift begins by itself", () => {
  const offline = (cause: string) => card({ cause }, { status: "offline" });
  test.each([
    ["for who sits down", offline("logout"), true, true],
    ["after a lost connection", offline("connection_lost"), false, true],
    ["not for who signed out", offline("logout"), false, false],
    ["not for who is there", card(), true, false],
  ])("%s", (_, shown, satDown, expected) => {
    expect(signsInByItself(shown, satDown)).toBe(expected);
  });
});

describe("the banner", () => {
  test("finishing names what blocks: who waits for an answer, and the one in front", () => {
    const threads = [
      thread(1),
      thread(2, { waiting_for: "client", open: true }),
      thread(3, { waiting_for: "client" }),
    ];
    const banner = bannerOf(card({ threads }, { status: "finishing", next_reason: "lunch_break" }));
    expect(banner).toMatchObject({ name: "finishing", next: "lunch_break" });
    expect(banner?.name === "finishing" && banner.blocking.map(({ id }) => id)).toEqual([1, 2]);
  });
  test.each([
    ["not_ready", "not_ready"],
    ["kicked_out", "kicked_out"],
    ["active", undefined],
    ["outgoing", undefined],
    ["inactive", undefined],
  ])("%s: %s", (status, name) => {
    expect(bannerOf(card({}, { status }))?.name).toBe(name);
  });
});

test("the countdown runs by the engine’s instant, ends at zero and is none without a request", () => {
  const warned = { warned_until: new Date(atNoon + minute).toISOString() };
  expect(secondsLeft(warned, atNoon)).toBe(60);
  expect(secondsLeft(warned, atNoon + 59_001)).toBe(1);
  expect(secondsLeft(warned, atNoon + 2 * minute)).toBe(0);
  expect(secondsLeft({ warned_until: null }, atNoon)).toBeNull();
  expect(secondsLeft(null, atNoon)).toBeNull();
});

describe("what choosing a status will do", () => {
  const forecast = (over: Partial<Forecast>): Forecast => ({
    becomes: "inactive",
    reason: "lunch_break",
    next_reason: null,
    blocking_threads: 0,
    kept_threads: 0,
    forced_returns: 0,
    unchanged: false,
    ...over,
  });
  const finishing = forecast({ becomes: "finishing", blocking_threads: 2 });

  test.each([
    [forecast({ unchanged: true }), "workplace-forecast-unchanged", {}],
    [forecast({ becomes: "active_free" }), "workplace-forecast-active", {}],
    [forecast({ becomes: "outgoing" }), "workplace-forecast-outgoing", {}],
    [forecast({}), "workplace-forecast-inactive", {}],
    [forecast({ kept_threads: 1 }), "workplace-forecast-kept", { count: 1 }],
    [finishing, "workplace-forecast-finishing", { count: 2 }],
  ])("%o", (given, id, args) => {
    expect(myForecast(given)).toEqual({ id, args });
  });

  test("only what begins finishing asks first", () => {
    expect(asksFirst(card().agent, finishing)).toBe(true);
    expect(asksFirst(card({}, { status: "finishing" }).agent, finishing)).toBe(false);
    expect(asksFirst(card().agent, forecast({}))).toBe(false);
  });
});

describe("what the agent is told", () => {
  const request = (state: string) => ({ id: 1, state }) as ApprovalRequest;

  test("a new thread, but not one that they began themselves", () => {
    const after = card({ threads: [thread(1), thread(2), thread(3, { waiting_for: "client" })] });
    expect(notifications(card({ threads: [thread(1)] }), after)).toEqual([
      { name: "assigned", client: "Client 2" },
    ]);
  });
  test("a reminder, once", () => {
    const [before, after] = [
      card({ pinned: [pin(1)] }),
      card({ pinned: [pin(1, { reminded: true })] }),
    ];
    expect(notifications(before, after)).toEqual([{ name: "reminder", client: "Client 1" }]);
    expect(notifications(after, after)).toEqual([]);
  });
  test("a decision, but not what they took back themselves", () => {
    const before = card({ requests: [request("pending")] });
    expect(notifications(before, card({ requests: [request("rejected")] }))).toHaveLength(1);
    expect(notifications(before, card({ requests: [request("cancelled")] }))).toEqual([]);
  });
  test("being taken out of work, with the threads that went back", () => {
    const before = card({ threads: [thread(1), thread(2)] });
    expect(notifications(before, card({}, { status: "kicked_out" }))).toEqual([
      { name: "left", count: 2 },
    ]);
  });
  test("nothing at first, nor of what waited while they were offline", () => {
    const after = card({ threads: [thread(1)] });
    expect(notifications(null, after)).toEqual([]);
    expect(notifications(card({}, { status: "offline" }), after)).toEqual([]);
  });
});

describe("a reminder", () => {
  test("comes in a quarter, in an hour, at nine the next day, or at a time that is still to come", () => {
    expect(remindAt("quarter", "", atNoon)).toBe(atNoon + 15 * minute);
    expect(remindAt("hour", "", atNoon)).toBe(atNoon + 60 * minute);
    const tomorrow = new Date(remindAt("tomorrow", "", atNoon) ?? 0);
    expect([tomorrow.getHours(), tomorrow.getMinutes()]).toEqual([9, 0]);
    expect(tomorrow.getDate()).toBe(new Date(atNoon).getDate() + 1);
    expect(remindAt("own", fieldValue(atNoon + 5 * minute), atNoon)).toBe(atNoon + 5 * minute);
    expect(remindAt("own", fieldValue(atNoon - minute), atNoon)).toBeNull();
    expect(remindAt("own", "", atNoon)).toBeNull();
  });
  test("is ahead, came, or is overdue", () => {
    expect(pinState(pin(1), atNoon - 1000)).toBe("ahead");
    expect(pinState(pin(1, { reminded: true }), atNoon + 1000)).toBe("reminded");
    expect(pinState(pin(1, { reminded: true }), atNoon + 6 * minute)).toBe("overdue");
  });
});

describe("drafts", () => {
  test("stay with their threads", () => {
    const drafts = new Drafts();
    drafts.write(1, "To the first");
    drafts.write(2, "To the second");
    expect([drafts.of(1), drafts.of(2), drafts.of(3)]).toEqual([
      "To the first",
      "To the second",
      "",
    ]);
  });
  test("go when they are sent, but not what was typed meanwhile", () => {
    const drafts = new Drafts();
    drafts.write(1, "Hello");
    drafts.sent(1, "Hello");
    expect(drafts.of(1)).toBe("");
    drafts.write(1, "Hello and more");
    drafts.sent(1, "Hello");
    expect(drafts.of(1)).toBe(" and more");
  });
});

test("Enter sends, alone or with Ctrl; not with Shift, nor to end a word of an input method", () => {
  const key = { key: "Enter", shiftKey: false, altKey: false, isComposing: false };
  expect(sends(key)).toBe(true);
  expect(sends({ ...key, shiftKey: true })).toBe(false);
  expect(sends({ ...key, isComposing: true })).toBe(false);
  expect(sends({ ...key, key: "a" })).toBe(false);
});

test("the thread in the middle is the agent’s, theirs but resting, closed, or gone", () => {
  const mine = card({ threads: [thread(1)] });
  expect(standing(view(1), mine)).toBe("mine");
  expect(standing(view(1), card({ threads: [thread(1)] }, { status: "inactive" }))).toBe("idle");
  expect(standing(view(2), mine)).toBe("gone");
  expect(standing(view(2, { thread: thread(2, { closed_at: noon }) }), mine)).toBe("closed");
});
