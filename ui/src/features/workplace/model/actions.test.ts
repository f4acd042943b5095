// What the agent does: which commands it comes to, one at a time, and that nothing is shown before the engine answered.
import { afterEach, expect, test, vi } from "vitest";
import type { AgentCard } from "../../../gen/wire";
import { memoryPlatform, refusal } from "../../../platform/memory";
import type { Answers } from "../../../platform/memory";
import { card, seatedAgent, thread, view } from "../sample";
import { AgentActions, wasBusy } from "./actions";
import { Workplace } from "./workplace-model";

let running: Workplace | null = null;
afterEach(() => running?.stop());

const done = () => ({ seq: 11, id: null });

async function desk(shown: () => AgentCard, answers: Answers = {}) {
  const door = memoryPlatform({
    show_workspace: seatedAgent,
    list_reasons: () => ({ reasons: [], active_limit: 20, version: "1" }),
    show_agent: shown,
    show_thread: ({ thread_id }) => view(thread_id),
    open_thread: done,
    leave_thread: done,
    answer_thread: done,
    close_thread: done,
    assign_thread: done,
    ...answers,
  });
  const model = new Workplace(door);
  running = model;
  model.start();
  await vi.waitFor(() => expect(model.phase.name).toBe("ready"));
  door.calls.length = 0;
  const did = (name: string) =>
    door.calls.filter((call) => call.name === name).map(({ request }) => request);
  return { model, actions: new AgentActions(model), did };
}

test("a thread of the queue comes in front; another one after it needs no leaving", async () => {
  let open = 0;
  const { actions, did } = await desk(
    () => card({ threads: [1, 2].map((id) => thread(id, { open: id === open })) }),
    {
      open_thread: ({ thread_id }) => {
        open = thread_id;
        return done();
      },
    },
  );
  await actions.open(1);
  await actions.open(2);
  expect(did("open_thread")).toEqual([{ thread_id: 1 }, { thread_id: 2 }]);
  expect(did("leave_thread")).toEqual([]);
});

test("a closed thread is only read, and the one that was in front is left", async () => {
  const { actions, did, model } = await desk(() => card({ threads: [thread(1, { open: true })] }));
  await actions.open(30);
  expect(did("open_thread")).toEqual([]);
  expect(did("leave_thread")).toEqual([{ thread_id: 1 }]);
  expect(model.chosen?.view?.thread.id).toBe(30);
});

test("who isn’t working only reads, and has it in front once they work", async () => {
  let status = "not_ready";
  const { actions, did } = await desk(() => card({ threads: [thread(1)] }, { status }), {
    change_status: () => {
      status = "active";
      const { agent } = card();
      return { seq: 11, agent, changed: true, blocking_threads: 0, returned_threads: 0 };
    },
  });
  await actions.open(1);
  expect(did("open_thread")).toEqual([]);
  await actions.changeStatus("active");
  expect(did("open_thread")).toEqual([{ thread_id: 1 }]);
});

test("closing the middle leaves the thread", async () => {
  const { actions, did, model } = await desk(() => card({ threads: [thread(1, { open: true })] }));
  await actions.leave();
  expect(did("leave_thread")).toEqual([{ thread_id: 1 }]);
  expect(model.chosen).toBeNull();
});

test("an act is under way until its outcome is on the screen, and there is no second meanwhile", async () => {
  let answer: () => void = () => {};
  let text = "";
  const { actions, did, model } = await desk(
    () => card({ threads: [thread(1, { open: true, last_text: text })] }),
    {
      answer_thread: async (request) => {
        await new Promise<void>((resolve) => (answer = resolve));
        text = request.text;
        return done();
      },
    },
  );
  const first = actions.answer(1, "Hello!");
  expect(actions.busy("answer")).toBe(true);
  const second = await actions.answer(1, "Hello!").catch((error: unknown) => error);
  expect(wasBusy(second)).toBe(true);
  expect(model.card?.threads[0]?.last_text).toBe("");
  answer();
  await first;
  expect(did("answer_thread")).toHaveLength(1);
  expect(model.card?.threads[0]?.last_text).toBe("Hello!");
  expect(actions.busy("answer")).toBe(false);
});

test("a refusal comes through, and the button can be pressed again", async () => {
  const { actions, model } = await desk(() => card({ threads: [thread(1, { open: true })] }), {
    close_thread: () => {
      throw refusal("thread_closed", { id: 1 });
    },
  });
  await expect(actions.close(1)).rejects.toMatchObject({ body: { code: "thread_closed" } });
  expect(actions.busy("close")).toBe(false);
  expect(model.chosen?.id).toBe(1);
});

test("a thread that was closed, given away or asked to be blocked isn’t in the middle any more", async () => {
  const { actions, did, model } = await desk(() => card(), {
    ask_approval: () => ({ seq: 11, request_id: 1 }),
  });
  await model.choose(1);
  await actions.close(1);
  expect(model.chosen).toBeNull();
  await model.choose(2);
  await actions.transfer(2, null);
  expect(model.chosen).toBeNull();
  expect(did("assign_thread")).toEqual([{ thread_id: 2 }]);
  await model.choose(3);
  await actions.ask({ kind: "client_block", thread_id: 3 }, "");
  expect(model.chosen).toBeNull();
  expect(did("ask_approval")).toEqual([{ agent: 7, ask: { kind: "client_block", thread_id: 3 } }]);
});

test("writing to a client first puts the new thread in front", async () => {
  let threads = [thread(1)];
  const { actions, did, model } = await desk(() => card({ threads }), {
    start_thread: () => {
      threads = [...threads, thread(5, { waiting_for: "client" })];
      return { seq: 11, id: 5 };
    },
  });
  await actions.start("Rosa", "Good morning");
  expect(did("start_thread")).toEqual([{ agent: 7, client: "Rosa", text: "Good morning" }]);
  expect(did("open_thread")).toEqual([{ thread_id: 5 }]);
  expect(model.chosen?.id).toBe(5);
});

test("typing is told at once, then at most every fifteen seconds, and who isn’t reached isn’t told", async () => {
  const { actions, did, model } = await desk(() => card({ threads: [thread(1, { open: true })] }), {
    type_answer: () => {
      throw refusal("workspace_locked", {});
    },
  });
  const now = vi.spyOn(model.clock, "now");
  const typedAt = (seconds: number) => {
    now.mockReturnValue(seconds * 1000);
    actions.typing(1);
    return did("type_answer").length;
  };
  expect([1000, 1001, 1014.999, 1015, 1029, 1030].map(typedAt)).toEqual([1, 1, 1, 2, 2, 3]);
  expect(did("type_answer")[0]).toEqual({ thread_id: 1 });
});
