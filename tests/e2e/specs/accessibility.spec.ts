// axe-core finds nothing on any screen, in either theme: in the light one by all of its rules, in the dark one by those of colours.
import { ofColours, violations } from "../support/axe.ts";
import { expect, test } from "../support/floor.ts";
import { screens } from "../support/screens.ts";

for (const colorScheme of ["light", "dark"] as const) {
  const rules = colorScheme === "light" ? [] : ofColours;
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test(`no violation on any screen, ${colorScheme}`, async ({ monitoring, page }) => {
      test.setTimeout(600_000);
      for (const { name, show, leave } of screens) {
        await test.step(name, async () => {
          await show(monitoring);
          expect.soft(await violations(page, rules), name).toEqual([]);
          await leave(monitoring);
        });
      }
    });

    test.describe("without anybody", () => {
      test.use({ workspace: "empty" });

      test(`no violation on the first step, ${colorScheme}`, async ({ page, floor }) => {
        await page.goto(floor.address);
        await expect(page.getByText("No agents yet")).toBeVisible();
        expect(await violations(page)).toEqual([]);
      });
    });
  });
}
