// The pictures of the README, from the real app: Monitoring with a card open and what Change will do; the threads beside the list;
// an agent's workplace with a conversation.
import { expect, test } from "../support/floor.ts";
import { docs, screens } from "../support/pictures.ts";
import { Workplace } from "../support/workplace.ts";

/** Those that the README shows; the others are looked at. */
const shown = ["monitoring-light", "threads-dark", "workplace-light"];
const path = (name: string): string => (shown.includes(name) ? docs(name) : screens(name));

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
      await page.screenshot({ path: path(`monitoring-${colorScheme}`), animations: "disabled", caret: "hide" });
    });

    test(`the threads beside the list, ${colorScheme}`, async ({ monitoring, page }) => {
      await expect(monitoring.rows.first()).toBeVisible();
      await page.getByRole("tab", { name: "Your agents" }).click();
      await expect(page.getByRole("tabpanel")).toContainText("Lunch break");
      await page.mouse.move(0, 0);
      await page.screenshot({ path: path(`threads-${colorScheme}`), animations: "disabled", caret: "hide" });
    });

    test(`the workplace, ${colorScheme}`, async ({ floor, page }) => {
      const workplace = new Workplace(page);
      await workplace.open(floor, "Maya Kessler");
      await workplace.waitsForMe.first().click();
      await expect(workplace.talk).toBeVisible();
      // What the window says of itself at first would cover the queue.
      await expect(workplace.messages).toBeEmpty({ timeout: 20_000 });
      await page.mouse.move(0, 0);
      await page.screenshot({ path: path(`workplace-${colorScheme}`), animations: "disabled", caret: "hide" });
    });
  });
}
