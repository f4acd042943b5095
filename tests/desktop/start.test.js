// The first minute, the next start, and a start too many.
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { rollcall } from "./support/rollcall.js";
import { until } from "./support/screen.js";
import { folderFor, openWindow } from "./support/window.js";

test("without a workspace the start page offers the demo, and the next start opens it by itself", async (t) => {
  const data = await folderFor(t);
  const first = await openWindow(t, data);
  await first.find("heading", "Welcome to Rollcall");
  await first.picture("start");
  await first.click("button", "Open the demo");
  await first.see(/All\s*24/);
  await first.close();

  const second = await openWindow(t, data);
  await second.see(/All\s*24/);
});

test("a last workspace that is gone leads to the start page, with the reason", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "team.db");
  await rollcall("create", file, "--name", "Night shift", "--administrator", "Robin Vale");
  const first = await openWindow(t, data, file);
  await until(async () => (await first.call("show_workspace")).name === "Night shift", "the team's workspace");
  await first.close();
  await rm(file);

  const second = await openWindow(t, data);
  await second.find("heading", "Welcome to Rollcall");
  await second.see("team.db");
});

test("a second start hands its file to the first window and ends", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "team.db");
  await rollcall("create", file, "--name", "Night shift", "--administrator", "Robin Vale");
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);

  assert.equal(await window.startAgain(file), 0, "the second start ends well");

  await window.see("No agents yet");
  assert.equal((await window.call("show_workspace")).name, "Night shift");
});
