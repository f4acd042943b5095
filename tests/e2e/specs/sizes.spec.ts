// Every screen in every size of the window, in both languages: nothing is cut off, nothing scrolls sideways.
import { expect, test } from "../support/floor.ts";
import { misfits } from "../support/layout.ts";
import { keep } from "../support/pictures.ts";
import { screens } from "../support/screens.ts";

const sizes = [
  { name: "320", viewport: { width: 320, height: 800 }, locale: "en" },
  { name: "320x480", viewport: { width: 320, height: 480 }, locale: "ru" },
  // What 200 % zoom leaves of a window of 1440 × 900.
  { name: "zoomed", viewport: { width: 720, height: 450 }, locale: "ru", deviceScaleFactor: 2 },
  { name: "1440", viewport: { width: 1440, height: 900 }, locale: "ru" },
  { name: "2200", viewport: { width: 2200, height: 1300 }, locale: "en" },
];

for (const { name: size, ...use } of sizes) {
  test.describe(size, () => {
    test.use(use);

    test(`everything fits, ${size}`, async ({ monitoring, page }) => {
      test.setTimeout(600_000);
      for (const { name, show, leave } of screens) {
        await test.step(name, async () => {
          await show(monitoring);
          expect.soft(await misfits(page), name).toEqual([]);
          await keep(page, `${size}-${name}`);
          await leave(monitoring);
        });
      }
    });
  });
}
