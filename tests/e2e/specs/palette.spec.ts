// Ctrl+K finds agents and actions, ? shows every shortcut, and the single keys do what it says.
import { expect, test } from "../support/floor.ts";

test("the palette finds an agent by a piece of the name, and Enter opens the card", async ({ monitoring, page }) => {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Search agents or actions" });
  await expect(field).toBeFocused();
  await field.fill("priya");
  await expect(page.getByRole("option", { name: /Priya Raman/ })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(monitoring.card.getByRole("heading", { name: "Priya Raman" })).toBeVisible();
  await expect(monitoring.row("Priya Raman")).toBeInViewport();
});

test("the palette finds an action and does it", async ({ monitoring: { page } }) => {
  await page.getByRole("button", { name: "Search agents or actions" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("light and dark");
  await page.keyboard.press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("the palette says when there is nothing, and Escape gives the focus back", async ({ monitoring, page }) => {
  await monitoring.row("Ana Petrova").focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("qqqq");
  await expect(page.getByRole("dialog")).toContainText("qqqq");
  await expect(page.getByRole("option")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(monitoring.row("Ana Petrova")).toBeFocused();
});

test("? shows every action with its keys, and Escape gives the focus back", async ({ monitoring, page }) => {
  await monitoring.row("Ana Petrova").focus();
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  for (const [words, keys] of [
    ["Search in the list", "/"],
    ["Next status in the filter", "]"],
    ["Previous status in the filter", "["],
    ["Show all statuses", "0"],
    ["Accept the first request", "ShiftA"],
    ["Reject the first request…", "ShiftR"],
    ["Close the card", "Esc"],
    ["Switch between light and dark", "T"],
    ["Switch the language", "L"],
    ["Load the data again", "R"],
    ["Find agents and actions", "CtrlK"],
    ["Show the shortcuts", "?"],
  ] as const) {
    const line = help.getByRole("term").filter({ hasText: words }).locator("xpath=..");
    await expect(line.getByRole("definition")).toHaveText(keys);
  }
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
  await expect(monitoring.row("Ana Petrova")).toBeFocused();
});

test("single keys filter, but typing is typing", async ({ monitoring, page }) => {
  await page.keyboard.press("]");
  await expect(monitoring.chip("Doesn’t receive threads")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("[");
  await expect(monitoring.chip("All")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("[");
  await expect(monitoring.chip("Offline")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("0");
  await expect(monitoring.chip("All")).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("/");
  const field = page.getByRole("textbox", { name: "Filter by name, alias or login" });
  await expect(field).toBeFocused();
  await page.keyboard.type("t]?l");
  await expect(field).toHaveValue("t]?l");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.keyboard.press("Escape");
  await expect(field).toHaveValue("");
});
