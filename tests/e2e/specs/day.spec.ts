// The day as a picture: its strips and table say what the log says, and any second of it shows the floor as it was.
import type { Locator, Page } from "@playwright/test";
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/floor.ts";
import { misfits } from "../support/layout.ts";
import { keep } from "../support/pictures.ts";
import { Workplace } from "../support/workplace.ts";

interface Piece {
  status: string;
  reason: string | null;
  from_s: number;
  to_s: number;
  open: boolean;
}

interface Strip {
  agent: { id: number; name: string };
  group: string;
  pieces: Piece[];
}

class Day {
  readonly report: Locator;
  readonly strips: Locator;
  readonly moment: Locator;
  readonly then: Locator;

  constructor(readonly page: Page) {
    this.report = page.getByRole("region", { name: /\d{4}/ }).filter({ has: page.getByRole("slider") });
    this.strips = page.getByRole("list", { name: "The day, agent by agent" }).getByRole("listitem");
    this.moment = page.getByRole("slider", { name: "A second of the day" });
    this.then = page.getByRole("complementary", { name: /^The floor as it was on / });
  }

  async open(): Promise<void> {
    await this.page.evaluate(() => void (location.hash = "#reports/day"));
    await expect(this.strips.first()).toBeVisible();
  }

  /** The chosen second. */
  async second(): Promise<number> {
    return Number(await this.moment.getAttribute("aria-valuenow"));
  }

  async dragTo(share: number): Promise<void> {
    const box = (await this.moment.boundingBox())!;
    const y = box.y + 200;
    await this.page.mouse.move(box.x + box.width * 0.2, y);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + box.width * share, y, { steps: 5 });
    await this.page.mouse.up();
  }

  async showShift(): Promise<void> {
    await this.page.getByText("The shift", { exact: true }).click();
    await expect(this.page.getByRole("radio", { name: "The shift" })).toBeChecked();
  }

  /** What the scale says, from left to right. */
  async scale(): Promise<string[]> {
    return await this.report.locator(".ruler .label").allInnerTexts();
  }
}

const code = ({ status, reason }: { status: string; reason: string | null }): string => reason ?? status;

const hms = (s: number): string =>
  [Math.floor(s / 3600), ...[Math.floor((s % 3600) / 60), s % 60].map((part) => String(part).padStart(2, "0"))].join(
    ":",
  );

test("whoever was there has a strip, under their name and group", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  const { strips } = await floor.call("report_day");
  await expect(day.strips).toHaveCount(strips.length);
  for (const [at, { agent, group }] of (strips as Strip[]).entries()) {
    const strip = day.strips.nth(at);
    await expect(strip).toContainText(agent.name);
    await expect(strip).toContainText(group);
    await strip.scrollIntoViewIfNeeded();
    await expect(
      strip
        .getByRole("img", { name: new RegExp(`^${agent.name}: `) })
        .locator("path")
        .first(),
    ).toBeVisible();
  }
  await expect(page.getByRole("img", { name: /^How many agents were in which status/ })).toBeVisible();
});

test("a second shows the floor as it was, and nothing can be changed there", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await day.showShift();
  await day.dragTo(0.7);
  // The picture didn't move away under the pointer.
  const second = await day.second();
  await expect(day.then).toBeVisible();
  const { covered, strips } = await floor.call("report_day");
  const worked = (strips as Strip[]).flatMap(({ pieces }) => pieces.filter(({ status }) => status !== "offline"));
  const [begun, ended] = [Math.min(...worked.map((one) => one.from_s)), Math.max(...worked.map((one) => one.to_s))];
  // Nothing shorter than five minutes can be looked at, and what is still to come can't be chosen: right after midnight both matter.
  const room = Math.max(ended - begun, 300);
  const left = Math.max(0, begun - (room - (ended - begun)) / 2);
  const wanted = Math.min(left + 0.7 * room, ended);
  expect(Math.abs(second - wanted)).toBeLessThan(0.01 * room + 10);
  // The end of that second: what began within it has begun.
  const at = new Date(Math.min(Date.parse(covered.from) + second * 1000 + 999, Date.now() - 500)).toISOString();
  const { counts, agents } = await floor.call("show_floor_at", { at });
  const { reasons } = await floor.call("list_reasons", { include_retired: true });

  await expect(day.then).toContainText("Nothing can be changed here");
  await expect(day.then.getByRole("heading")).toContainText((await day.moment.getAttribute("aria-valuetext"))!);
  const chips = day.then.getByRole("list", { name: "Agents by status" }).getByRole("listitem");
  await expect(chips.first()).toHaveText(`All ${counts.all}`);
  const there = Object.entries(counts as Record<string, number>).filter(([, count]) => count > 0);
  await expect(chips).toHaveCount(there.length);
  expect(await chips.locator("b").allInnerTexts()).toEqual(there.map(([, count]) => String(count)));

  const named = new Map<string, string>(
    reasons.map((reason: any) => [reason.code, reason.names.find(({ locale }: any) => locale === "en").name]),
  );
  const words: Record<string, string> = {
    outgoing: "Active (doesn’t receive threads)",
    active: "Active",
    active_free: "Active (free)",
    finishing: "Active (finishing)",
    not_ready: "Not ready",
    kicked_out: "Inactive (kicked out)",
    offline: "Offline",
  };
  for (const agent of agents.slice(0, 6)) {
    const row = day.then.getByRole("row").filter({ hasText: agent.name });
    await expect(row.getByRole("cell").nth(1)).toContainText(words[code(agent)] ?? named.get(code(agent))!);
    if (agent.threads !== null) await expect(row.getByRole("cell").nth(2)).toContainText(String(agent.threads));
  }

  await expect(day.then.getByRole("button")).toHaveText(["Back to now"]);
  await day.then.getByRole("row").filter({ hasText: agents[0].name }).click();
  await expect(day.then).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await day.then.getByRole("button", { name: "Back to now" }).click();
  await expect(day.then).toHaveCount(0);
  await expect(day.moment).toBeFocused();
});

