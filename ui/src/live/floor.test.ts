// What the floor asks for after a change, after a gap, and when nobody answers.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AgentRow, ApprovalRequest, Change } from "../gen/wire";
import { memoryPlatform, refusal } from "../platform/memory";
import { outdated, unreachable } from "../platform/platform";
import type { Answers, MemoryPlatform } from "../platform/memory";
import { Floor } from "./floor";
import type { Batch } from "./floor";
import { agent, began, change, reason, workspace } from "../model/sample";

const request = { id: 1 } as ApprovalRequest;
/** An answer of the same file, which goes on. */
const here = { epoch: 7, reset: false };

function answers(rows: Map<number, AgentRow>): Answers {
  return {
    show_workspace: () => workspace(),
    list_agents: () => ({ seq: 10, now: began, counts: {}, agents: [...rows.values()] }),
    refresh_agents: ({ ids }) => ({
      seq: 10,
      now: began,
      agents: ids.map((id) => rows.get(id)).filter((row) => row !== undefined),
    }),
    list_reasons: () => ({ reasons: [reason("lunch_break")], active_limit: 20, version: "1" }),
    list_groups: () => ({ groups: [] }),
    list_requests: () => ({ seq: 10, requests: [] }),
  };
}

async function opened(
  agents: AgentRow[] = [agent(1), agent(2)],
): Promise<{ floor: Floor; door: MemoryPlatform; rows: Map<number, AgentRow>; batches: Batch[] }> {
  const rows = new Map(agents.map((row) => [row.id, row]));
  const door = memoryPlatform(answers(rows));
  const floor = new Floor(door);
  const batches: Batch[] = [];
  floor.onBatch((batch) => batches.push(batch));
  floor.start();
  await vi.waitFor(() => expect(floor.phase.name).toBe("ready"));
  door.calls.length = 0;
  batches.length = 0;
  return { floor, door, rows, batches };
}

function push(door: MemoryPlatform, changes: Change[], more = false): void {
  door.push({ changes, seq: changes.at(-1)?.seq ?? 0, more, ...here });
}

const names = (door: MemoryPlatform) => door.calls.map(({ name }) => name);

afterEach(() => vi.useRealTimers());

test("asks for every agent once, without a filter", async () => {
  const rows = new Map([[1, agent(1)]]);
  const door = memoryPlatform(answers(rows));
  const floor = new Floor(door);
  floor.start();
  await vi.waitFor(() => expect(floor.phase.name).toBe("ready"));
  expect(door.calls.filter(({ name }) => name === "list_agents")).toEqual([
    { name: "list_agents", request: {} },
  ]);
  expect(floor.seq).toBe(10);
});

