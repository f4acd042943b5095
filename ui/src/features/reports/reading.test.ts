// Reading the reports: pages of the log go on by themselves, older questions never win, and views are the engine's.
import { beforeEach, expect, test } from "vitest";
import type { LogInterval, LogPage, ReportLog } from "../../gen/wire";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal } from "../../platform/memory";
import { append } from "./append";
import { LogReader, perPage } from "./log-reader.svelte";
import { SavedViews } from "./views.svelte";
import { WorkloadReader } from "./workload-reader.svelte";

const covered = { from: "2030-05-06T00:00:00Z", to: "2030-05-06T12:00:00Z", time_zone: "UTC" };
const question = { filter: { period: "today" }, sort: "began", reversed: false } as const;

function interval(id: number, over: Partial<LogInterval> = {}): LogInterval {
  return {
    id,
    agent: { id: 1, name: "Maya" },
    login: "maya",
    group: "Billing",
    status: "active",
    reason: null,
    next_reason: null,
    began: covered.from,
    ended: covered.to,
    seconds: 60,
    cause: "login",
    changed_by: null,
    ...over,
  };
}

function page(ids: number[], next: string | null): LogPage {
  return { seq: 1, now: covered.to, covered, intervals: ids.map((id) => interval(id)), next };
}

const door = memoryPlatform();
usePlatform(door);
let asked: ReportLog[] = [];

function pages(answer: (request: ReportLog) => LogPage | Promise<LogPage>): void {
  door.answer({
    report_log: (request) => {
      asked.push(request);
      return answer(request);
    },
  });
}

beforeEach(() => void (asked = []));

test("an interval that is on two pages stands once", () => {
  const both = append([interval(3), interval(2)], [interval(2), interval(1)]);
  expect(both.map(({ id }) => id)).toEqual([3, 2, 1]);
});

test("short and empty pages aren't the end", async () => {
  pages(({ after }) => {
    if (after === undefined) return page([9], "a");
    return after === "a" ? page([], "b") : page([5], null);
  });
  const reader = new LogReader();
  await reader.ask(question);
  expect(reader.intervals?.map(({ id }) => id)).toEqual([9, 5]);
  expect(reader.complete).toBe(true);
  expect(asked.map(({ after }) => after)).toEqual([undefined, "a", "b"]);
});

test("a page is read at a time, and the next when it is wanted", async () => {
  const ids = Array.from({ length: 3 * perPage }, (_, at) => at);
  pages(({ after, limit = 100 }) => {
    const from = Number(after ?? 0);
    const until = from + limit;
    return page(ids.slice(from, until), until < ids.length ? String(until) : null);
  });
  const reader = new LogReader();
  await reader.ask(question);
  expect(reader.intervals).toHaveLength(perPage);
  expect(reader.complete).toBe(false);
  await reader.further();
  expect(reader.intervals).toHaveLength(2 * perPage);
  await reader.further();
  expect(reader.complete).toBe(true);
  const calls = asked.length;
  await reader.further();
  expect(asked).toHaveLength(calls);
});

test("what is loaded is read again whole, so that what has ended says so", async () => {
  let ended: string | null = null;
  pages(() => ({ ...page([], null), intervals: [interval(1, { ended })] }));
  const reader = new LogReader();
  await reader.ask(question);
  expect(reader.intervals?.[0]?.ended).toBeNull();
  ended = covered.to;
  await reader.refresh();
  expect(reader.intervals?.[0]?.ended).toBe(covered.to);
});

test("an older question never wins", async () => {
  let release: (page: LogPage) => void = () => {};
  pages(({ sort }) =>
    sort === "agent" ? new Promise((resolve) => (release = resolve)) : page([1], null),
  );
  const reader = new LogReader();
  const slow = reader.ask({ ...question, sort: "agent" });
  await reader.ask(question);
  release(page([7, 8], null));
  await slow;
  expect(reader.intervals?.map(({ id }) => id)).toEqual([1]);
  expect(reader.reading).toBe(false);
});

test("a refusal leaves what is shown, and the next answer takes it away", async () => {
  pages(() => page([1], null));
  const reader = new LogReader();
  await reader.ask(question);
  pages(() => Promise.reject(refusal("unreachable")));
  await reader.refresh();
  expect(reader.intervals).toHaveLength(1);
  expect(reader.failure).not.toBeNull();
  pages(() => page([1, 2], null));
  await reader.refresh();
  expect(reader.failure).toBeNull();
});

test("Workload stays while it is asked again, and says that it is of before", async () => {
  const answer = {
    ...{ seq: 1, now: covered.to, covered, by: "agent" as const },
    ...{ columns: [], rows: [], total: {}, average: {} },
  };
  door.answer({ report_workload: ({ by }) => ({ ...answer, by }) });
  const reader = new WorkloadReader();
  await reader.ask({ filter: {}, by: "agent" });
  const next = reader.ask({ filter: {}, by: "day" });
  expect([reader.report?.by, reader.stale]).toEqual(["agent", true]);
  await next;
  expect([reader.report?.by, reader.stale]).toEqual(["day", false]);
});

test("Workload that can't be asked stays what it was: of before, and about what it was about", async () => {
  const answer = {
    ...{ seq: 1, now: covered.to, covered, by: "agent" as const },
    ...{ columns: [], rows: [], total: {}, average: {} },
  };
  door.answer({ report_workload: () => answer });
  const reader = new WorkloadReader();
  await reader.ask({ filter: { period: "today" }, by: "agent" });
  door.answer({ report_workload: () => Promise.reject(refusal("unreachable")) });
  await reader.ask({ filter: { period: "yesterday" }, by: "agent" });
  expect(reader).toMatchObject({ stale: true, filter: { period: "today" } });
  door.answer({ report_workload: () => answer });
  await reader.refresh();
  expect(reader).toMatchObject({ stale: false, failure: null, filter: { period: "yesterday" } });
});

test("the log says what it is about, which isn't what is asked until there is an answer", async () => {
  pages(() => page([1], null));
  const reader = new LogReader();
  await reader.ask(question);
  pages(() => Promise.reject(refusal("unreachable")));
  await reader.ask({ ...question, filter: { period: "yesterday" } });
  expect(reader).toMatchObject({ stale: true, filter: { period: "today" } });
});

test("views are of their report, and a name is found with blanks around it", async () => {
  const settings = { ...question, filter: {}, by: "agent" as const };
  const all = [
    { id: 1, report: "log" as const, name: "Monthly", settings },
    { id: 2, report: "workload" as const, name: "Weekly", settings },
  ];
  door.answer({
    list_report_views: () => ({ seq: 1, views: all }),
    drop_report_view: ({ id }) => ({ seq: 2, views: all.filter((view) => view.id !== id) }),
  });
  const views = new SavedViews();
  await views.load();
  expect(views.of("log").map(({ id }) => id)).toEqual([1]);
  expect(views.named("log", " Monthly ")?.id).toBe(1);
  expect(views.named("log", "Weekly")).toBeUndefined();
  await views.drop(1);
  expect(views.of("log")).toEqual([]);
});
