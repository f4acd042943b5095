// The reports in the real window: what they show is what the command line says, and the window may ask for all of it.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { call } from "./support/rollcall.js";
import { until } from "./support/screen.js";
import { folderFor, openWindow } from "./support/window.js";

test("both reports and the day stand in the window, and the floor as it was", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "demo.db");
  const window = await openWindow(t, data, "--demo");
  await window.see(/All\s*24/);
  const go = (hash) => window.session.run((address) => void (location.hash = address), hash);

  await go("#reports");
  await window.see(/Agent status log/);
  await until(() => window.session.run(() => document.querySelectorAll("[data-row]").length > 5), "the log", () => window.text());
  await window.picture("reports-log");

  await go("#reports/workload");
  const { rows } = await call(file, "report_workload", { filter: { period: "today" } });
  const somebody = rows.find(({ values }) => values.login_time > 0);
  await window.see(new RegExp(somebody.name));
  await window.see(/Occupancy/);
  await window.picture("reports-workload");

  await go("#reports/day");
  await window.find("slider", /second/i);
  const { strips } = await call(file, "report_day");
  assert.ok(strips.length > 0, "somebody is there at any hour");
  await window.see(new RegExp(strips[0].agent.name));
  await window.session.run(() => {
    const moment = document.querySelector("[role=slider]");
    moment.focus();
    for (const key of ["End", "ArrowLeft", "ArrowLeft"]) moment.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  });
  await window.see(/The floor as it was/);
  await window.see(/Nothing can be changed here/);
  await window.picture("reports-day");
});
