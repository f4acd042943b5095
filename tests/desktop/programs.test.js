// Programs at the desktop app: the API that Settings switch on, and a reason that one of them adds while the windows stay open.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { call, rollcall } from "./support/rollcall.js";
import { until } from "./support/screen.js";
import { folderFor, openWindow } from "./support/window.js";

const run = promisify(execFile);
const maya = "Maya Kessler";
const coaching = {
  code: "coaching",
  reasons: [
    { locale: "en", name: "Coaching" },
    { locale: "ru", name: "Наставничество" },
  ],
  color: "#00AA33",
  active: true,
};

test("a reason that curl adds is in every list of both windows", async (t) => {
  const data = await folderFor(t);
  const file = join(data, "team.db");
  await rollcall("create", file, "--name", "Night shift", "--administrator", "Robin Vale");
  await writeFile(join(data, "team.csv"), `login,name,group\nmaya.kessler,${maya},Chat\n`);
  await rollcall("--workspace", file, "import", join(data, "team.csv"));
  const supervisor = await openWindow(t, data, file);
  const workplace = await supervisor.openWorkplace();
  await workplace.click("option", new RegExp(maya));
  await workplace.click("button", "Switch to active mode");
  await supervisor.find("row", new RegExp(`${maya}.*Active \\(free\\)`));
  assert.equal((await supervisor.call("show_api")).address, null, "off until it is switched on");

  await call(file, "set_api", { served: true });
  const { address } = await until(async () => {
    const state = await supervisor.call("show_api");
    return state.address ? state : null;
  }, "the API to be served");
  const made = JSON.parse(
    await rollcall("--workspace", file, "tokens", "create", "--name", "bridge", "--role", "integrator", "--json"),
  );
  const loadedAt = await supervisor.session.run(() => performance.timeOrigin);
  await curl(made.token, "POST", `${address}/api/v1/inactivity/reasons`, coaching);

  // The filter, and the Change list of the card.
  await supervisor.find("button", /^Coaching/);
  await supervisor.click("row", new RegExp(maya));
  await supervisor.click("combobox", /^New status/);
  await supervisor.click("option", "Coaching");

  // The agent's menu, then the row and Your agents.
  await workplace.click("button", "Change status");
  await workplace.click("menuitem", "Coaching");
  await supervisor.find("row", new RegExp(`${maya}.*Coaching`));
  await supervisor.click("button", "Close the card");
  await supervisor.click("tab", "Your agents");
  await supervisor.find("tabpanel", /./);
  await supervisor.see(/Coaching\s*1/);
  await supervisor.picture("monitoring-coaching");
  assert.equal(await supervisor.session.run(() => performance.timeOrigin), loadedAt, "the page was never loaded again");

  await curl(made.token, "PUT", `${address}/api/v1/agents/maya.kessler/status?userVariableName=login`, { status: "READY" });
  await supervisor.find("row", new RegExp(`${maya}.*Active \\(free\\)`));
  const { requests } = await supervisor.call("show_api");
  assert.deepEqual(
    requests.map(({ method, status, token }) => [method, status, token]),
    [
      ["PUT", 200, "bridge"],
      ["POST", 200, "bridge"],
    ],
  );

  await call(file, "set_api", { served: false });
  await until(async () => (await supervisor.call("show_api")).address === null, "the API to end");
  await assert.rejects(curl(made.token, "GET", `${address}/healthz`, {}), "nobody listens any more");
});

/** As a script would; fails unless it is taken. */
async function curl(token, method, address, body) {
  await run("curl", [
    ...["--silent", "--show-error", "--fail-with-body", "--request", method, address],
    ...["--header", `Authorization: Bearer ${token}`, "--header", "Content-Type: application/json"],
    ...["--data", JSON.stringify(body)],
  ]);
}
