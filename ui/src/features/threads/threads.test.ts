// What the widget decides: where it stands, when it asks again, what it asks for, and to whom a thread may go.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ThreadRow } from "../../gen/wire";
import { agent, thread } from "../../model/sample";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal } from "../../platform/memory";
import type { MemoryPlatform } from "../../platform/memory";
import { fakeName } from "./fake-names";
import { ThreadPages } from "./pages.svelte";
import { placeOf } from "./place";
import { isFull, receivers } from "./receivers";

afterEach(() => vi.useRealTimers());

describe("the place", () => {
  test.each([
    [1440, false, false, "beside"],
    [1280, false, false, "beside"],
    [1279, false, false, "switch"],
    [390, false, false, "switch"],
    [1440, true, false, "switch"],
    [2200, true, false, "beside"],
    [2200, false, true, "switch"],
  ] as const)("%i wide, card %s, put away %s: %s", (width, cardOpen, hidden, place) =>
    expect(placeOf(width, { cardOpen, hidden })).toBe(place),
  );
});

describe("pages", () => {
  let waiting: ThreadRow[] = [];
  let door: MemoryPlatform;
  const since = (second: number) => new Date(second * 1000).toISOString();
  const ids = (threads: readonly ThreadRow[] | null) => threads?.map(({ id }) => id);
  const place = ({ waiting_since, id }: ThreadRow) => `${waiting_since} ${id}`;

  beforeEach(() => {
    waiting = Array.from({ length: 320 }, (_, at) =>
      thread(at + 1, { waiting_since: since(at + 1) }),
    );
    door = memoryPlatform({
      list_threads: ({ after = "", limit = 100 }) => {
        const rest = waiting.filter((one) => place(one) > after);
        const threads = rest.slice(0, limit);
        const last = threads.at(-1);
        const next = last && rest.length > limit ? place(last) : null;
        return { seq: 1, now: "2030-05-06T12:00:00Z", total: waiting.length, threads, next };
      },
    });
    usePlatform(door);
  });

  test("come one after the other, and are read again as many as are shown", async () => {
    const pages = new ThreadPages("queue");
    await pages.refresh();
    expect([pages.threads?.length, pages.total, pages.more]).toEqual([50, 320, true]);
    for (let page = 0; page < 4; page += 1) await pages.further();
    expect(ids(pages.threads)).toEqual(ids(waiting.slice(0, 250)));

    waiting = waiting.slice(3);
    door.calls.length = 0;
    await pages.refresh();
    expect(ids(pages.threads)).toEqual(ids(waiting.slice(0, 250)));
    expect(door.calls.map(({ request }) => request)).toEqual([
      { place: "queue", limit: 200 },
      { place: "queue", limit: 50, after: `${since(203)} 203` },
    ]);
  });

  test("go on where they stopped though the last thread moved meanwhile, which stands once", async () => {
    const pages = new ThreadPages("agents");
    await pages.refresh();
    for (let page = 0; page < 5; page += 1) await pages.further();
    const read = door.call.bind(door);
    vi.spyOn(door, "call").mockImplementationOnce(async (name, request) => {
      const page = await read(name, request);
      const moved = thread(200, { waiting_since: since(999) });
      waiting = [...waiting.filter(({ id }) => id !== 200), moved];
      return page;
    });
    await pages.further();
    expect(ids(pages.threads)).toEqual(ids(waiting));
    expect([pages.threads?.length, pages.more]).toEqual([320, false]);
  });

  test("a change meanwhile doesn't take the page more away", async () => {
    const pages = new ThreadPages("agents");
    await pages.refresh();
    await Promise.all([pages.further(), pages.refresh()]);
    expect(pages.threads?.length).toBe(100);
  });

  test("stay when they can't be read again, and say why when there are none", async () => {
    const pages = new ThreadPages("closed");
    door.answer({ list_threads: () => Promise.reject(refusal("internal")) });
    await pages.refresh();
    expect([pages.threads, pages.failure === null, pages.loading]).toEqual([null, false, false]);
    door.answer({
      list_threads: () => ({ seq: 1, now: "", total: 1, threads: [thread(1)], next: null }),
    });
    await pages.refresh();
    expect([pages.threads?.length, pages.failure]).toEqual([1, null]);
    door.answer({ list_threads: () => Promise.reject(refusal("internal")) });
    await pages.refresh();
    expect(pages.threads?.length).toBe(1);
  });
});

describe("to whom a thread may go", () => {
  const rows = [
    agent(1, { name: "Ann", status: "active", threads: 4 }),
    agent(2, { name: "Ben", status: "active", threads: 2 }),
    agent(3, { name: "Cem", status: "active_free", threads: 0 }),
    agent(4, { name: "Dee", status: "outgoing", threads: 1 }),
    agent(5, { name: "Eve", status: "finishing", threads: 1 }),
    agent(6, { name: "Fay", status: "offline", threads: null }),
    agent(7, { name: "Gus", status: "active", threads: 5, sessions: 9 }),
  ];

  test("everybody who receives threads, a free session first, never who has it", () => {
    const ids = (holder: number | null) => receivers(rows, "", holder).agents.map(({ id }) => id);
    expect(ids(null)).toEqual([3, 2, 7, 1]);
    expect(ids(2)).toEqual([3, 7, 1]);
  });

  test("a full agent stays in the list, and is known to be full", () => {
    expect(
      receivers(rows, "", null)
        .agents.filter(isFull)
        .map(({ name }) => name),
    ).toEqual(["Ann"]);
  });

  test("narrowed by what is typed, and never endless", () => {
    expect(receivers(rows, " be ", null).agents.map(({ name }) => name)).toEqual(["Ben"]);
    const many = Array.from({ length: 60 }, (_, at) => agent(at + 1));
    expect(receivers(many, "", null)).toMatchObject({ more: 10 });
  });
});

test("an invented client is nobody who is there, in the language of the screen", () => {
  const taken = new Set<string>();
  for (let at = 0; at < 40; at += 1) {
    const name = fakeName("ru", taken, () => 0.5);
    expect(taken.has(name)).toBe(false);
    expect(name).toMatch(/^[А-ЯЁ]/);
    taken.add(name);
  }
  expect(fakeName("xx", new Set(), () => 0)).toBe("Adele Norwood");
});
