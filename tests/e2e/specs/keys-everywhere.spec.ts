// Every key of the help does what it says, wherever the focus is: on the page, on a row, on a chip, on the card.
import type { Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";
import type { Monitoring } from "../support/monitoring.ts";

const focuses: Record<string, (monitoring: Monitoring) => Promise<void>> = {
  page: ({ page }) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur()),
  row: ({ rows }) => rows.first().focus(),
  chip: ({ chips }) => chips.first().focus(),
  card: async (monitoring) => {
    const { card } = monitoring;
    // Where there is room for one only, the threads may stand in the list's place.
    if ((await card.count()) === 0) await monitoring.openCard("Maya Kessler");
    await expect(card.getByRole("button", { name: "Accept" })).toBeVisible();
    await card.focus();
  },
};

const dialog = (page: Page, name: string | RegExp) => page.getByRole("dialog", { name });
/** A choice that is the system's own isn't written down. */
const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset["theme"] ?? "light");

/** What each key does to Monitoring. A key that needs an open card is pressed with one. */
const deeds: Record<string, (monitoring: Monitoring, focus: () => Promise<void>) => Promise<void>> = {
  "/": async ({ page }) => {
    await page.keyboard.press("/");
    await expect(page.getByRole("textbox", { name: "Filter by name, alias or login" })).toBeFocused();
  },
  "]": async ({ page }, focus) => {
    await page.keyboard.press("]");
    await expect(page.getByRole("combobox", { name: /^Status: / })).not.toHaveText(/Status:\s+All/);
    await focus();
    await page.keyboard.press("[");
    await expect(page.getByRole("combobox", { name: /^Status: / })).toHaveText(/Status:\s+All/);
  },
  "[": async ({ page }) => {
    await page.keyboard.press("[");
    await expect(page.getByRole("combobox", { name: /^Status: / })).toHaveText(/Offline/);
    await page.keyboard.press("0");
  },
  "0": async ({ page }) => {
    await page.keyboard.press("]");
    await page.keyboard.press("0");
    await expect(page.getByRole("combobox", { name: /^Status: / })).toHaveText(/Status:\s+All/);
  },
  E: async ({ page, list }) => {
    const dashes = await list.getByText("the time isn’t shown").count();
    expect(dashes).toBeGreaterThan(0);
    await page.keyboard.press("e");
    await expect(list.getByText("the time isn’t shown")).toHaveCount(0);
    await page.keyboard.press("e");
  },
  T: async ({ page }) => {
    await page.keyboard.press("t");
    await expect.poll(() => theme(page)).toBe("dark");
    await page.keyboard.press("t");
    await expect.poll(() => theme(page)).toBe("light");
  },
  L: async ({ page }) => {
    await page.keyboard.press("l");
    await expect(page.locator("html")).toHaveAttribute("lang", "ru");
    await page.keyboard.press("l");
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
  },
  R: async ({ page }) => {
    const asked = page.waitForResponse("**/rpc/list_agents");
    await page.keyboard.press("r");
    await asked;
  },
  Q: async ({ page }) => {
    await page.keyboard.press("q");
    await expect(page.locator(".threads-widget").getByRole("tab").first()).toBeFocused();
  },
  C: async ({ page }) => {
    await page.keyboard.press("c");
    await expect(dialog(page, "Write as a client")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog(page, "Write as a client")).toHaveCount(0);
  },
  S: async ({ page }, focus) => {
    await page.keyboard.press("s");
    await expect(page.getByRole("heading", { level: 1, name: "Reports" })).toBeVisible();
    await page.keyboard.press("m");
    await expect(page.getByRole("heading", { level: 1, name: "Monitoring" })).toBeVisible();
    await focus();
  },
  ",": async ({ page }) => {
    await page.keyboard.press(",");
    await expect(page.getByRole("heading", { level: 1, name: "Settings" })).toBeVisible();
    await page.keyboard.press("m");
    await expect(page.getByRole("heading", { level: 1, name: "Monitoring" })).toBeVisible();
  },
  P: async ({ page }) => {
    await page.keyboard.press("p");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  },
  W: async ({ page }) => {
    const [workplace] = await Promise.all([page.context().waitForEvent("page"), page.keyboard.press("w")]);
    await workplace.waitForURL(/workplace\.html/);
    await workplace.close();
  },
  CtrlK: async ({ page }) => {
    await page.keyboard.press("Control+k");
    await expect(dialog(page, "Find agents and actions")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  },
  "?": async ({ page }) => {
    await page.keyboard.press("?");
    await expect(dialog(page, "Keyboard shortcuts")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  },
};

/** Those of the card, and of the list, have tests of their own. */
const elsewhere = ["M", "ShiftA", "ShiftR", "Esc", "↑↓", "Enter"];

for (const [place, put] of Object.entries(focuses))
  test(`every key of the help works with the focus on the ${place}`, async ({ monitoring, page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.keyboard.press("?");
    const help = dialog(page, "Keyboard shortcuts");
    const keys = (await help.getByRole("definition").allInnerTexts()).map((text) => text.replaceAll(/\s/g, ""));
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    const named = keys.filter((key) => key !== "");
    expect(named.toSorted()).toEqual([...Object.keys(deeds), ...elsewhere].toSorted());

    const focus = (): Promise<void> => put(monitoring);
    for (const key of named.filter((key) => !elsewhere.includes(key)))
      await test.step(key, async () => {
        await focus();
        await deeds[key]!(monitoring, focus);
      });
  });

test("Shift+A and Shift+R decide with the focus on the row, on a chip and on the card, Escape closes the card", async ({
  monitoring,
  page,
}) => {
  const { card } = monitoring;
  for (const put of [focuses["row"]!, focuses["chip"]!, focuses["page"]!, () => card.focus()]) {
    await monitoring.openCard("Leo Marchetti");
    await expect(card.getByRole("button", { name: "Reject…" })).toBeVisible();
    await put(monitoring);
    await page.keyboard.press("Shift+R");
    await expect(card.getByRole("textbox")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(card.getByRole("textbox")).toHaveCount(0);
    await put(monitoring);
    await page.keyboard.press("Escape");
    await expect(card).toHaveCount(0);
  }
});

test("/ and a part of a name, then Enter or the arrow down, goes to the first row; Enter opens its card", async ({
  monitoring,
  page,
}) => {
  for (const key of ["Enter", "ArrowDown"]) {
    await page.keyboard.press("/");
    await page.keyboard.type("priya");
    await expect(monitoring.rows).toHaveCount(1);
    await page.keyboard.press(key);
    await expect(monitoring.row("Priya Raman")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(monitoring.card.getByRole("heading", { name: "Priya Raman" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(monitoring.card).toHaveCount(0);
  }
});

test("letters are the window’s on a row of Settings and of a report too", async ({ page, monitoring }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await expect(monitoring.rows.first()).toBeVisible();
  for (const [address, row] of [
    ["#settings", page.getByRole("grid").getByRole("row").nth(1)],
    ["#reports", page.locator("[data-row]").first()],
    ["#reports/workload", page.locator("[data-row]").first()],
  ] as const) {
    await page.evaluate((hash) => void (location.hash = hash), address);
    await row.focus();
    for (const shown of ["dark", "light"]) {
      await page.keyboard.press("t");
      await expect.poll(() => theme(page), address).toBe(shown);
    }
  }
});

test("the arrow down on a fresh page, and from a chip, goes into the list", async ({ monitoring, page }) => {
  await page.keyboard.press("ArrowDown");
  await expect(monitoring.rows.first()).toBeFocused();
  await monitoring.chips.nth(1).focus();
  await page.keyboard.press("ArrowDown");
  await expect(monitoring.rows.first()).toBeFocused();
});