describe("a batch of changes", () => {
  test("asks again for the rows it names, each once, and keeps the others", async () => {
    const { floor, door, rows, batches } = await opened();
    const other = floor.agent(2);
    rows.set(1, agent(1, { pinned: 3 }));
    push(door, [change(11, "agent", 1), change(12, "agent", 1)]);
    await vi.waitFor(() => expect(floor.seq).toBe(12));
    expect(door.calls).toEqual([{ name: "refresh_agents", request: { ids: [1] } }]);
    expect(floor.agent(1)?.pinned).toBe(3);
    expect(floor.agent(2)).toBe(other);
    expect(batches.map(({ seq, agents }) => [seq, [...agents]])).toEqual([[12, [1]]]);
  });

  test("takes out agents that no longer come back and puts new ones in", async () => {
    const { floor, door, rows } = await opened();
    rows.delete(1);
    rows.set(3, agent(3));
    push(door, [change(11, "agent", 1), change(12, "agent", 3)]);
    await vi.waitFor(() => expect(floor.agents.map(({ id }) => id)).toEqual([2, 3]));
  });

  test("asks for at most 1,000 rows a call", async () => {
    const { door } = await opened();
    push(
      door,
      Array.from({ length: 2500 }, (_, at) => change(11 + at, "agent", at + 1)),
    );
    await vi.waitFor(() => expect(door.calls.length).toBe(3));
    const sizes = door.calls.map(({ request }) => (request as { ids: number[] }).ids.length);
    expect(sizes).toEqual([1000, 1000, 500]);
  });

  test.each([
    ["request", 1, ["list_requests", "refresh_agents"]],
    ["reason", 0, ["list_reasons"]],
    ["group", 1, ["list_groups"]],
    ["workspace", 0, ["show_workspace"]],
    ["queue", 0, []],
    ["thread", 7, []],
    ["agent", 0, ["list_agents"]],
  ] as const)("about %s %i asks for %j", async (topic, id, asked) => {
    const { floor, door } = await opened();
    push(door, [change(11, topic, id)]);
    await vi.waitFor(() => expect(floor.seq).toBe(11));
    expect(names(door)).toEqual(asked);
  });

  test("about groups that the viewer sees newly asks for everybody", async () => {
    const { floor, door } = await opened();
    door.answer({
      list_groups: () => ({ groups: [{ id: 5, name: "Loans", supervisors: [], agents: 1 }] }),
    });
    push(door, [change(11, "group", 5)]);
    await vi.waitFor(() => expect(floor.groups.length).toBe(1));
    expect(names(door)).toEqual(["list_groups", "list_agents"]);
  });

  test("that came already is left alone", async () => {
    const { floor, door } = await opened();
    push(door, [change(9, "agent", 1), change(10, "agent", 1)]);
    await Promise.resolve();
    expect(floor.seq).toBe(10);
    expect(door.calls).toEqual([]);
  });

  test("shows new requests to the bell, and takes those back that ended", async () => {
    const { floor, door } = await opened();
    door.answer({ list_requests: () => ({ seq: 11, requests: [request] }) });
    push(door, [change(11, "request", 1)]);
    await vi.waitFor(() => expect(floor.requests).toEqual([request]));
    door.answer({ list_requests: () => ({ seq: 12, requests: [] }) });
    push(door, [change(12, "request", 1)]);
    await vi.waitFor(() => expect(floor.requests).toEqual([]));
  });

  test("says which threads and topics it is about", async () => {
    const { door, batches } = await opened();
    push(door, [change(11, "thread", 7), change(12, "queue", 0), change(13, "thread", 9)]);
    await vi.waitFor(() => expect(batches.length).toBe(1));
    expect([...(batches[0]?.threads ?? [])]).toEqual([7, 9]);
    expect([...(batches[0]?.topics ?? [])]).toEqual(["thread", "queue"]);
  });
});

