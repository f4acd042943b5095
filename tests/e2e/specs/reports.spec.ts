// Reports as a supervisor reads them: the status log, Workload, columns, views, files and paper. What they must say is the engine's.
import { expect, test } from "../support/floor.ts";
import { readCsv, Reports, secondsOf, wholeLog } from "../support/reports.ts";

const any = { filter: { period: "any" } };

test.beforeEach(async ({ monitoring }) => {
  await expect(monitoring.rows.first()).toBeVisible();
});

test("the log shows what the log holds, to its very end, and little of it at a time", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  await reports.choose("Period", "Any");
  const log = await wholeLog(floor, any);
  const first = log[0];
  await expect(reports.rows.first()).toHaveAttribute("data-row", String(first.id));
  await expect(reports.rows.first()).toContainText(first.agent.name);
  await expect(reports.rows.first()).toContainText(first.group);
  await reports.scrollToEnd();
  await expect(reports.end).toHaveText(`All ${log.length} intervals`);
  await expect(reports.rows.last()).toHaveAttribute("data-row", String(log.at(-1).id));
  expect(await reports.rows.count()).toBeLessThan(60);
  await expect(reports.grid).toHaveAttribute("aria-rowcount", String(log.length + 1));
  const { covered } = await floor.call("report_log", { ...any, limit: 1 });
  await expect(page.locator(".covered")).toContainText(`· ${covered.time_zone}`);
});

test("it is filtered by reason and by agent, and the filter is the same for Workload", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  await reports.choose("Period", "Any");
  await reports.choose("Status and reason", "Lunch break");
  const lunches = await wholeLog(floor, { filter: { period: "any", statuses: ["lunch_break"] } });
  await expect(reports.end).toHaveText(`All ${lunches.length} intervals`);
  await expect(reports.rows.first()).toContainText("Lunch break");

  const panel = page.getByRole("dialog", { name: "Agents" });
  await page.getByRole("button", { name: "Agents: All" }).click();
  await panel.getByRole("textbox").fill("maya");
  await panel.getByRole("checkbox", { name: /Maya Kessler/ }).check();
  await page.keyboard.press("Escape");
  const hers = lunches.filter(({ agent }) => agent.name === "Maya Kessler");
  await expect(reports.rows).toHaveCount(hers.length);

  await reports.go("workload");
  await expect(reports.rows).toHaveCount(1);
  expect(await reports.titles()).toEqual(expect.arrayContaining(["Login time", "Lunch break"]));
  expect(await reports.titles()).not.toContain("Short break");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(reports.rows.nth(1)).toBeVisible();
});

test("days of one's own include the last one, and nothing found is said", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  await reports.choose("Period", "From … to …");
  const [from, to] = [page.getByLabel("From", { exact: true }), page.getByLabel("To, this day included")];
  await expect(from).toHaveValue((await floor.call("report_log", { filter: { period: "today" } })).covered.from.slice(0, 10));
  await from.fill("2020-02-28");
  await to.fill("2020-02-28");
  await expect(page.locator(".covered")).toContainText("28 Feb 2020, 00:00 – 29 Feb 2020, 00:00");
  await expect(page.getByText("Nothing in this period")).toBeVisible();
  await to.fill("2020-02-27");
  await expect(page.getByText("The first day is after the last one.")).toBeVisible();
  await page.getByRole("button", { name: "Show everything there is" }).click();
  await expect(reports.rows.first()).toBeVisible();
});

test("its heads sort, each in both directions", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  await reports.choose("Period", "Any");
  const ended = { ...any.filter, statuses: ["lunch_break", "short_break"] };
  await reports.choose("Status and reason", "Lunch break");
  await reports.choose("Status and reason", "Short break");
  for (const [head, sort, directions] of [
    ["Began", "began", ["ascending", "descending"]],
    ["Agent", "agent", ["ascending", "descending"]],
    ["Duration", "duration", ["descending", "ascending"]],
  ] as const) {
    for (const direction of directions) {
      const title = reports.heads.filter({ hasText: head });
      await title.getByRole("button").click();
      await expect(title).toHaveAttribute("aria-sort", direction);
      const reversed = direction === (sort === "agent" ? "descending" : "ascending");
      const [wanted] = await wholeLog(floor, { filter: ended, sort, reversed });
      await expect(reports.rows.first()).toHaveAttribute("data-row", String(wanted.id));
    }
  }
});

