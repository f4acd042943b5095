// Every screen that a browser can show, by the way that leads to it from Monitoring. What is expected of each is the specs'.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Monitoring } from "./monitoring.ts";

export interface Screen {
  name: string;
  show(monitoring: Monitoring): Promise<void>;
  /** Closes what covers the list, so that the next can be shown. */
  leave(monitoring: Monitoring): Promise<void>;
}

const stay = async (): Promise<void> => {};

/** Something that covers the list: it is waited for, and gone when the next is shown. */
function overlay(name: string, show: Screen["show"]): Screen {
  const floating = ({ page }: Monitoring): Locator => page.getByRole("dialog").or(page.getByRole("listbox")).first();
  return {
    name,
    async show(monitoring) {
      await show(monitoring);
      await expect(floating(monitoring)).toBeVisible();
    },
    async leave(monitoring) {
      await monitoring.page.keyboard.press("Escape");
      await expect(floating(monitoring)).toBeHidden();
    },
  };
}

function tab(at: number): Screen["show"] {
  return (monitoring) => monitoring.card.getByRole("tab").nth(at).click();
}

const goTo = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = hash), address);

async function toMonitoring({ page, rows }: Monitoring): Promise<void> {
  await goTo(page, "#monitoring");
  await expect(rows.first()).toBeVisible();
}

/** A section of Settings, known by something that it shows. */
function settings(section: string, known: (monitoring: Monitoring) => Locator): Screen {
  return {
    name: `settings-${section}`,
    async show(monitoring) {
      await goTo(monitoring.page, section === "people" ? "#settings" : `#settings/${section}`);
      await expect(known(monitoring)).toBeVisible();
    },
    leave: toMonitoring,
  };
}

/** A tab of Reports, with something in it. */
function report(tab: "log" | "workload" | "day"): Screen {
  return {
    name: `reports-${tab}`,
    async show({ page }) {
      await goTo(page, tab === "log" ? "#reports" : `#reports/${tab}`);
      const shown = page.getByRole("tabpanel");
      await expect(tab === "day" ? shown.locator("svg").first() : shown.locator("[data-row]").first()).toBeVisible();
    },
    leave: toMonitoring,
  };
}

async function leaveReport(monitoring: Monitoring): Promise<void> {
  await monitoring.page.keyboard.press("Escape");
  await toMonitoring(monitoring);
}

/** What opens over the status log. */
function reportChoice(choice: "period" | "agents" | "views" | "export"): Screen {
  return {
    ...overlay(`reports-${choice}`, async ({ page }) => {
      await goTo(page, "#reports");
      await expect(page.locator("[data-row]").first()).toBeVisible();
      if (choice === "views") await page.locator(".deeds .deed").first().click();
      else if (choice === "export") await page.locator(".deeds .deed").last().click();
      else if (choice === "period") await page.locator(".bar .select").first().click();
      else {
        // Little room folds the filters away.
        const folded = page.locator(".bar [aria-expanded=false][aria-controls$=filters]");
        if ((await folded.count()) > 0) await folded.click();
        await page.locator(".bar button.select[aria-haspopup=dialog]").click();
      }
    }),
    leave: leaveReport,
  };
}

const threads = (page: Page): Locator => page.locator(".threads-widget");

function threadsTab(at: number): Screen["show"] {
  return ({ page }) => threads(page).getByRole("tab").nth(at).click();
}

