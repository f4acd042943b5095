// Every screen that a browser can show, by the way that leads to it from Monitoring. What is expected of each is the specs'.
import { expect, type Locator } from "@playwright/test";
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

/** The order matters: once the card is open it stays open to the last. */
export const screens: Screen[] = [
  { name: "monitoring", show: stay, leave: stay },
  overlay("filter", ({ page }) => page.locator(".panel").getByRole("combobox").last().click()),
  overlay("groups", ({ page }) => page.locator(".panel").getByRole("combobox").first().click()),
  overlay("view", ({ page }) => page.locator(".view-options").click()),
  overlay("requests", ({ page }) => page.locator("header .bell").click()),
  overlay("palette", ({ page }) => page.keyboard.press("Control+k")),
  overlay("help", ({ page }) => page.keyboard.press("?")),
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
      await page.keyboard.press("r");
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
];