test("what happens shows while the log is open", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  const { agents } = await floor.call("list_agents");
  const free = agents.find(({ status }: { status: string }) => status === "active_free");
  await floor.call("force_inactive", { agent: free.id, reason: "technical_break" });
  await expect(reports.rows.first()).toContainText(free.name);
  await expect(reports.rows.first()).toContainText("Technical break");
  await expect(reports.rows.first()).toContainText("now");
});

test("the statuses of every row of Workload add up to its login time", async ({ page }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  await reports.choose("Period", "Any");
  for (const by of ["Agent", "Day", "Week", "Group"]) {
    await page.getByRole("radio", { name: by }).check({ force: true });
    await expect(reports.heads.first()).toContainText(by);
    const login = await reports.heads.evaluateAll((heads) => heads.map((head) => (head as HTMLElement).dataset["column"] ?? ""));
    const parts = login.flatMap((code, at) =>
      code.endsWith("_time") && !["login_time", "productive_time"].includes(code) ? [at] : [],
    );
    // An open row goes on between two answers, but every answer is one snapshot.
    const rows = await page.locator("tbody [data-row], tfoot tr:first-child").evaluateAll((lines) =>
      lines.map((line) => [...line.children].map((cell) => (cell as HTMLElement).innerText.trim())),
    );
    expect(rows.length, by).toBeGreaterThan(1);
    for (const row of rows) {
      const sum = parts.reduce((total, at) => total + secondsOf(row[at]!), 0);
      expect(sum, `${by}: ${row[0]}`).toBe(secondsOf(row[login.indexOf("login_time")]!));
    }
  }
});

test("columns that are hidden and moved stay so after a reload", async ({ page }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  const panel = await reports.open("Columns");
  await panel.getByRole("checkbox", { name: "Login time" }).uncheck();
  await panel.getByRole("button", { name: "Move up: Active (free)" }).click();
  await panel.getByRole("button", { name: "Move up: Active (free)" }).click();
  await page.keyboard.press("Escape");
  const moved = await reports.titles();
  expect(moved.slice(0, 2)).toEqual(["Active (free)", "Active"]);
  expect(moved).not.toContain("Login time");
  await page.reload();
  await expect(reports.rows.first()).toBeVisible();
  expect(await reports.titles()).toEqual(moved);
  await (await reports.open("Columns")).getByRole("button", { name: "All columns" }).click();
  await page.keyboard.press("Escape");
  expect((await reports.titles()).slice(0, 3)).toEqual(["Login time", "Active", "Active (free)"]);
});

test("a reason that is added and used is a column and an entry of the filter at once", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  await (await reports.open("Columns")).getByRole("checkbox", { name: "Occupancy" }).uncheck();
  await page.keyboard.press("Escape");
  const began = await page.evaluate(() => performance.timeOrigin);
  await floor.call("add_reason", {
    code: "coaching",
    reasons: [
      { locale: "en", name: "Coaching" },
      { locale: "ru", name: "Наставничество" },
    ],
    color: "#00AA33",
    icon: "star",
  });
  const { agents } = await floor.call("list_agents");
  const free = agents.find(({ status }: { status: string }) => status === "active_free");
  await floor.call("force_inactive", { agent: free.id, reason: "coaching" });
  await expect.poll(() => reports.titles()).toContain("Coaching");
  expect(await reports.titles()).not.toContain("Occupancy");
  await reports.go("log");
  await reports.choose("Status and reason", "Coaching");
  await expect(reports.rows).toHaveCount(1);
  await expect(reports.rows).toContainText(free.name);
  expect(await page.evaluate(() => performance.timeOrigin), "the page wasn't loaded again").toBe(began);
});

