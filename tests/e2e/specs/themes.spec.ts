// Light and dark: the system's until somebody chooses, then the choice, kept.
import { expect, test } from "../support/floor.ts";

test("the theme follows the system, then the choice, which is kept", async ({ monitoring, page }) => {
  const color = (): Promise<string> =>
    page.locator("body").evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.emulateMedia({ colorScheme: "light" });
  const light = await color();
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(color).not.toBe(light);
  const dark = await color();

  await page.getByRole("button", { name: "Switch to the light theme" }).click();
  await expect.poll(color).toBe(light);
  await page.reload();
  await expect(monitoring.rows.first()).toBeVisible();
  expect(await color()).toBe(light);

  await page.keyboard.press("t");
  await expect.poll(color).toBe(dark);
});
