// Backups as an administrator sees them in Settings.
import { expect, test } from "../support/floor.ts";

test("a backup is made by key, says what is in it, and the way back is told", async ({
  page,
  floor,
  monitoring,
}) => {
  await expect(monitoring.rows.first()).toBeVisible();
  await page.evaluate(() => void (location.hash = "#settings/backups"));
  await expect(page.getByText("There are no backups yet.")).toBeVisible();
  await page.getByRole("button", { name: "Back up now" }).focus();
  await page.keyboard.press("Enter");
  const row = page.getByRole("row").filter({ hasText: "Asked for" });
  await expect(row).toContainText("Verified");
  const { backups } = JSON.parse(await floor.rollcall("backups", "--json"));
  expect(backups).toHaveLength(1);
  const [{ content, path }] = backups;
  expect(content).toMatchObject({ agents: 24, changed: [] });
  await expect(
    row.getByRole("cell", { name: "24", exact: true }),
  ).toBeVisible();
  await expect(page.getByText(`restore "${path}" --force`)).toBeVisible();
  await expect(page.getByRole("button", { name: "Restore" })).toHaveCount(0);
});

test.describe("a team", () => {
  test.use({ workspace: "empty" });

  test("has today's backup by itself", async ({ page, floor }) => {
    await page.goto(floor.address);
    await page.evaluate(() => void (location.hash = "#settings/backups"));
    await expect(
      page.getByRole("row").filter({ hasText: "Daily" }),
    ).toHaveCount(1);
  });
});

test.describe("in Russian", () => {
  test.use({ locale: "ru" });

  test("the page says the same", async ({ page, monitoring }) => {
    await expect(monitoring.rows.first()).toBeVisible();
    await page.evaluate(() => void (location.hash = "#settings/backups"));
    await page.getByRole("button", { name: "Сделать копию" }).click();
    await expect(
      page.getByRole("row").filter({ hasText: "По просьбе" }),
    ).toContainText("Проверена");
  });
});