test("a view is saved, applied, replaced and deleted", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  await page.getByRole("radio", { name: "Group" }).check({ force: true });
  await reports.choose("Period", "Any");
  await (await reports.open("Columns")).getByRole("checkbox", { name: "Threads closed" }).uncheck();
  await page.keyboard.press("Escape");

  await (await reports.open("Views")).getByRole("button", { name: "Save as…" }).click();
  const dialog = page.getByRole("dialog", { name: "Save this view" });
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(dialog.getByText("Please fill this in.")).toBeVisible();
  await dialog.getByRole("textbox").fill("By group");
  await dialog.getByRole("button", { name: "Save", exact: true }).click();
  await expect(reports.messages).toContainText("Saved as “By group”.");
  const { views } = await floor.call("list_report_views");
  expect(views).toMatchObject([{ report: "workload", name: "By group", settings: { by: "group" } }]);
  expect(views[0].settings.columns).not.toContain("threads_closed");

  await page.getByRole("radio", { name: "Agent" }).check({ force: true });
  await (await reports.open("Columns")).getByRole("button", { name: "All columns" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => reports.titles()).toContain("Threads closed");
  await (await reports.open("Views")).getByRole("button", { name: "By group", exact: true }).click();
  await expect(reports.heads.first()).toContainText("Group");
  await expect.poll(() => reports.titles()).not.toContain("Threads closed");

  const panel = await reports.open("Views");
  await expect(panel.getByRole("button", { name: "By group", exact: true })).toHaveAttribute("aria-current", "true");
  await panel.getByRole("button", { name: "Save as…" }).click();
  await dialog.getByRole("textbox").fill("By group");
  await expect(dialog.getByText("It is replaced.")).toBeVisible();
  await dialog.getByRole("button", { name: "Replace" }).click();
  await expect(dialog).toHaveCount(0);

  await (await reports.open("Views")).getByRole("button", { name: "Delete the view “By group”" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
  await expect(reports.messages).toContainText("is deleted");
  expect((await floor.call("list_report_views")).views).toEqual([]);
});

test("the file of the log holds what is on the screen", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("log");
  await reports.choose("Period", "Any");
  await reports.choose("Status and reason", "Lunch break");
  const lunches = await wholeLog(floor, { filter: { period: "any", statuses: ["lunch_break"] } });
  await expect(reports.end).toHaveText(`All ${lunches.length} intervals`);
  const { name, bytes } = await reports.file("CSV");
  expect(name).toMatch(/^Agent status log \d{4}-\d\d-\d\d(–\d{4}-\d\d-\d\d)?\.csv$/);
  const rows = readCsv(bytes);
  expect(rows).toHaveLength(lunches.length);
  const seen = new Set(rows.flatMap((row) => Object.values(row)));
  for (const { agent } of lunches) expect(seen).toContain(agent.name);
  await expect(reports.messages).toContainText(`Saved: ${name}`);

  const json = await reports.file("JSON");
  expect(JSON.parse(json.bytes.toString("utf8")).intervals).toHaveLength(lunches.length);
  const book = await reports.file("Excel (XLSX)");
  expect(book.bytes.subarray(0, 2).toString("latin1"), "a workbook is a zip").toBe("PK");
});

test("the file of Workload has the columns that are shown, in their order", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  await reports.choose("Period", "Any");
  const panel = await reports.open("Columns");
  await panel.getByRole("checkbox", { name: "Login time" }).uncheck();
  await panel.getByRole("button", { name: "Move up: Active (free)" }).click();
  await page.keyboard.press("Escape");
  const codes = await reports.heads.evaluateAll((heads) =>
    heads.flatMap((head) => (head as HTMLElement).dataset["column"] ?? []),
  );
  const rows = readCsv((await reports.file("CSV")).bytes);
  const heads = Object.keys(rows[0]!);
  const positions = codes.map((code) => heads.findIndex((head) => head === code || head.startsWith(code)));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(heads.some((head) => head.startsWith("login_time"))).toBe(false);
  const report = await floor.call("report_workload", any);
  expect(rows.length).toBeGreaterThanOrEqual(report.rows.length);
});

