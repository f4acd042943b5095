// Two windows of one Rollcall, a supervisor's and an agent's. Each has its own person, and shows by itself what the other does.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { closeWindow } from "./support/display.js";
import { call, rollcall } from "./support/rollcall.js";
import { folderFor, openWindow } from "./support/window.js";

const maya = "Maya Kessler";
const team = `login,name,group\nmaya.kessler,${maya},Chat\noskar.lind,Oskar Lind,Chat\n`;

test("a supervisor watches an agent finish and go to lunch", async (t) => {
  const { file, supervisor } = await openTeam(t);
  await supervisor.find("row", /Maya Kessler.*Offline/);
  const loadedAt = await supervisor.session.run(() => performance.timeOrigin);

  const workplace = await signIn(supervisor, maya);
  assert.equal((await workplace.call("show_workspace")).viewer.login, "maya.kessler");
  assert.equal((await supervisor.call("show_workspace")).viewer.login, "admin", "nobody else sat down there");
  await workplace.see("You are Not ready.");
  await supervisor.find("row", /Maya Kessler.*Not ready/);

  await workplace.click("button", "Switch to active mode");
  await supervisor.find("row", /Maya Kessler.*Active \(free\)/);

  await call(file, "receive_message", { client: "Alba", text: "Hello" });
  await workplace.click("button", /Alba.*Hello/);
  await workplace.find("textbox", "Answer");

  await workplace.click("button", "Change status");
  await workplace.click("menuitem", "Lunch break");
  await workplace.click("button", "Finish first, then go");
  await supervisor.find("row", /Maya Kessler.*Active \(finishing\) → Lunch break/);
  await workplace.picture("workplace-finishing");
  await supervisor.picture("monitoring-finishing");

  await workplace.type("textbox", "Answer", "On my way.");
  await workplace.click("button", "Send");
  await workplace.see("Close it or leave the conversation");
  await workplace.click("button", "Close thread");
  await supervisor.find("row", /Maya Kessler(?!.*finishing).*Lunch break/);
  assert.equal(await supervisor.session.run(() => performance.timeOrigin), loadedAt, "the page was never loaded again");
});

test("an agent whose workplace is closed has lost the connection, and nobody else has", async (t) => {
  const { file, supervisor } = await openTeam(t);
  await signIn(supervisor, maya);
  const other = await signIn(supervisor, "Oskar Lind");
  await supervisor.find("row", /Maya Kessler.*Not ready/);
  await supervisor.find("row", /Oskar Lind.*Not ready/);

  await other.session.reload();
  await other.see("You are Not ready.");
  await closeWindow(/^Maya Kessler/);

  await supervisor.find("row", /Maya Kessler.*Offline/);
  assert.equal((await cardOf(file, "maya.kessler")).cause, "connection_lost");
  const { agent, cause } = await cardOf(file, "oskar.lind");
  assert.deepEqual([agent.status, cause], ["not_ready", "login"], "a reload isn't the end of a shift");
});

test("another workspace leaves every seat to nobody", async (t) => {
  const { data, file, supervisor } = await openTeam(t);
  const workplace = await signIn(supervisor, maya);
  const next = join(data, "next.db");
  await rollcall("create", next, "--name", "Day shift", "--administrator", "Ines Moreau");

  assert.equal(await supervisor.startAgain(next), 0, "the second start ends well");

  await workplace.see("Who works here?");
  await supervisor.see("Day shift");
  assert.equal((await cardOf(file, "maya.kessler")).cause, "connection_lost", "the shift in the first one is over");
});

/** A team of two, and the window of its administrator. */
async function openTeam(t) {
  const data = await folderFor(t);
  const file = join(data, "team.db");
  await rollcall("create", file, "--name", "Night shift", "--administrator", "Robin Vale");
  await writeFile(join(data, "team.csv"), team);
  await rollcall("--workspace", file, "import", join(data, "team.csv"));
  return { data, file, supervisor: await openWindow(t, data, file) };
}

/** Opens a workplace and sits down there, so that the shift begins. */
async function signIn(supervisor, name) {
  const workplace = await supervisor.openWorkplace();
  await workplace.click("option", new RegExp(name));
  await workplace.find("button", "Switch to active mode");
  return workplace;
}

function cardOf(file, agent) {
  return call(file, "show_agent", { agent });
}
