// The whole way without a mouse, and every stop on it can be seen.
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";

const stopsAtMost = 60;

/** Presses a key until this has the focus; every stop on the way shows that it has it. */
async function goTo(page: Page, wanted: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let stop = 0; stop < stopsAtMost; stop += 1) {
    await page.keyboard.press(key);
    const unseen = await page.evaluate(() => {
      const here = document.activeElement;
      if (!here || here === document.body) return null;
      const seen = [here, here.parentElement!].some((element) => {
        const { outlineStyle, boxShadow } = getComputedStyle(element);
        return outlineStyle !== "none" || boxShadow !== "none";
      });
      return seen ? null : here.outerHTML.slice(0, 200);
    });
    expect(unseen, "a stop that doesn’t show the focus").toBeNull();
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`not reached by ${key}`);
}

test("filter, row, card, Change and back, by keys alone", async ({ monitoring, page }) => {
  await goTo(page, monitoring.dropDown("Status"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type("Active (f");
  await page.keyboard.press("Enter");
  await expect(monitoring.chip("Active (free)")).toHaveAttribute("aria-pressed", "true");
  await expect(monitoring.rows).toHaveCount(3);

  await goTo(page, monitoring.row("Ines Duarte"));
  await page.keyboard.press("ArrowDown");
  await expect(monitoring.row("Noah Fischer")).toBeFocused();
  await page.keyboard.press("Enter");
  const card = monitoring.card;
  await expect(card).toBeFocused();

  await goTo(page, card.getByRole("combobox", { name: "New status" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.type("Meeting");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("listbox")).toBeHidden();
  await goTo(page, card.getByRole("button", { name: "Change", exact: true }));
  await page.keyboard.press("Enter");
  await expect(card.getByText("Meeting", { exact: true }).first()).toBeVisible();
  await expect(monitoring.rows).toHaveCount(2);

  await page.keyboard.press("Escape");
  await expect(monitoring.card).toHaveCount(0);
  await expect(monitoring.list.locator(":focus")).toHaveCount(1);
});

test("the list is one stop: arrows, Home, End and pages move in it", async ({ monitoring, page }) => {
  await goTo(page, monitoring.rows.first());
  for (const [key, name] of [
    ["ArrowDown", "Ana Petrova"],
    ["ArrowUp", "Amara Diallo"],
    ["End", "Yuki Tanabe"],
    ["Home", "Amara Diallo"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(monitoring.row(name), key).toBeFocused();
    await expect(monitoring.row(name)).toBeInViewport({ ratio: 1 });
  }
  await page.keyboard.press("Tab");
  await expect(monitoring.list.locator(":focus")).toHaveCount(0);
});

test("the tabs of the card turn with the arrows", async ({ monitoring, page }) => {
  const card = await monitoring.openCard("Maya Kessler");
  await goTo(page, card.getByRole("tab", { name: "Overview" }));
  for (const name of ["Approvals 1", "Threads", "History"]) {
    await page.keyboard.press("ArrowRight");
    await expect(card.getByRole("tab", { name })).toHaveAttribute("aria-selected", "true");
  }
});

test("a dialog keeps the focus inside and gives it back", async ({ monitoring, page }) => {
  const card = await monitoring.openCard("Maya Kessler");
  const force = card.getByRole("button", { name: "Force inactive now…" });
  await goTo(page, force);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let stop = 0; stop < 6; stop += 1) {
    await page.keyboard.press("Tab");
    await expect(dialog.locator(":focus")).toHaveCount(1);
  }
  await page.keyboard.press("Escape");
  await expect(force).toBeFocused();
  await expect(card).toBeVisible();
});