test("a file that is stopped is no file", async ({ page }) => {
  const reports = new Reports(page);
  await reports.go("log");
  // Held up on its way, as a long one would be.
  await page.route("**/export", async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await route.continue().catch(() => {});
  });
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  await (await reports.open("Export")).getByRole("button", { name: "CSV" }).click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("region", { name: "Export" }).getByRole("button", { name: "Cancel" }).click();
  await expect(reports.messages).toContainText("Export cancelled");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  expect(downloads).toBe(0);
});

test("it can all be reached by the keyboard", async ({ page, monitoring }) => {
  const reports = new Reports(page);
  await page.keyboard.press("s");
  await expect(reports.rows.first()).toBeVisible();
  await expect(page).toHaveURL(/#reports$/);
  await page.getByRole("tab", { name: "Agent status log" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Workload" })).toHaveAttribute("aria-selected", "true");
  await expect(page).toHaveURL(/#reports\/workload$/);
  await page.keyboard.press("ArrowLeft");
  await expect(reports.rows.first()).toBeVisible();

  await page.getByRole("button", { name: "Export" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "CSV" })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("button", { name: "Excel (XLSX)" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Export" })).toBeFocused();

  await reports.heads.getByRole("button").last().focus();
  await page.keyboard.press("Tab");
  await expect(reports.rows.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(reports.rows.nth(2)).toBeFocused();
  const name = await reports.rows.nth(2).locator(".name").innerText();
  await page.keyboard.press("Enter");
  await expect(monitoring.card.getByRole("heading", { name })).toBeVisible();
});

test("on paper is the report, whole, and nothing to click", async ({ page, floor }) => {
  const reports = new Reports(page);
  await reports.go("workload");
  await page.emulateMedia({ media: "print" });
  const paper = page.locator(".paper");
  await expect(paper.getByRole("heading", { name: "Workload" })).toBeVisible();
  await expect(paper).toContainText((await floor.call("show_workspace")).name);
  const report = await floor.call("report_workload", { filter: { period: "today" } });
  await expect(paper.locator("tbody tr")).toHaveCount(report.rows.length + 2);
  await expect(page.getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(paper).toBeHidden();
  await expect(paper.locator("tbody tr")).toHaveCount(3);

  await reports.go("log");
  await reports.choose("Status and reason", "Lunch break");
  await page.emulateMedia({ media: "print" });
  const lunches = await wholeLog(floor, { filter: { period: "today", statuses: ["lunch_break"] } });
  await expect(paper.locator("tbody tr")).toHaveCount(lunches.length);
  await expect(paper).toContainText("Status and reason: Lunch break");
  await expect(page.getByRole("button")).toHaveCount(0);
});

test.describe("in Russian", () => {
  test.use({ locale: "ru" });

  test("the screen, its columns and its reasons speak it", async ({ page }) => {
    const reports = new Reports(page);
    await reports.go("log");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Отчёты");
    await expect(page.getByRole("tab").first()).toHaveText("Журнал статусов");
    await reports.go("workload");
    expect(await reports.titles()).toEqual(expect.arrayContaining(["Время в системе", "Обед", "Занятость"]));
    await page.getByRole("button", { name: "Экспорт" }).click();
    await expect(page.getByRole("button", { name: "Excel (XLSX)" })).toBeVisible();
  });

  test("every column of Workload fits on a sheet, long words too", async ({ page }) => {
    await new Reports(page).go("workload");
    // A4 across, without its margins.
    await page.setViewportSize({ width: 1031, height: 740 });
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".paper")).toContainText("Решено закреплённых");
    const [needed, there] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth];
    });
    expect(needed).toBeLessThanOrEqual(there!);
  });
});
