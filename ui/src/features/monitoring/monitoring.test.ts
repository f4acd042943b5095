// The screen itself, over a door to nowhere: what is in the page, what a change touches, what the keys do.
import { flushSync, mount, tick, unmount } from "svelte";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { session, startSession } from "../../live/session.svelte";
import { agent, away, change, reason, workspace } from "../../model/sample";
import { usePlatform } from "../../platform";
import { memoryPlatform } from "../../platform/memory";
import Monitoring from "../../shell/MonitoringScreen.svelte";
import { view } from "./view.svelte";

const count = 10_000;
const rows = new Map(
  Array.from({ length: count }, (_, at) => {
    const id = at + 1;
    const name = `Agent ${String(id).padStart(5, "0")}`;
    return [id, id === 2 ? away(id, "lunch_break", 2000, { name }) : agent(id, { name })];
  }),
);
const door = memoryPlatform({
  show_workspace: () => workspace(),
  list_agents: () => ({
    seq: 10,
    now: "2030-05-06T12:00:00Z",
    counts: {},
    agents: [...rows.values()],
  }),
  refresh_agents: ({ ids }) => ({
    seq: 10,
    now: "2030-05-06T12:00:00Z",
    agents: ids.map((id) => rows.get(id)).filter((row) => row !== undefined),
  }),
  list_reasons: () => ({
    reasons: [reason("lunch_break", { limit_s: 1800 })],
    active_limit: 20,
    version: "1",
  }),
  list_groups: () => ({ groups: [] }),
  list_requests: () => ({ seq: 10, requests: [] }),
});
usePlatform(door);

let screen: Record<string, unknown> | null = null;
let seq = 10;
const rowOf = (id: number) => document.querySelector<HTMLElement>(`[data-agent="${id}"]`);
const shownRows = () => [...document.querySelectorAll<HTMLElement>("[data-agent]")];
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
  );

beforeAll(async () => {
  startSession();
  await vi.waitFor(() => expect(session.floor.phase.name).toBe("ready"));
});

beforeEach(async () => {
  // The test's browser lays nothing out: the list is told that it is 520 px high.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(520);
  vi.spyOn(HTMLElement.prototype, "clientWidth", "get").mockReturnValue(900);
  HTMLElement.prototype.scrollTo = () => {};
  view.clear();
  screen = mount(Monitoring, { target: document.body });
  flushSync();
  await vi.waitFor(() => expect(shownRows().length).toBeGreaterThan(5));
});

afterEach(async () => {
  session.closeCard();
  if (screen) await unmount(screen);
});

test("of 10,000 agents only those in sight are in the page", () => {
  expect(shownRows().length).toBeLessThan(40);
  expect(document.querySelector("[role=grid]")?.getAttribute("aria-rowcount")).toBe(
    String(count + 1),
  );
});

test("the list is one tab stop", () => {
  expect(shownRows().filter((row) => row.tabIndex === 0).length).toBe(1);
});

test("over the limit the row says by how much", async () => {
  await vi.waitFor(() => expect(rowOf(2)?.textContent).toContain("+3:2"));
  expect(rowOf(2)?.querySelector(".bar")?.className).toContain("over");
});

test("a change touches its own row only", async () => {
  const touched = new Set<string | null>();
  const other = rowOf(1);
  const watcher = new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest("[data-agent]");
      if (row) touched.add(row.getAttribute("data-agent"));
    }
  });
  watcher.observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  rows.set(3, agent(3, { name: "Agent 00003", status: "active", threads: 2 }));
  seq += 1;
  door.push({ changes: [change(seq, "agent", 3)], seq, more: false, epoch: 7, reset: false });
  await vi.waitFor(() => expect(rowOf(3)?.textContent).toContain("2 of 4"));
  await vi.waitFor(() =>
    expect(performance.getEntriesByName(`rollcall:change-applied:${seq}`).length).toBe(1),
  );
  watcher.disconnect();
  // Row 2 shows a time, which turns by itself.
  touched.delete("2");
  expect([...touched]).toEqual(["3"]);
  expect(rowOf(1)).toBe(other);
});

test("filtering leaves its marks, and nobody found has one next step", async () => {
  view.chooseText("nobody at all");
  flushSync();
  expect(performance.getEntriesByName("rollcall:filter-done").length).toBe(1);
  expect(shownRows()).toEqual([]);
  const step = [...document.querySelectorAll("button")].find((button) =>
    button.textContent.includes("Clear the filters"),
  );
  step?.click();
  await vi.waitFor(() => expect(shownRows().length).toBeGreaterThan(5));
});

test("arrows, Home and End move; Enter opens and Escape closes", async () => {
  rowOf(1)?.focus();
  press("ArrowDown");
  await vi.waitFor(() => expect(document.activeElement).toBe(rowOf(2)));
  press("Home");
  await vi.waitFor(() => expect(document.activeElement).toBe(rowOf(1)));
  press("ArrowDown");
  await vi.waitFor(() => expect(document.activeElement).toBe(rowOf(2)));
  press("Enter");
  expect(session.card).toEqual({ agentId: 2, tab: "overview" });
  await tick();
  rowOf(2)?.focus();
  press("Escape");
  expect(session.card).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(rowOf(2)));
});

test("a letter on a row is left to the window's keys", () => {
  rowOf(1)?.focus();
  for (const key of ["w", "s", "t", "A"]) {
    const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
    rowOf(1)?.dispatchEvent(event);
    expect(event.defaultPrevented, key).toBe(false);
  }
  expect(document.activeElement).toBe(rowOf(1));
});

test("the arrow down leads into the list from the page and from a chip, Enter and the arrow from the filter", async () => {
  const chip = document.querySelector<HTMLElement>(".chips button");
  const field = document.querySelector<HTMLElement>(".field input");
  for (const [from, key] of [
    [document.body, "ArrowDown"],
    [chip, "ArrowDown"],
    [field, "Enter"],
    [field, "ArrowDown"],
  ] as const) {
    (document.activeElement as HTMLElement | null)?.blur();
    if (from !== document.body) from?.focus();
    from?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    await vi.waitFor(() =>
      expect(document.activeElement?.closest("[data-agent]"), key).toBe(shownRows()[0]),
    );
  }
});

test("the chips and the drop-down are one choice, and the chips add up to All", () => {
  const chips = [...document.querySelectorAll<HTMLButtonElement>("[role=group] button")];
  const numbers = chips.map((chip) =>
    Number(chip.querySelector("b")?.textContent?.replace(",", "")),
  );
  expect(numbers[0]).toBe(count);
  expect(numbers.slice(1).reduce((sum, number) => sum + number, 0)).toBe(count);
  chips.find((chip) => chip.textContent?.includes("lunch_break"))?.click();
  flushSync();
  expect(view.wanted.code).toBe("lunch_break");
  expect(document.querySelector('[aria-label="Status: lunch_break"]')).not.toBeNull();
  expect(shownRows().map((row) => row.dataset["agent"])).toEqual(["2"]);
});

test("the view option shows a time for every status", () => {
  expect(rowOf(1)?.textContent).toContain("isn’t shown");
  view.toggleTimeForAll();
  flushSync();
  expect(rowOf(1)?.textContent).toContain("3:00:0");
  view.toggleTimeForAll();
});
