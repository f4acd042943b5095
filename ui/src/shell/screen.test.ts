// Which screen stands for which state, and where addresses lead.
import { expect, test } from "vitest";
import type { Viewer } from "../gen/wire";
import type { Phase } from "../live/floor";
import { refusal } from "../platform/memory";
import { addressOf, parseRoute, reportTabs, sections } from "../live/route.svelte";
import { screenOf } from "./screen";

const administrator: Viewer = {
  id: 1,
  login: "noor",
  name: "Noor",
  administrator: true,
  supervises: [],
  agent: false,
};
const supervisor = { ...administrator, administrator: false, supervises: [1] };
const agent = { ...administrator, administrator: false, agent: true };
const ready: Phase = { name: "ready" };
const failed = (code: string): Phase => ({ name: "failed", error: refusal(code) });
const closed: Phase = { name: "closed", error: refusal("no_workspace") };
const monitoring = parseRoute("");
const settings = parseRoute("#settings");

test("a window at which nobody sits asks who it is, wherever it was", () => {
  expect(screenOf(failed("nobody_seated"), null, monitoring, false)).toBe("seat");
  expect(screenOf(failed("nobody_seated"), administrator, settings, true)).toBe("seat");
});

test("settings are for administrators", () => {
  expect(screenOf(ready, administrator, settings, false)).toBe("settings");
  expect(screenOf(ready, supervisor, settings, false)).toBe("monitoring");
  expect(screenOf(ready, administrator, monitoring, false)).toBe("monitoring");
});

test("reports are for everybody who sees the floor", () => {
  const reports = parseRoute("#reports/workload");
  expect(screenOf(ready, supervisor, reports, false)).toBe("reports");
  expect(screenOf(ready, agent, reports, false)).toBe("agent");
  expect(screenOf({ name: "loading" }, supervisor, reports, false)).toBe("loading");
});

test("an agent is led to the workplace, whether or not the floor may be read", () => {
  expect(screenOf(ready, agent, settings, false)).toBe("agent");
  expect(screenOf(failed("not_permitted"), agent, monitoring, false)).toBe("agent");
  expect(screenOf(ready, { ...agent, supervises: [1] }, monitoring, false)).toBe("monitoring");
});

test("while it isn't known who sits here, nothing is said about what they may", () => {
  expect(screenOf(failed("not_permitted"), null, monitoring, false)).toBe("loading");
  expect(screenOf(failed("not_permitted"), supervisor, monitoring, false)).toBe("failed");
});

test("without a workspace there is the start page, or nothing to open", () => {
  expect(screenOf(closed, null, monitoring, true)).toBe("start");
  expect(screenOf(closed, null, monitoring, false)).toBe("closed");
  expect(screenOf(failed("workspace_locked"), null, monitoring, true)).toBe("failed");
  expect(screenOf({ name: "loading" }, null, settings, true)).toBe("loading");
});

test("every place has an address that leads there", () => {
  for (const section of sections) {
    const place = { screen: "settings", section } as const;
    expect(parseRoute(addressOf(place))).toEqual(place);
  }
  for (const tab of reportTabs) {
    const place = { screen: "reports", tab } as const;
    expect(parseRoute(addressOf(place))).toEqual(place);
  }
  expect(parseRoute(addressOf(monitoring))).toEqual(monitoring);
  expect(parseRoute("#reports/nowhere")).toEqual({ screen: "reports", tab: "log" });
  expect(parseRoute("#settings/nowhere")).toEqual({ screen: "settings", section: "people" });
  expect(parseRoute("#elsewhere")).toEqual({ screen: "monitoring" });
});