test("the pointer shows a second without choosing it", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await day.showShift();
  const { covered, strips } = await floor.call("report_day");
  const box = (await day.moment.boundingBox())!;
  const first = (await day.strips.first().boundingBox())!;
  // Where somebody was, also in the first minutes of a day.
  const old = Math.floor((Date.now() - Date.parse(covered.from)) / 1000);
  const share = old < 300 ? (0.9 * old) / 300 : 0.9;
  await page.mouse.move(box.x + box.width * share, first.y + first.height / 2);
  await expect(page.locator(".ruler .time").first()).toHaveText(/^\d\d:\d\d:\d\d$/);
  await expect(day.moment).toHaveAttribute("title", /, \d\d:\d\d:\d\d – (now|\d\d:\d\d:\d\d), \d+:\d\d:\d\d$/);
  // The group gives its place to the status.
  await expect(day.strips.first().locator(".note")).not.toHaveText(strips[0].group);
  await expect(day.then).toHaveCount(0);
  await page.mouse.move(2, 2);
  await expect(day.strips.first().locator(".note")).toHaveText(strips[0].group);
});

test("keys alone choose a second and look closer", async ({ monitoring, page }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await day.moment.focus();
  await page.keyboard.press("End");
  const now = await day.second();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => day.second()).toBe(Math.max(0, now - 60));
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => day.second()).toBe(Math.max(0, now - 70));
  await expect(day.then).toBeVisible();
  await page.keyboard.press("Home");
  await expect.poll(() => day.second()).toBe(0);
  await page.keyboard.press("Escape");
  await expect(day.then).toHaveCount(0);
  await expect(day.moment).toHaveAttribute("aria-valuetext", /^none chosen/);

  const whole = await day.scale();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press("+");
  const closer = await day.scale();
  expect(closer).not.toEqual(whole);
  await expect(page.getByRole("radio", { name: "Whole day" })).not.toBeChecked();
  await page.getByRole("button", { name: "Today" }).focus();
  await page.keyboard.press("Shift+ArrowLeft");
  await expect.poll(() => day.scale()).not.toEqual(closer);
  await page.keyboard.press("0");
  await expect.poll(() => day.scale()).toEqual(whole);
  await expect(page.getByRole("radio", { name: "Whole day" })).toBeChecked();
});

test("the wheel looks closer with Ctrl, and the scale can be dragged", async ({ monitoring, page }) => {
  const day = new Day(monitoring.page);
  await day.open();
  const whole = await day.scale();
  const box = (await day.moment.boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + 150);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expect.poll(() => day.scale()).not.toEqual(whole);
  const closer = await day.scale();
  await page.mouse.move(box.x + box.width / 2, box.y - 12);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 300, box.y - 12, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => day.scale()).not.toEqual(closer);
  await expect(day.then).toHaveCount(0);
});

