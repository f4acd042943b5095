// The widget over a door to nowhere: what its tabs show, and what a supervisor and a trainer do with a thread.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { session, startSession } from "../../live/session.svelte";
import type { AgentRow, ThreadRow } from "../../gen/wire";
import { agent, away, change, reason, thread, workspace } from "../../model/sample";
import { usePlatform } from "../../platform";
import { memoryPlatform } from "../../platform/memory";
import { board } from "./board.svelte";
import { clients } from "./clients.svelte";
import ClientsPanel from "./ClientsPanel.svelte";
import { threadOnShow } from "../../live/thread-on-show.svelte";
import ThreadDialog from "./ThreadDialog.svelte";
import ThreadsWidget from "./ThreadsWidget.svelte";

const now = "2030-05-06T12:00:00Z";
const ann = { id: 1, name: "Ann" };
const agents: AgentRow[] = [
  agent(1, { name: "Ann", status: "active", threads: 4 }),
  agent(2, { name: "Ben", status: "active_free", threads: 0 }),
  away(3, "coaching", 60, { name: "Cem" }),
  ...Array.from({ length: 15 }, (_, at) =>
    agent(10 + at, { name: `Off ${at}`, status: "offline", threads: null }),
  ),
];
let threads: ThreadRow[] = [];
let seq = 10;

const door = memoryPlatform({
  show_workspace: () => workspace(),
  list_agents: () => ({ seq: 10, now, counts: {}, agents }),
  refresh_agents: () => ({ seq, now, agents: [] }),
  list_reasons: () => ({ reasons: [reason("coaching")], active_limit: 20, version: "1" }),
  list_groups: () => ({ groups: [] }),
  list_requests: () => ({ seq: 10, requests: [] }),
  list_threads({ place }) {
    const found = threads.filter((one) =>
      place === "closed"
        ? one.closed_at !== null
        : one.closed_at === null && (place === "agents") === (one.agent !== null),
    );
    return { seq, now, total: found.length, threads: found, next: null };
  },
  show_thread({ thread_id }) {
    const found = threads.find(({ id }) => id === thread_id) ?? thread(thread_id);
    const open = found.closed_at === null;
    return {
      seq,
      now,
      thread: found,
      messages: [{ id: 1, author: "client", at: now, text: "Hello?" }],
      earlier: false,
      lines: [],
      client_blocked: false,
      may_unblock: false,
      may_act: false,
      may_transfer: open,
      may_close: open,
    };
  },
  list_clients: () => ({
    clients: [
      {
        name: "Rosa",
        thread_id: null,
        blocked: false,
        blocked_at: null,
        blocked_by: null,
        blocked_in: null,
      },
    ],
  }),
});
usePlatform(door);

/** A change of hands, as the engine would tell it. */
function became(id: number, over: Partial<ThreadRow>): { seq: number; id: number } {
  threads = threads.map((one) => (one.id === id ? { ...one, ...over } : one));
  seq += 1;
  door.push({ changes: [change(seq, "thread", id)], seq, more: false, epoch: 7, reset: false });
  return { seq, id };
}

let shown: Record<string, unknown>[] = [];
let stop = () => {};
const words = () => document.body.textContent ?? "";
const button = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("button, [role=tab], [role=option], label")].find(
    (element) => element.textContent?.trim().startsWith(name),
  );
const sent = (name: string) =>
  door.calls.filter((call) => call.name === name).map(({ request }) => request);

beforeAll(async () => {
  startSession();
  await vi.waitFor(() => expect(session.floor.phase.name).toBe("ready"));
});

beforeEach(() => {
  HTMLElement.prototype.scrollTo = () => {};
  threads = [
    thread(70, { client: "Rosa" }),
    thread(71, { client: "Jonas", agent: ann }),
    thread(72, { client: "Mina", agent: ann, closed_at: now, closed_cause: "silence" }),
  ];
  door.calls.length = 0;
  board.showTab("queue");
  board.showClosed(false);
  stop = board.keepTrue();
  shown = [
    mount(ThreadsWidget, { target: document.body }),
    mount(ThreadDialog, { target: document.body }),
  ];
  flushSync();
});

afterEach(async () => {
  threadOnShow.close();
  stop();
  await clients.close();
  await Promise.all(shown.map((part) => unmount(part)));
  document.body.innerHTML = "";
});

test("the queue counts in its tab, and follows the changes", async () => {
  await vi.waitFor(() => expect(button("Queue")?.textContent).toContain("1"));
  expect(words()).toContain("Rosa");
  became(70, { agent: ann });
  await vi.waitFor(() => expect(words()).toContain("Nobody waits"));
});

