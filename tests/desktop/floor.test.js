// The real window on the demo floor: what it shows, that it stays true by itself, and that the card changes a status.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { agent, agents, call, rollcall } from "./support/rollcall.js";
import { until } from "./support/screen.js";
import { folderFor, openWindow } from "./support/window.js";

const free = (one) => one.status === "active_free" || one.status === "not_ready";

test("the demo opens and shows its 24 agents", async (t) => {
  const data = await folderFor(t);
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  const [first] = await agents(join(data, "demo.db"));
  await window.see(first.name);
});

test("a change by the command line appears in the open window by itself", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "demo.db");
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  const someone = (await agents(file)).find(free);
  const { seq: before } = await call(file, "show_workspace");

  await rollcall("--workspace", file, "status", someone.login, "lunch_break");

  const { changes } = await call(file, "list_changes", { since: before });
  const change = changes.find(({ topic, entity_id }) => topic === "agent" && entity_id === someone.id);
  assert.ok(change, "the change is in the feed");
  const shownAt = await until(() => window.session.run(markedAt, change.seq), "the change on the screen", () => window.text());
  await window.find("row", new RegExp(`${someone.name}.*Lunch break`));
  t.diagnostic(`from commit to screen: ${Math.round(shownAt - Date.parse(change.at))} ms`);
});

test("the card changes a status, and the command line reads it back", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "demo.db");
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  const someone = (await agents(file)).find(free);

  await window.click("row", new RegExp(someone.name));
  await window.click("combobox", /status/i);
  await window.click("option", /Technical break/);
  await window.click("button", "Change");

  await until(async () => (await agent(file, someone.login)).reason === "technical_break", "the change in the file");
  await window.find("row", new RegExp(`${someone.name}.*Technical break`));
});

test("Monitoring with a card open, light and dark, for the eye", async (t) => {
  const data = await folderFor(t);
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  const asking = (await agents(join(data, "demo.db"))).find((one) => one.pending_requests > 0);
  for (const theme of ["light", "dark"]) {
    await window.session.run((chosen) => localStorage.setItem("rollcall.theme", chosen), theme);
    await window.session.reload();
    await window.click("row", new RegExp(asking.name));
    await window.find("button", "Change");
    const background = await window.session.run(() => getComputedStyle(document.body).backgroundColor);
    const [red] = background.match(/\d+/g).map(Number);
    assert.equal(red > 128, theme === "light", `the background is ${background}`);
    await window.picture(`monitoring-${theme}`);
  }
});

test("the bell's list and the seat menu lie over every page", async (t) => {
  const data = await folderFor(t);
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  for (const place of ["monitoring", "reports", "reports/workload", "reports/day", "settings"]) {
    await window.session.run((hash) => void (location.hash = hash), place);
    for (const [button, list] of [
      [/^Requests for approval/, "dialog"],
      [/Menu of this window$/, "menu"],
    ]) {
      await window.click("button", button);
      await until(() => window.session.run(liesOnTop, list), `the ${list} on top of ${place}`, () => window.text());
      await window.session.run(pressEscape);
      await until(() => window.session.run((wanted) => !document.querySelector(`.floating[role=${wanted}]`), list), "it closes");
    }
  }
});

/** Runs in the page. */
function pressEscape() {
  const key = { key: "Escape", code: "Escape", bubbles: true, cancelable: true };
  document.activeElement.dispatchEvent(new KeyboardEvent("keydown", key));
}

/** Runs in the page: whether a pointer meets the list at each of many points of it. */
function liesOnTop(role) {
  const floating = document.querySelector(`.floating[role=${role}]`);
  if (!floating) return false;
  const { left, top, right, bottom } = floating.getBoundingClientRect();
  const steps = [0.05, 0.25, 0.5, 0.75, 0.95];
  return steps.every((across) =>
    steps.every((down) => floating.contains(document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down))),
  );
}

/** Runs in the page: when it showed a change, by the machine's clock. */
function markedAt(seq) {
  const [mark] = performance.getEntriesByName(`rollcall:change-applied:${seq}`);
  return mark ? performance.timeOrigin + mark.startTime : null;
}
