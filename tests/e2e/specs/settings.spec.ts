// Settings: people, groups, timeouts. Everything saves by itself, and other windows follow.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";

const saved = (page: Page) => page.getByRole("status").filter({ hasText: "Saved" }).first();

async function settings(page: Page, section: string): Promise<void> {
  await page.keyboard.press(",");
  await page.getByRole("tab", { name: section }).click();
}

async function openPerson(page: Page, name: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name, login or alias" }).fill(name);
  await page.getByRole("row", { name }).click();
  await expect(page.getByRole("complementary").getByRole("heading", { name })).toBeVisible();
}

test("a blocked agent is out of every list, and back when they are let in again", async ({
  monitoring,
  page,
  floor,
}) => {
  await settings(page, "People");
  await openPerson(page, "Maya Kessler");
  await page.getByRole("button", { name: "Block…" }).click();
  const question = page.getByRole("dialog", { name: "Block Maya Kessler?" });
  await expect(question).toContainText("The history stays");
  await question.getByRole("button", { name: "Block", exact: true }).click();
  await expect(page.getByRole("complementary").getByText("This account is blocked")).toBeVisible();
  await expect(page.getByRole("row", { name: "Maya Kessler" })).toContainText("Blocked");
  const { people } = await floor.call("list_people");
  expect(people.map(({ name }: { name: string }) => name)).not.toContain("Maya Kessler");

  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Monitoring" }).click();
  await expect(page.getByText("23 agents")).toBeVisible();
  await expect(monitoring.row("Maya Kessler")).toHaveCount(0);

  await settings(page, "People");
  await openPerson(page, "Maya Kessler");
  await page.getByRole("button", { name: "Let in again" }).click();
  await expect(page.getByRole("button", { name: "Block…" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Monitoring" }).click();
  await expect(monitoring.row("Maya Kessler")).toContainText("Offline");
});

test("a field saves itself, says so, and refuses what can’t be", async ({ monitoring, page, floor }) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await settings(page, "People");
  await openPerson(page, "Ines Duarte");
  const sessions = page.getByRole("textbox", { name: "Sessions", exact: true });
  await sessions.fill("51");
  await sessions.press("Enter");
  await expect(page.getByText("A number from 1 to 50.")).toBeVisible();
  await sessions.fill("6");
  await sessions.press("Enter");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole("row", { name: "Ines Duarte" })).toContainText("6");

  // Another window changes the same account: it shows here without a reload.
  const { agent } = await floor.call("show_agent", { agent: "ines.duarte" });
  expect(agent.sessions).toBe(6);
  await floor.call("change_agent", { agent: "ines.duarte", alias: "Inês" });
  await expect(page.getByRole("textbox", { name: "Alias", exact: true })).toHaveValue("Inês");
});

test("a new agent, with a photo, is on the floor", async ({ monitoring, page }) => {
  await settings(page, "People");
  await page.getByRole("button", { name: "Add a person" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a person" });
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText("Please fill this in.").first()).toBeVisible();
  await dialog.getByLabel("Name").fill("Vera Lund");
  await dialog.getByLabel("Login").fill("vera.lund");
  await dialog.getByRole("combobox", { name: /^Group/ }).click();
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("complementary").getByRole("heading", { name: "Vera Lund" })).toBeVisible();

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Choose a photo…" }).click();
  const picture = await readFile(join(import.meta.dirname, "../../../src-tauri/icons/128x128.png"));
  await (await chooser).setFiles({ name: "vera.png", mimeType: "image/png", buffer: picture });
  await expect(page.getByRole("complementary").getByRole("img").or(page.locator("aside img")).first()).toBeVisible();

  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Monitoring" }).click();
  await page.keyboard.press("/");
  await page.keyboard.type("vera");
  await expect(monitoring.row("Vera Lund")).toContainText("Offline");
});

test("a timeout, and a group’s exception that is switched off without being deleted", async ({
  page,
  floor,
  monitoring,
}) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await settings(page, "Timeouts");
  const rule = page.getByRole("region", { name: "No action" });
  const value = rule.getByRole("textbox", { name: "No action", exact: true });
  await expect(value).toHaveValue("5 min");
  await value.fill("7:30");
  await value.press("Enter");
  await expect(value).toHaveValue("7 min 30 s");
  await expect(rule.getByText("Saved")).toBeVisible();
  await value.fill("soon");
  await value.press("Enter");
  await expect(rule.getByRole("alert")).toHaveText("Write it like 5 min, 90 s or 1 h.");
  await value.press("Escape");
  await expect(value).toHaveValue("7 min 30 s");

  await rule.getByRole("combobox", { name: /^Exception for a group/ }).click();
  await page.getByRole("option", { name: "Billing" }).click();
  const own = rule.getByRole("textbox", { name: "No action in Billing" });
  await own.fill("90 s");
  await own.press("Enter");
  await expect(own).toHaveValue("1 min 30 s");
  await rule.getByRole("switch", { name: "Billing" }).click();
  await expect(rule.getByText("Not in force: as for everybody")).toBeVisible();
  const inactivity = async () =>
    (await floor.call("show_settings")).timeouts.find(({ key }: { key: string }) => key === "inactivity");
  expect(await inactivity()).toMatchObject({
    seconds: 450,
    exceptions: [{ group: "Billing", seconds: 90, active: false }],
  });

  // Another window switches it on again.
  const { group_id } = (await inactivity()).exceptions[0];
  await floor.call("set_exception", { group_id, key: "inactivity", seconds: 90, active: true });
  await expect(rule.getByRole("switch", { name: "Billing" })).toBeChecked();
  await rule.getByRole("button", { name: "Delete the exception of Billing" }).click();
  await expect(own).toHaveCount(0);

  await page.reload();
  await expect(page.getByRole("tab", { name: "Timeouts" })).toHaveAttribute("aria-selected", "true");
  await expect(value).toHaveValue("7 min 30 s");
});

test.describe("refused", () => {
  test.use({ tolerated: [/status of 4\d\d/] });

  test("groups are added and renamed, and keep their names apart", async ({ page, monitoring }) => {
    await expect(monitoring.rows.first()).toBeVisible();
    await settings(page, "Groups");
    await page.getByRole("textbox", { name: "New group" }).fill("Night shift");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    const night = page.getByRole("textbox", { name: "Name of the group Night shift" });
    await expect(night).toBeVisible();
    await night.fill("Billing");
    await night.press("Enter");
    await expect(page.getByRole("alert").filter({ hasText: "Billing" })).toBeVisible();
    await night.fill("Nights");
    await night.press("Enter");
    await expect(page.getByRole("textbox", { name: "Name of the group Nights" })).toBeVisible();
  });

  test("the last administrator stays one", async ({ page, monitoring }) => {
    await expect(monitoring.rows.first()).toBeVisible();
    await settings(page, "People");
    await openPerson(page, "Robin Hale");
    await page.getByRole("switch", { name: "Administrator" }).click();
    await expect(page.getByRole("complementary").getByRole("alert")).toContainText(/administrator/i);
    await expect(page.getByRole("switch", { name: "Administrator" })).toBeChecked();
  });
});
