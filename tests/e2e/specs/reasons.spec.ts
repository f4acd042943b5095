// Reasons as an administrator manages them in Settings.
import { expect, test } from "../support/floor.ts";

test.beforeEach(async ({ monitoring, page }) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await page.evaluate(() => void (location.hash = "#settings/reasons"));
  await expect(page.getByRole("list", { name: "Reasons" })).toBeVisible();
});

test("a reason is added, named, coloured, limited, moved, retired and brought back", async ({ page, floor, monitoring }) => {
  await page.getByRole("button", { name: "Add a reason" }).click();
  const dialog = page.getByRole("dialog", { name: "Add a reason" });
  await dialog.getByLabel("Name (English)").fill("One to one");
  await expect(dialog.getByLabel("Code")).toHaveValue("one_to_one");
  await dialog.getByRole("radio", { name: "Flag" }).check();
  await dialog.getByRole("button", { name: "Add", exact: true }).click();

  const panel = page.getByRole("complementary");
  await expect(panel.getByRole("heading", { name: "One to one" })).toBeVisible();
  await panel.getByRole("textbox", { name: "Language" }).fill("ru");
  await panel.getByRole("textbox", { name: "Name", exact: true }).fill("Один на один");
  await panel.getByRole("button", { name: "Add", exact: true }).click();
  await expect(panel.getByRole("textbox", { name: "Name (Russian)" })).toHaveValue("Один на один");
  await panel.getByRole("textbox", { name: "Colour", exact: true }).fill("red");
  await page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toHaveText("Write it like #3d6fb4.");
  await panel.getByRole("textbox", { name: "Colour", exact: true }).fill("#00AA33");
  await page.keyboard.press("Enter");
  await panel.getByRole("switch", { name: /One visit at most/ }).click();
  const limit = panel.getByRole("textbox", { name: "One visit at most" });
  await limit.fill("20 min");
  await limit.press("Enter");
  await expect(limit).toHaveValue("20 min");
  await panel.getByRole("switch", { name: "Agents, for themselves" }).click();
  await expect(panel.getByRole("switch", { name: "Agents, for themselves" })).not.toBeChecked();

  const named = async (): Promise<any> =>
    (await floor.call("list_reasons", { include_retired: true })).reasons.find(
      ({ code }: { code: string }) => code === "one_to_one",
    );
  expect(await named()).toMatchObject({
    color: "#00aa33",
    icon: "flag",
    limit_s: 1200,
    names: [
      { locale: "en", name: "One to one" },
      { locale: "ru", name: "Один на один" },
    ],
    may_set: { supervisor: true, agent: false },
  });

  await page.getByRole("button", { name: "Move “One to one” up" }).click();
  const codes = async (): Promise<string[]> =>
    (await floor.call("list_reasons")).reasons.map(({ code }: { code: string }) => code);
  await expect.poll(async () => (await codes()).at(-2)).toBe("one_to_one");
  await expect(page.getByRole("button", { name: "Move “Lunch break” up" })).toBeDisabled();

  await panel.getByRole("button", { name: "Retire" }).click();
  await expect(page.locator("[data-reason=one_to_one]")).toContainText("Retired");
  await page.evaluate(() => void (location.hash = "#monitoring"));
  await expect(monitoring.chip("One to one")).toHaveCount(0);
  await page.evaluate(() => void (location.hash = "#settings/reasons"));
  await page.getByRole("button", { name: /^One to one/ }).click();
  await panel.getByRole("button", { name: "Bring back" }).click();
  await expect(panel.getByRole("button", { name: "Retire" })).toBeVisible();
});

test("another window's change shows by itself", async ({ page, floor }) => {
  await floor.call("add_reason", { code: "tea", reasons: [{ locale: "en", name: "Tea" }] });
  await expect(page.getByRole("button", { name: /^Tea/ })).toBeVisible();
  await floor.call("change_reason", { code: "tea", reasons: [{ locale: "en", name: "Green tea" }] });
  await expect(page.getByRole("button", { name: /^Green tea/ })).toBeVisible();
});

test.describe("refused", () => {
  test.use({ tolerated: [/status of 4\d\d/] });

  test("no more active reasons than there may be, and no code twice", async ({ page, floor }) => {
    await floor.call("set_reason_limit", { limit: 5 });
    await expect(page.getByText("5 of 5 active")).toBeVisible();
    await page.getByRole("button", { name: "Add a reason" }).click();
    const dialog = page.getByRole("dialog", { name: "Add a reason" });
    await dialog.getByLabel("Name (English)").fill("Lunch break");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("lunch_break");
    await dialog.getByLabel("Code").fill("late_lunch");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("5");
    await dialog.getByLabel("Code").fill("Late lunch");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await expect(dialog.getByText("Lower-case Latin letters")).toBeVisible();
  });
});
