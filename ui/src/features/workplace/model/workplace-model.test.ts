// The model of the workplace: who sits here, when a shift begins by itself, and what is asked again.
import { afterEach, describe, expect, test, vi } from "vitest";
import type { AgentCard, Change, ThreadPage } from "../../../gen/wire";
import { change, reason, workspace } from "../../../model/sample";
import { memoryPlatform, refusal } from "../../../platform/memory";
import type { Answers } from "../../../platform/memory";
import { card, noon, seatedAgent, thread, view } from "../sample";
import { Workplace } from "./workplace-model";

let running: Workplace | null = null;
afterEach(() => running?.stop());

function open(shown: () => AgentCard, answers: Answers = {}) {
  const door = memoryPlatform({
    show_workspace: seatedAgent,
    list_reasons: () => ({ reasons: [reason("lunch_break")], active_limit: 20, version: "1" }),
    show_agent: shown,
    show_thread: ({ thread_id }) => view(thread_id),
    sign_in: () => ({
      seq: 11,
      agent: shown().agent,
      changed: true,
      blocking_threads: 0,
      returned_threads: 0,
    }),
    ...answers,
  });
  const model = new Workplace(door);
  running = model;
  model.start();
  const asked = (name: string) => door.calls.filter((call) => call.name === name).length;
  const tell = (...changes: Change[]) =>
    door.push({ changes, seq: changes.at(-1)?.seq ?? 0, more: false, epoch: 7, reset: false });
  const ready = () => vi.waitFor(() => expect(model.phase.name).toBe("ready"));
  return { door, model, asked, tell, ready };
}

describe("who sits here", () => {
  test("nobody: the seat is free", async () => {
    const { model } = open(card, {
      show_workspace: () => {
        throw refusal("nobody_seated");
      },
    });
    await vi.waitFor(() => expect(model.phase).toEqual({ name: "seat", viewer: null }));
  });

  test("somebody who is no agent is named, and no agent is asked for", async () => {
    const { model, asked } = open(card, { show_workspace: () => workspace() });
    await vi.waitFor(() => expect(model.phase.name).toBe("seat"));
    expect(model.phase).toMatchObject({ viewer: { name: "Noor" } });
    expect(asked("show_agent")).toBe(0);
  });

  test("an agent who sits down is signed in, and what was there before them is gone", async () => {
    const { model, asked, ready } = open(() => card({ cause: "logout" }, { status: "offline" }));
    await ready();
    expect(asked("sign_in")).toBe(0);
    await model.choose(1);
    model.seated();
    expect(model.chosen).toBeNull();
    await ready();
    expect(asked("sign_in")).toBe(1);
  });
});

describe("a shift goes on", () => {
  test("after a lost connection, on load and when the line is back", async () => {
    let status = "offline";
    const { door, asked, ready } = open(() => card({ cause: "connection_lost" }, { status }), {
      sign_in: () => {
        status = "active";
        return {
          seq: 11,
          agent: card().agent,
          changed: true,
          blocking_threads: 0,
          returned_threads: 0,
        };
      },
    });
    await ready();
    expect(asked("sign_in")).toBe(1);
    door.connect("lost");
    status = "offline";
    door.connect("live");
    await vi.waitFor(() => expect(asked("sign_in")).toBe(2));
  });

  test("the feed that stands is not replaced: a new one would take the agent offline", async () => {
    const { door, ready, asked } = open(() => card());
    const listen = vi.spyOn(door, "onChanges");
    await ready();
    door.connect("lost");
    door.connect("live");
    await vi.waitFor(() => expect(asked("show_workspace")).toBe(2));
    await ready();
    expect(listen).toHaveBeenCalledTimes(1);
  });

  test("nor when it leads nowhere: it goes on by itself, and everything is read again", async () => {
    const { door, ready, asked } = open(() => card());
    const listen = vi.spyOn(door, "onChanges");
    await ready();
    door.push({ changes: [], seq: 3, more: false, epoch: 8, reset: true });
    await vi.waitFor(() => expect(asked("show_workspace")).toBe(2));
    await ready();
    expect(listen).toHaveBeenCalledTimes(1);
  });

  test("when the other window was quicker to sign in", async () => {
    let first = true;
    const { model, ready } = open(
      () => card({ cause: "connection_lost" }, { status: first ? "offline" : "active" }),
      {
        sign_in: () => {
          first = false;
          throw refusal("already_signed_in", { agent: "Agent 7" });
        },
      },
    );
    await ready();
    expect(model.card?.agent.status).toBe("active");
  });
});

