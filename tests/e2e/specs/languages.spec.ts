// English and Russian, on every screen, without a key or a sentence of the other language.
import { expect, test } from "../support/floor.ts";
import { screens } from "../support/screens.ts";
import { keys, sentences, wordsOf } from "../support/words.ts";

test("a key and a button switch the language, and the choice is kept", async ({ monitoring, page }) => {
  const title = page.getByRole("heading", { level: 2 }).first();
  await expect(title).toHaveText("Agent status");
  await page.getByRole("button", { name: "Переключить на русский" }).click();
  await expect(title).toHaveText("Статусы операторов");
  await expect(page.locator("html")).toHaveAttribute("lang", "ru");
  await page.reload();
  await expect(title).toHaveText("Статусы операторов");
  await expect(page.getByRole("button", { name: "Обед 2" })).toBeVisible();
  await page.keyboard.press("l");
  await expect(title).toHaveText("Agent status");
  await expect(monitoring.chip("Lunch break")).toBeVisible();
});

for (const [language, other] of [
  ["en", "ru"],
  ["ru", "en"],
] as const) {
  test.describe(language, () => {
    test.use({ locale: language });

    test(`every word is of the catalogue, ${language}`, async ({ page, monitoring }) => {
      const ours = new Set(sentences(language).values());
      const foreign = new Set([...sentences(other).values()].filter((sentence) => !ours.has(sentence)));
      const names = keys();
      for (const { name, show, leave } of screens) {
        await test.step(name, async () => {
          await show(monitoring);
          const words = await wordsOf(page);
          expect
            .soft(
              words.filter((word) => names.has(word) && word.includes("-")),
              `${name}: keys`,
            )
            .toEqual([]);
          expect
            .soft(
              words.filter((word) => foreign.has(word)),
              `${name}: ${other}`,
            )
            .toEqual([]);
          expect
            .soft(
              words.filter((word) => /\{|\}|undefined|NaN|\[object/.test(word)),
              `${name}: broken`,
            )
            .toEqual([]);
          await leave(monitoring);
        });
      }
    });
  });
}