describe("what a write answered", () => {
  test("is in its row at once, and the feed's word of it asks for nothing", async () => {
    const { floor, door, batches } = await opened();
    floor.put({ seq: 11, agents: [agent(1, { pinned: 5 })] });
    expect(floor.agent(1)?.pinned).toBe(5);
    push(door, [change(11, "agent", 1), change(12, "agent", 2)]);
    await vi.waitFor(() => expect(floor.seq).toBe(12));
    expect(door.calls).toEqual([{ name: "refresh_agents", request: { ids: [2] } }]);
    expect(batches.map(({ agents }) => [...agents])).toEqual([[1, 2]]);
    push(door, [change(13, "agent", 1)]);
    await vi.waitFor(() => expect(floor.seq).toBe(13));
    expect(door.calls.at(-1)).toEqual({ name: "refresh_agents", request: { ids: [1] } });
  });

  test("is waited for by what the feed tells meanwhile", async () => {
    const { floor, door } = await opened();
    const release = floor.hold();
    push(door, [change(11, "agent", 1)]);
    await Promise.resolve();
    expect(floor.seq).toBe(10);
    floor.put({ seq: 11, agents: [agent(1, { pinned: 5 })] });
    release();
    await vi.waitFor(() => expect(floor.seq).toBe(11));
    expect(door.calls).toEqual([]);
  });

  test("about somebody who isn't seen here is no row", async () => {
    const { floor } = await opened();
    floor.put({ seq: 11, agents: [agent(9)] });
    expect(floor.agents.map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe("what the feed leaves out", () => {
  test("after a gap is asked for from the last change that stands", async () => {
    const { floor, door, batches } = await opened();
    door.answer({
      list_changes: ({ since }) =>
        since === 10
          ? {
              changes: [change(11, "agent", 1), change(12, "agent", 2)],
              seq: 12,
              more: true,
              ...here,
            }
          : { changes: [change(13, "agent", 1)], seq: 13, more: false, ...here },
    });
    push(door, [change(13, "agent", 1)]);
    await vi.waitFor(() => expect(floor.seq).toBe(13));
    expect(door.calls.map(({ name, request }) => [name, request])).toEqual([
      ["list_changes", { since: 10, epoch: 7 }],
      ["list_changes", { since: 12, epoch: 7 }],
      ["refresh_agents", { ids: [1, 2] }],
    ]);
    expect(batches.length).toBe(1);
  });

  test("because there is more is asked for from the end of the batch", async () => {
    const { floor, door } = await opened();
    door.answer({
      list_changes: () => ({ changes: [change(12, "agent", 2)], seq: 12, more: false, ...here }),
    });
    push(door, [change(11, "agent", 1)], true);
    await vi.waitFor(() => expect(floor.seq).toBe(12));
    expect(door.calls[0]).toEqual({ name: "list_changes", request: { since: 11, epoch: 7 } });
  });

  test("because a row couldn't be read is asked for a little later", async () => {
    const { floor, door, rows } = await opened();
    vi.useFakeTimers();
    door.answer({
      refresh_agents: () => Promise.reject(refusal("internal")),
      list_changes: () => ({ changes: [change(11, "agent", 1)], seq: 11, more: false, ...here }),
    });
    push(door, [change(11, "agent", 1)]);
    await vi.advanceTimersByTimeAsync(100);
    expect(floor.seq).toBe(10);
    rows.set(1, agent(1, { pinned: 9 }));
    const { refresh_agents } = answers(rows);
    if (refresh_agents) door.answer({ refresh_agents });
    await vi.advanceTimersByTimeAsync(2500);
    expect(floor.seq).toBe(11);
    expect(floor.agent(1)?.pinned).toBe(9);
  });
});

describe("a feed that leads nowhere", () => {
  test("has everything read again", async () => {
    const { floor, door, batches } = await opened();
    door.push({ changes: [], seq: 3, more: false, epoch: 8, reset: true });
    await vi.waitFor(() => expect(batches.map(({ all }) => all)).toEqual([true]));
    expect(names(door)).toContain("list_agents");
    expect(floor.phase.name).toBe("ready");
  });

  test("also when that shows only as a gap is asked for", async () => {
    const { door, batches } = await opened();
    door.answer({
      list_changes: () => ({ changes: [], seq: 30, more: false, epoch: 7, reset: true }),
    });
    push(door, [change(13, "agent", 1)]);
    await vi.waitFor(() => expect(batches.map(({ all }) => all)).toEqual([true]));
    expect(names(door)).toEqual(expect.arrayContaining(["list_changes", "list_agents"]));
  });
});

test("no open workspace is no failure", async () => {
  const floor = new Floor(
    memoryPlatform({
      ...answers(new Map()),
      show_workspace: () => Promise.reject(refusal("no_workspace")),
    }),
  );
  floor.start();
  await vi.waitFor(() => expect(floor.phase.name).toBe("closed"));
});

test("another refusal is a failure that says why", async () => {
  const error = refusal("workspace_locked", { path: "/a" });
  const floor = new Floor(
    memoryPlatform({ ...answers(new Map()), list_agents: () => Promise.reject(error) }),
  );
  floor.start();
  await vi.waitFor(() => expect(floor.phase).toEqual({ name: "failed", error }));
});

test("another workspace is read again", async () => {
  const { floor, door, rows, batches } = await opened();
  rows.clear();
  rows.set(7, agent(7));
  door.switchWorkspace();
  await vi.waitFor(() => expect(floor.agents.map(({ id }) => id)).toEqual([7]));
  expect(batches.at(-1)?.all).toBe(true);
});

test("a line that comes back reads everything again", async () => {
  const { floor, door, rows } = await opened();
  door.connect("lost");
  expect(floor.connection).toBe("lost");
  rows.set(3, agent(3));
  door.connect("live");
  await vi.waitFor(() => expect(floor.agents.length).toBe(3));
});

test.each([unreachable, outdated])(
  "a list stays while the door says $name, and is read again after it",
  async (away) => {
    const { floor, door, rows } = await opened();
    vi.useFakeTimers();
    door.answer({ list_agents: () => Promise.reject(away()) });
    await floor.open();
    expect([floor.phase.name, floor.connection, floor.agents.length]).toEqual(["ready", "lost", 2]);
    rows.set(3, agent(3));
    door.answer(answers(rows));
    await vi.advanceTimersByTimeAsync(2500);
    expect([floor.connection, floor.agents.length]).toEqual(["live", 3]);
  },
);

test("nothing is heard after the end", async () => {
  const { floor, door } = await opened();
  floor.stop();
  push(door, [change(11, "agent", 1)]);
  await Promise.resolve();
  expect(door.calls).toEqual([]);
});
