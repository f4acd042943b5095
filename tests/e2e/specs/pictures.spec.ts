// The pictures of the README, from the real app: Monitoring with a card open and what Change will do.
import { expect, test } from "../support/floor.ts";
import { docs } from "../support/pictures.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 });

    test(`the Monitoring screen, ${colorScheme}`, async ({ monitoring, page }) => {
      const card = await monitoring.openCard("Maya Kessler");
      await monitoring.chooseStatus("Lunch break");
      await expect(card).toContainText("2 threads are open or wait for an answer");
      await expect(card.getByRole("figure", { name: "New" }).locator("img")).toBeVisible();
      // Whole rows, the same ones in both pictures, Maya's in the middle of them.
      await monitoring.list.locator(".rows").evaluate((rows, top) => rows.scrollTo({ top }), 8 * 52);
      await expect(monitoring.row("Priya Raman")).toBeInViewport();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: docs(`monitoring-${colorScheme}`), animations: "disabled", caret: "hide" });
    });
  });
}