/** The order matters: once the card is open it stays open until the threads. */
export const screens: Screen[] = [
  { name: "monitoring", show: stay, leave: stay },
  overlay("filter", ({ page }) => page.locator(".panel").getByRole("combobox").last().click()),
  overlay("groups", ({ page }) => page.locator(".panel").getByRole("combobox").first().click()),
  overlay("view", ({ page }) => page.locator(".view-options").click()),
  overlay("requests", ({ page }) => page.locator("header .bell").click()),
  overlay("palette", ({ page }) => page.keyboard.press("Control+k")),
  overlay("help", ({ page }) => page.keyboard.press("?")),
  overlay("switch-person", ({ page }) => page.keyboard.press("p")),
  {
    name: "seat-menu",
    async show({ page }) {
      await page.locator(".seat-menu").click();
      await expect(page.getByRole("menu")).toBeVisible();
    },
    async leave({ page }) {
      await page.keyboard.press("Escape");
      await expect(page.getByRole("menu")).toBeHidden();
    },
  },
  settings("people", ({ page }) => page.getByRole("grid").getByRole("row").nth(1)),
  {
    name: "settings-account",
    async show({ page }) {
      await goTo(page, "#settings");
      await page.getByRole("grid").getByRole("row").nth(1).click();
      await expect(page.locator(".account")).toBeVisible();
    },
    leave: toMonitoring,
  },
  {
    ...overlay("settings-add", async ({ page }) => {
      await goTo(page, "#settings");
      await page.locator(".people .primary").click();
    }),
    async leave(monitoring) {
      await monitoring.page.keyboard.press("Escape");
      await toMonitoring(monitoring);
    },
  },
  settings("groups", ({ page }) => page.getByRole("textbox").nth(1)),
  settings("reasons", ({ page }) => page.locator("[data-reason=lunch_break]")),
  {
    name: "settings-reason",
    async show({ page }) {
      await goTo(page, "#settings/reasons");
      await page.locator("[data-reason=lunch_break] button.main").click();
      await expect(page.locator("section.reason")).toBeVisible();
    },
    leave: toMonitoring,
  },
  {
    ...overlay("settings-add-reason", async ({ page }) => {
      await goTo(page, "#settings/reasons");
      await page.locator(".reasons .primary").click();
    }),
    async leave(monitoring) {
      await monitoring.page.keyboard.press("Escape");
      await toMonitoring(monitoring);
    },
  },
  settings("api", ({ page }) => page.locator(".programs .copied")),
  {
    ...overlay("settings-create-token", async ({ page }) => {
      await goTo(page, "#settings/api");
      await page.locator(".programs .head button").click();
    }),
    async leave(monitoring) {
      await monitoring.page.keyboard.press("Escape");
      await toMonitoring(monitoring);
    },
  },
  settings("timeouts", ({ page }) => page.getByRole("switch").first()),
  settings("sign-in", ({ page }) => page.getByRole("switch").first()),
  report("log"),
  ...(["period", "agents", "views", "export"] as const).map(reportChoice),
  report("workload"),
  {
    ...overlay("reports-columns", async ({ page }) => {
      await goTo(page, "#reports/workload");
      await expect(page.locator("[data-row]").first()).toBeVisible();
      await page.locator(".deeds .deed").nth(1).click();
    }),
    leave: leaveReport,
  },
  report("day"),
  {
    name: "card",
    // By the palette: a small window may not have the row in sight.
    async show({ page, card }) {
      await page.keyboard.press("Control+k");
      const field = page.getByRole("dialog").getByRole("combobox");
      await field.fill("Maya Kessler");
      await field.press("Enter");
      await card.getByRole("article").waitFor();
    },
    leave: stay,
  },
  {
    name: "card-forecast",
    async show({ card, page }) {
      await card.getByRole("combobox").click();
      await page.getByRole("option").nth(2).click();
    },
    leave: stay,
  },
  overlay("card-choices", ({ card }) => card.getByRole("combobox").click()),
  overlay("card-force", ({ card }) => card.locator(".force button").click()),
  {
    name: "card-reject",
    async show({ card, page }) {
      await card.focus();
      await page.keyboard.press("Shift+R");
      await expect(card.getByRole("textbox")).toBeFocused();
    },
    leave: ({ page }) => page.keyboard.press("Escape"),
  },
  { name: "card-approvals", show: tab(1), leave: stay },
  { name: "card-threads", show: tab(2), leave: stay },
  {
    name: "card-history",
    async show(monitoring) {
      await tab(3)(monitoring);
      await expect(monitoring.card.getByRole("listitem").first()).toBeVisible();
    },
    leave: stay,
  },
  {
    name: "threads-queue",
    // The card gives its place back; where there is room for one only, the key changes over.
    async show({ page, card }) {
      await page.keyboard.press("Escape");
      await expect(card).toHaveCount(0);
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.keyboard.press("q");
      await expect(threads(page).getByRole("tab").first()).toBeFocused();
    },
    leave: stay,
  },
  { name: "threads-agents", show: threadsTab(1), leave: stay },
  { name: "threads", show: threadsTab(2), leave: stay },
  overlay("thread", ({ page }) => threads(page).getByRole("listitem").first().getByRole("button").click()),
  {
    name: "thread-transfer",
    async show({ page }) {
      await threads(page).getByRole("listitem").first().getByRole("button").click();
      const dialog = page.getByRole("dialog");
      await dialog.locator("footer").getByRole("button").first().click();
      await expect(dialog.getByRole("listbox")).toBeVisible();
    },
    async leave({ page }) {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toHaveCount(0);
    },
  },
  overlay("clients", async ({ page }) => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("c");
  }),
];
