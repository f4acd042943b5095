// The window itself, over a door to nowhere: what stands in it, and what its keys and buttons come to.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { AgentCard } from "../../gen/wire";
import { usePlatform } from "../../platform";
import { memoryPlatform } from "../../platform/memory";
import { card, seatedAgent, thread, view } from "./sample";
import { drafts } from "./talk/drafts.svelte";
import { model } from "./workplace.svelte";
import Workplace from "./Workplace.svelte";

const hostile = '<img src=x onerror="alert(1)">\nsecond line';
let shown: AgentCard;
const outcome = () => ({
  seq: 11,
  agent: shown.agent,
  changed: true,
  blocking_threads: 0,
  returned_threads: 0,
});
const done = () => ({ seq: 11, id: null });
const door = memoryPlatform({
  show_workspace: seatedAgent,
  list_reasons: () => ({ reasons: [], active_limit: 20, version: "1" }),
  list_people: () => ({ workspace: "Support floor", asks_password: false, people: [] }),
  show_agent: () => shown,
  show_thread: ({ thread_id }) =>
    view(thread_id, {
      thread: shown.threads.find(({ id }) => id === thread_id) ?? thread(thread_id),
      messages: [{ id: 1, author: "client", at: shown.now, text: hostile }],
    }),
  open_thread: done,
  leave_thread: done,
  answer_thread: done,
  close_thread: done,
  change_status: outcome,
  continue_working: outcome,
});
usePlatform(door);

let screen: Record<string, unknown> | null = null;

async function open(first: AgentCard): Promise<void> {
  shown = first;
  screen = mount(Workplace, { target: document.body });
  await vi.waitFor(() => expect(model.card).toBe(shown));
  flushSync();
  await tick();
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>("button")];
const button = (name: string) =>
  buttons().find((one) => (one.ariaLabel ?? one.textContent ?? "").trim() === name);
const did = (name: string) => door.calls.filter((call) => call.name === name);
const field = () => document.querySelector("textarea");

beforeEach(() => {
  door.calls.length = 0;
  drafts.forget();
});

afterEach(async () => {
  if (screen) await unmount(screen);
  await model.choose(null);
});

test("who isn’t working has one button for it", async () => {
  await open(card({}, { status: "not_ready" }));
  button("Switch to active mode")?.click();
  await vi.waitFor(() =>
    expect(did("change_status")[0]?.request).toEqual({ agent: 7, to: "active" }),
  );
});

test("who works hasn’t", async () => {
  await open(card());
  expect(button("Change status")).toBeDefined();
  expect(button("Switch to active mode")).toBeUndefined();
});

test("while finishing the banner counts what blocks, and Stay active goes back", async () => {
  const threads = [thread(1), thread(2), thread(3, { waiting_for: "client" })];
  await open(card({ threads }, { status: "finishing", next_reason: "lunch_break" }));
  expect(document.querySelector("section.finishing")?.textContent).toContain("2 threads block");
  button("Stay active")?.click();
  await vi.waitFor(() =>
    expect(did("change_status")[0]?.request).toEqual({ agent: 7, to: "active" }),
  );
});

test("the request to continue counts down, is in the title, and Alt+A answers it", async () => {
  const until = new Date(Date.parse(card().now) + 42_000).toISOString();
  await open(card({ threads: [thread(1, { open: true })], warned_until: until }));
  const dialog = document.querySelector("[role=alertdialog]");
  expect(dialog?.textContent).toMatch(/Are you still there\?\s*0:4[12]/);
  expect(document.title).toMatch(/^\(0:4[12]\) Continue working\?$/);
  window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyA", key: "ф", altKey: true }));
  await vi.waitFor(() => expect(did("continue_working")).toHaveLength(1));
});

test("a client’s words are text, whatever they hold", async () => {
  await open(card({ threads: [thread(1)] }));
  document.querySelector<HTMLElement>("[data-thread='1']")?.click();
  await vi.waitFor(() =>
    expect(document.querySelector(".message .words")?.textContent).toBe(hostile),
  );
  expect(document.querySelector("[role=log] img")).toBeNull();
});

test("a draft stays with its thread while another is in front, and goes when it is sent", async () => {
  await open(card({ threads: [thread(1), thread(2)] }));
  const choose = async (id: number) => {
    document.querySelector<HTMLElement>(`[data-thread='${id}']`)?.click();
    await vi.waitFor(() => expect(model.chosen?.view?.thread.id).toBe(id));
    await tick();
  };
  await choose(1);
  drafts.write(1, "To the first");
  await choose(2);
  expect(field()?.value).toBe("");
  await choose(1);
  expect(field()?.value).toBe("To the first");
  field()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
  await vi.waitFor(() => expect(field()?.value).toBe(""));
  expect(did("answer_thread")[0]?.request).toEqual({ thread_id: 1, text: "To the first" });
});

test("closing asks only when the client still waits", async () => {
  await open(card({ threads: [thread(1, { open: true })] }));
  await vi.waitFor(() => expect(button("Close thread")).toBeDefined());
  button("Close thread")?.click();
  await vi.waitFor(() => expect(document.body.textContent).toContain("Close without an answer?"));
  expect(did("close_thread")).toHaveLength(0);
});

test("offline, the window offers to sign in", async () => {
  await open(card({ cause: "logout" }, { status: "offline" }));
  expect(button("Sign in")).toBeDefined();
  expect(button("Choose another person")).toBeDefined();
  expect(did("sign_in")).toHaveLength(0);
});
