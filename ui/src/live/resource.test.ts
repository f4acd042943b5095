// The rules of a resource: the newest question wins, the old answer stays, and what an answer holds isn't asked again.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Batch } from "./floor";
import { unreachable } from "../platform/platform";
import { refusal } from "../platform/memory";
import { Resource } from "./resource.svelte";

interface Answer {
  about: string;
  seq: number;
}

/** Readings under way, in the order in which they began. */
let under: { about: string; answer: (seq: number) => void; fail: (reason: unknown) => void }[] = [];

function resource(): Resource<string, Answer> {
  return new Resource<string, Answer>({
    read: (about) =>
      new Promise((done, fail) =>
        under.push({ about, answer: (seq) => done({ about, seq }), fail }),
      ),
    stale: ({ changes }, _question, answer) => changes.some(({ seq }) => seq > (answer?.seq ?? 0)),
  });
}

function told(seq: number): Batch {
  const changes = [{ seq, at: "", topic: "agent", entity_id: 1 } as const];
  return { seq, changes, agents: new Set(), threads: new Set(), topics: new Set(), all: false };
}

const settle = () => vi.advanceTimersByTimeAsync(0);

/** The reading that began as the last but `ago`. */
function latest(ago = 0): (typeof under)[number] {
  const found = under.at(-1 - ago);
  if (!found) throw new Error("nothing is read");
  return found;
}

beforeEach(() => {
  under = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

async function read(seq = 1): Promise<Resource<string, Answer>> {
  const made = resource();
  void made.ask("a");
  latest().answer(seq);
  await settle();
  return made;
}

test("the newest question wins, and the old answer stays until its answer is there", async () => {
  const made = await read();
  void made.ask("b");
  void made.ask("c");
  expect([made.value?.about, made.stale, made.reading]).toEqual(["a", true, true]);
  latest().answer(2);
  await settle();
  expect([made.value?.about, made.stale, made.reading]).toEqual(["c", false, false]);
  latest(1).answer(3);
  await settle();
  expect(made.value?.about).toBe("c");
});

test("a refusal leaves the answer, and the next answer takes the refusal away", async () => {
  const made = await read();
  void made.refresh();
  latest().fail(refusal("internal"));
  await settle();
  expect([made.value?.seq, made.failure === null, made.reading]).toEqual([1, false, false]);
  void made.refresh();
  latest().answer(2);
  await settle();
  expect([made.value?.seq, made.failure]).toEqual([2, null]);
});

test("where nobody answers it is asked again a little later, and a refusal isn't", async () => {
  const made = await read();
  void made.refresh();
  latest().fail(unreachable());
  await vi.advanceTimersByTimeAsync(5000);
  expect(under).toHaveLength(3);
  latest().fail(refusal("internal"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(under).toHaveLength(3);
});

test("a change has it read again, once for many, and not for what the answer holds", async () => {
  const made = await read(5);
  made.hear(told(5));
  expect(under).toHaveLength(1);
  made.hear(told(6));
  made.hear(told(7));
  expect(under).toHaveLength(2);
  latest().answer(7);
  await settle();
  expect([made.value?.seq, under.length]).toEqual([7, 2]);
});

test("a change that comes while it is read, and isn't in the answer, has it read once more", async () => {
  const made = await read();
  void made.refresh();
  made.hear(told(9));
  latest().answer(8);
  await settle();
  expect(under).toHaveLength(3);
});

test("what a write answered takes the place of what is under way", async () => {
  const made = await read();
  void made.refresh();
  made.put({ about: "put", seq: 4 });
  latest().answer(3);
  await settle();
  expect([made.value?.about, made.reading]).toEqual(["put", false]);
});

test("a change can be waited for, and is asked for only where the answer lacks it", async () => {
  const made = await read(5);
  await made.reach(5);
  expect(under).toHaveLength(1);
  const reached = made.reach(6);
  await settle();
  latest().answer(6);
  await reached;
  expect([made.value?.seq, under.length]).toEqual([6, 2]);
});

test("reading on keeps what was asked, and waits for nobody", async () => {
  const made = await read();
  void made.refresh();
  await made.extend(() => Promise.reject(refusal("internal")));
  expect(made.failure).toBeNull();
  latest().answer(2);
  await settle();
  await made.extend((answer) => Promise.resolve({ ...answer, seq: answer.seq + 1 }));
  expect([made.value?.seq, made.stale]).toEqual([3, false]);
});

test("what is forgotten doesn't come back", async () => {
  const made = await read();
  void made.refresh();
  made.forget();
  latest().answer(2);
  await settle();
  made.hear(told(9));
  expect([made.value, made.reading, under.length]).toEqual([null, false, 2]);
});
