// The pictures of the reports: two for the README, the others to be looked at. Both languages and themes, and what a printer gets.
import { expect, test } from "../support/floor.ts";
import { docs, screens } from "../support/pictures.ts";

/** Those that the README shows. */
const shown = ["workload-light-en", "day-dark-en"];
const path = (name: string): string =>
  shown.includes(name) ? docs(name.replace(/-en$/, "")) : screens(name);

for (const [colorScheme, locale] of [
  ["light", "en-GB"],
  ["dark", "en-GB"],
  ["light", "ru-RU"],
  ["dark", "ru-RU"],
] as const) {
  const language = locale.slice(0, 2);

  test.describe(`${colorScheme}, ${language}`, () => {
    test.use({ colorScheme, locale, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });

    test(`the reports, ${colorScheme}, ${language}`, async ({ page, monitoring }) => {
      await expect(monitoring.rows.first()).toBeVisible();
      const take = async (name: string): Promise<void> => {
        await page.mouse.move(0, 0);
        const file = path(`${name}-${colorScheme}-${language}`);
        await page.screenshot({ path: file, animations: "disabled", caret: "hide" });
      };
      for (const [name, hash] of [
        ["log", "#reports"],
        ["workload", "#reports/workload"],
      ] as const) {
        await page.evaluate((address) => void (location.hash = address), hash);
        await expect(page.locator("[data-row]").first()).toBeVisible();
        await take(name);
        await page.emulateMedia({ media: "print" });
        await page.evaluate(() => void window.dispatchEvent(new Event("beforeprint")));
        await expect(page.locator(".paper")).toBeVisible();
        await expect(page.locator("#app")).toBeHidden();
        await take(`print-${name}`);
        await page.evaluate(() => void window.dispatchEvent(new Event("afterprint")));
        await page.emulateMedia({ media: "screen" });
      }
      await page.evaluate(() => void (location.hash = "#reports/day"));
      const moment = page.getByRole("slider");
      await expect(moment).toBeVisible();
      await moment.focus();
      await page.keyboard.press("End");
      for (let hours = 0; hours < 3; hours++) {
        for (let minutes = 0; minutes < 60; minutes += 20) await page.keyboard.press("ArrowLeft");
      }
      await expect(page.getByRole("complementary").locator("img").first()).toBeVisible();
      await page.locator(".scroller").evaluate((element) => element.scrollTo({ top: 0 }));
      await take("day");
    });
  });
}