test("the table has the sums of the log", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await page.getByText("The same as a table").click();
  const table = page.getByRole("table");
  const { strips } = await floor.call("report_day");
  await expect(table.getByRole("row")).toHaveCount(strips.length + 1);
  const heads = (await table.getByRole("columnheader").allInnerTexts()).map((text) => text.trim());
  let compared = 0;
  const chips: Record<string, string> = { active: "Active", active_free: "Active (free)", finishing: "Finishing" };
  for (const { agent, pieces } of strips as Strip[]) {
    const cells = table.getByRole("row").filter({ hasText: agent.name }).getByRole("cell");
    for (const [status, chip] of Object.entries(chips)) {
      // What goes on gets longer while one looks.
      if (!heads.includes(chip) || pieces.some((piece) => piece.open && piece.status === status)) continue;
      const sum = pieces
        .filter((piece) => piece.status === status)
        .reduce((all, { from_s, to_s }) => all + to_s - from_s, 0);
      // The name is the row's head.
      await expect(cells.nth(heads.indexOf(chip) - 1)).toHaveText(sum === 0 ? "–" : hms(sum));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(strips.length);
  expect(await violations(page)).toEqual([]);
});

test("one goes to the day before and back; a day to come can’t be chosen", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  const today = await floor.call("report_day");
  const field = page.getByRole("textbox", { name: "Day", exact: true });
  await expect(field).toHaveValue(today.day);
  await expect(page.getByRole("button", { name: "The day after" })).toBeDisabled();

  const before = page.getByRole("button", { name: "The day before" });
  await expect(before).toBeEnabled({ enabled: today.earlier !== null });
  if (today.earlier !== null) {
    const yesterday = await floor.call("report_day", { day: today.earlier });
    await before.click();
    await expect(field).toHaveValue(today.earlier);
    await expect(day.strips).toHaveCount(yesterday.strips.length);
    await page.getByRole("button", { name: "Today" }).click();
    await expect(day.strips).toHaveCount(today.strips.length);
  }

  const tomorrow = new Date(Date.parse(`${today.day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await field.fill(tomorrow);
  await expect(page.getByRole("alert")).toHaveText("That day is still to come. Choose today or an earlier one.");
  await field.blur();
  await expect(field).toHaveValue(today.day);

  await field.fill("2001-02-03");
  await expect(page.getByText("Nobody was there on this day")).toBeVisible();
});

test("a group’s day has its agents only, and the floor of then too", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  const { groups } = await floor.call("list_groups");
  const group = groups.find(({ name }: { name: string }) => name === "Billing");
  const { strips } = await floor.call("report_day", { groups: [group.id] });
  await monitoring.dropDown("Group").click();
  await page.getByRole("option", { name: /^Billing/ }).click();
  await page.keyboard.press("Escape");
  await expect(day.strips).toHaveCount(strips.length);
  await day.dragTo(0.5);
  const { agents } = await floor.call("show_floor_at", { at: new Date().toISOString(), groups: [group.id] });
  await expect(day.then.getByRole("listitem").first()).toHaveText(`All ${agents.length}`);
});

test("today grows: a change of status is a new piece", async ({ monitoring, page, floor }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await page.getByText("The same as a table").click();
  await floor.rollcall("status", "ines.duarte", "training");
  const heads = page.getByRole("table").getByRole("columnheader");
  await expect(heads.filter({ hasText: "Training" })).toBeVisible();
  const at = (await heads.allInnerTexts()).findIndex((text) => text.trim() === "Training");
  const cell = page
    .getByRole("row")
    .filter({ hasText: "Ines Duarte" })
    .getByRole("cell")
    .nth(at - 1);
  await expect(cell).toHaveText(/^0:0\d:\d\d$/);
  const first = await cell.innerText();
  await expect(cell).not.toHaveText(first);
});

test("the card’s History has the agent’s day, and so has the workplace", async ({ monitoring, page, floor }) => {
  const { strips } = await floor.call("report_day", { agents: ["ines.duarte"] });
  const pieces = (strips as Strip[])[0]!.pieces;
  const card = await monitoring.openCard("Ines Duarte");
  await monitoring.showTab("History");
  const own = (root: Locator): Locator => root.getByRole("list", { name: "The day, status by status" });
  await expect(own(card).getByRole("listitem")).toHaveCount(pieces.length);
  const sums = card.getByRole("list", { name: "What the day adds up to" });
  await expect(sums).toContainText("Signed in");
  expect(await violations(page)).toEqual([]);

  const workplace = new Workplace(page);
  await workplace.open(floor, "Ines Duarte");
  await page.getByRole("button", { name: "My profile", exact: true }).click();
  await expect(workplace.profile.getByRole("heading", { name: "My day" })).toBeVisible();
  await expect(own(workplace.profile).getByRole("listitem").first()).toBeAttached();
  await keep(page, "day-workplace");
});

for (const { name, colorScheme, locale, viewport } of [
  { name: "light-en", colorScheme: "light", locale: "en", viewport: { width: 1440, height: 900 } },
  { name: "dark-ru", colorScheme: "dark", locale: "ru", viewport: { width: 1440, height: 900 } },
  { name: "narrow-ru", colorScheme: "light", locale: "ru", viewport: { width: 390, height: 844 } },
  { name: "smallest-ru", colorScheme: "dark", locale: "ru", viewport: { width: 320, height: 700 } },
] as const) {
  test.describe(name, () => {
    test.use({ colorScheme, locale, viewport });

    test(`the day fits, ${name}`, async ({ monitoring, page }) => {
      await page.evaluate(() => void (location.hash = "#reports/day"));
      const moment = page.getByRole("slider");
      await expect(moment).toBeVisible();
      expect.soft(await misfits(page)).toEqual([]);
      await keep(monitoring.page, `day-${name}`);
      await moment.focus();
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      await expect(page.getByRole("complementary").getByRole("cell").first()).toBeVisible();
      expect.soft(await misfits(page)).toEqual([]);
      expect.soft(await violations(page)).toEqual([]);
      await keep(page, `day-${name}-then`);
    });
  });
}

test("on paper are the picture and the table, and no controls", async ({ monitoring, page }) => {
  const day = new Day(monitoring.page);
  await day.open();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".paper")).toBeVisible();
  await expect(page.locator(".paper").getByRole("table")).toBeVisible();
  await expect(page.locator(".paper").getByRole("button")).toHaveCount(0);
  await expect(day.moment).toBeHidden();
  await keep(page, "day-paper");
});