test("your agents stand under every status and reason, and many names are shortened", async () => {
  button("Your agents")?.click();
  await vi.waitFor(() => expect(document.querySelector(".groups")).not.toBeNull());
  const heads = [...document.querySelectorAll("h3")].map((head) => head.textContent?.trim());
  expect(heads).toEqual([
    "Active (doesn’t receive threads)0",
    "Active1",
    "Active (free)1",
    "Active (finishing)0",
    "coaching1",
    "Not ready0",
    "Inactive (kicked out)0",
    "Offline15",
  ]);
  const named = () => document.querySelectorAll("[data-name]").length;
  expect(named()).toBe(15);
  button("and 3 more")?.click();
  await tick();
  expect(named()).toBe(18);
  // One tab stop, and a name opens the card.
  await vi.waitFor(() =>
    expect(document.querySelectorAll("[data-rove][tabindex='0']").length).toBe(1),
  );
  document.querySelector<HTMLElement>("[data-name='3']")?.click();
  expect(session.card?.agentId).toBe(3);
  session.closeCard();
  await vi.waitFor(() => expect(document.activeElement?.getAttribute("data-name")).toBe("3"));
});

test("threads with agents, and the closed ones behind the switch", async () => {
  button("Threads")?.click();
  await vi.waitFor(() => expect(words()).toContain("Jonas"));
  expect(words()).not.toContain("Mina");
  document.querySelector<HTMLInputElement>("input[value=closed]")?.click();
  await vi.waitFor(() => expect(words()).toContain("Mina"));
  expect(words()).toContain("closed after silence");
});

test("a thread is transferred to a full agent, after the words that say what that means", async () => {
  door.answer({ assign_thread: ({ thread_id }) => became(thread_id, { agent: ann }) });
  threadOnShow.open(70);
  await vi.waitFor(() => expect(button("Transfer…")).toBeDefined());
  button("Transfer…")?.click();
  const full = () =>
    [...document.querySelectorAll<HTMLElement>("[role=option]")].find((option) =>
      option.textContent?.includes("full: an additional session opens"),
    );
  await vi.waitFor(() => expect(full()?.textContent).toContain("Ann"));
  full()?.click();
  await tick();
  const field = document.querySelector<HTMLElement>(".transfer input");
  field?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await vi.waitFor(() => expect(sent("assign_thread")).toEqual([{ thread_id: 70, agent: 1 }]));
  await vi.waitFor(() => expect(words()).toContain("Ann"));
  await vi.waitFor(() => expect(document.querySelector(".transfer")).toBeNull());
});

test("whoever is next is asked for without a name", async () => {
  door.answer({ assign_thread: ({ thread_id }) => became(thread_id, { agent: ann }) });
  threadOnShow.open(70);
  await vi.waitFor(() => expect(button("Transfer…")).toBeDefined());
  button("Transfer…")?.click();
  await vi.waitFor(() => expect(document.querySelector(".transfer")).not.toBeNull());
  [...document.querySelectorAll<HTMLElement>(".transfer button")].at(-1)?.click();
  await vi.waitFor(() => expect(sent("assign_thread")).toEqual([{ thread_id: 70 }]));
});

test("a thread is closed only after the question", async () => {
  door.answer({
    close_thread: ({ thread_id }) =>
      became(thread_id, { closed_at: now, closed_cause: "supervisor" }),
  });
  threadOnShow.open(71);
  await vi.waitFor(() => expect(button("Close the thread…")).toBeDefined());
  button("Close the thread…")?.click();
  await vi.waitFor(() => expect(words()).toContain("Close the thread of Jonas?"));
  expect(sent("close_thread")).toEqual([]);
  document.querySelector<HTMLElement>(".sure")?.click();
  await vi.waitFor(() => expect(sent("close_thread")).toEqual([{ thread_id: 71 }]));
  await vi.waitFor(() => expect(words()).toContain("closed by a supervisor"));
  expect(button("Transfer…")).toBeUndefined();
});

test("Enter sends as the client, the client stays, and it is said where the thread went", async () => {
  door.answer({
    receive_message({ client }) {
      threads = [...threads, thread(90, { client })];
      return became(90, {});
    },
  });
  clients.name = "Zoe";
  clients.show();
  shown.push(mount(ClientsPanel, { target: document.body }));
  flushSync();
  const field = document.querySelector<HTMLTextAreaElement>(".clients textarea");
  if (!field) throw new Error("no field");
  field.value = "Where is my order?";
  field.dispatchEvent(new Event("input", { bubbles: true }));
  flushSync();
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await vi.waitFor(() => expect(words()).toContain("Waits in the queue."));
  expect(sent("receive_message")).toEqual([
    { client: "Zoe", channel: "chat", text: "Where is my order?" },
  ]);
  expect([clients.name, field.value]).toEqual(["Zoe", ""]);
  became(90, { agent: ann });
  await vi.waitFor(() => expect(words()).toContain("Ann has it."));
  clients.name = "Somebody else";
  await vi.waitFor(() => expect(words()).not.toContain("Ann has it."));
});