describe("what is asked again", () => {
  test("the card for changes of the agent, none for another's", async () => {
    const { asked, tell, ready } = open(() => card());
    await ready();
    tell(change(11, "agent", 8), change(12, "request", 8), change(13, "queue", 0));
    await Promise.resolve();
    expect(asked("show_agent")).toBe(1);
    tell(change(14, "agent", 7), change(15, "request", 7));
    await vi.waitFor(() => expect(asked("show_agent")).toBe(2));
  });

  test("once for all that comes while an answer is under way", async () => {
    let answer: () => void = () => {};
    let slow = false;
    const { asked, tell, ready } = open(() => card(), {
      show_agent: async () => {
        if (slow) await new Promise<void>((resolve) => (answer = resolve));
        return card();
      },
    });
    await ready();
    slow = true;
    tell(change(11, "agent", 7));
    await vi.waitFor(() => expect(asked("show_agent")).toBe(2));
    tell(change(12, "agent", 7));
    tell(change(13, "agent", 7));
    tell(change(14, "request", 7));
    slow = false;
    answer();
    await vi.waitFor(() => expect(asked("show_agent")).toBe(3));
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked("show_agent")).toBe(3);
  });

  test("the thread in the middle, and no other", async () => {
    const { model, asked, tell, ready } = open(() => card({ threads: [thread(1), thread(2)] }));
    await ready();
    await model.choose(1);
    expect(asked("show_thread")).toBe(1);
    tell(change(11, "thread", 2));
    tell(change(12, "thread", 1));
    await vi.waitFor(() => expect(asked("show_thread")).toBe(2));
  });

  test("not a thread that was given away: it isn’t the agent’s to read any more", async () => {
    let threads = [thread(1)];
    const { model, asked, tell, ready } = open(() => card({ threads }));
    await ready();
    await model.choose(1);
    threads = [];
    tell(change(11, "thread", 1), change(12, "agent", 7));
    await vi.waitFor(() => expect(model.card?.threads).toEqual([]));
    await model.refresh("thread");
    expect(asked("show_thread")).toBe(1);
    expect(model.chosen?.view?.thread.id).toBe(1);
    threads = [thread(1)];
    tell(change(13, "agent", 7));
    await vi.waitFor(() => expect(asked("show_thread")).toBe(2));
  });

  test("a reason’s change brings the reasons and what choosing them does", async () => {
    const { asked, tell, ready } = open(() => card());
    await ready();
    tell(change(11, "reason", 0));
    await vi.waitFor(() => expect(asked("list_reasons")).toBe(2));
    expect(asked("show_agent")).toBe(2);
  });
});

describe("closed threads", () => {
  const page = (ids: number[], next: string | null): ThreadPage => ({
    seq: 10,
    now: noon,
    total: 4,
    threads: ids.map((id) => thread(id, { closed_at: noon })),
    next,
  });

  test("a page more begins where the engine says, and is none after the last", async () => {
    const { door, model, asked, ready } = open(() => card(), {
      list_threads: ({ after }) => (after === "9-3" ? page([2, 1], null) : page([4, 3], "9-3")),
    });
    await ready();
    model.showClosed(true);
    await vi.waitFor(() => expect(model.closed?.threads).toHaveLength(2));
    await model.moreClosed();
    expect(model.closed?.threads.map(({ id }) => id)).toEqual([4, 3, 2, 1]);
    expect(door.calls.at(-1)?.request).toMatchObject({ place: "closed", after: "9-3" });
    await model.moreClosed();
    expect(asked("list_threads")).toBe(2);
  });

  test("a page more that comes after they were read again is thrown away", async () => {
    let answer: () => void = () => {};
    let first = page([4, 3], "9-3");
    const { model, tell, ready } = open(() => card(), {
      list_threads: async ({ after }) => {
        if (after === undefined) return first;
        await new Promise<void>((resolve) => (answer = resolve));
        return page([2, 1], null);
      },
    });
    await ready();
    model.showClosed(true);
    await vi.waitFor(() => expect(model.closed?.threads).toHaveLength(2));
    const more = model.moreClosed();
    first = page([5, 4], "9-4");
    tell(change(11, "agent", 7));
    await vi.waitFor(() => expect(model.closed?.next).toBe("9-4"));
    answer();
    await more;
    expect(model.closed?.threads.map(({ id }) => id)).toEqual([5, 4]);
  });
});

test("after a reload the thread in front is in the middle again", async () => {
  const { model, ready } = open(() => card({ threads: [thread(1), thread(2, { open: true })] }));
  await ready();
  await vi.waitFor(() => expect(model.chosen?.view?.thread.id).toBe(2));
});

test("an answer about a thread that isn’t in the middle any more is thrown away", async () => {
  const answers: (() => void)[] = [];
  const { model, ready } = open(() => card(), {
    show_thread: async ({ thread_id }) => {
      await new Promise<void>((resolve) => answers.push(resolve));
      return view(thread_id);
    },
  });
  await ready();
  const both = [model.choose(1)];
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  both.push(model.choose(2));
  answers[0]?.();
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  expect(model.chosen).toMatchObject({ id: 2, view: null });
  answers[1]?.();
  await Promise.all(both);
  expect(model.chosen?.view?.thread.id).toBe(2);
});

test("a thread that can’t be shown says why, and the rest of the window stays", async () => {
  const { model, ready } = open(() => card(), {
    show_thread: ({ thread_id }) => {
      throw refusal("unknown_thread", { id: thread_id });
    },
  });
  await ready();
  await model.choose(1);
  expect(model.chosen?.failure).toMatchObject({ body: { code: "unknown_thread" } });
  expect(model.phase.name).toBe("ready");
});

test("while nobody answers what is shown stays, and is asked again until it comes", async () => {
  vi.useFakeTimers();
  try {
    let away = false;
    const { model, tell } = open(() => {
      if (away) throw refusal("unreachable");
      return card();
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(model.phase.name).toBe("ready");
    away = true;
    tell(change(11, "agent", 7));
    await vi.advanceTimersByTimeAsync(0);
    expect(model.connection).toBe("lost");
    expect(model.card).not.toBeNull();
    away = false;
    await vi.advanceTimersByTimeAsync(2000);
    expect(model.connection).toBe("live");
  } finally {
    vi.useRealTimers();
  }
});
