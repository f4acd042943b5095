// Whatever opens lies on top: every popover, menu, drop-down and dialog, over every screen, in a large and in a small window.
import type { ElementHandle, Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";
import { covered } from "../support/on-top.ts";
import { screens } from "../support/screens.ts";
import { Workplace } from "../support/workplace.ts";

const sizes = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** What is open over the page, the last one opened at the end. */
const open = (page: Page) => page.locator("[data-bits-floating-content-wrapper] > *, [data-dialog-content]");

/** The buttons that open something and can be met by a pointer now. */
async function openers(page: Page): Promise<ElementHandle<HTMLElement>[]> {
  const found = await page.locator("[aria-haspopup]:not([disabled]):visible").elementHandles();
  const all = found as ElementHandle<HTMLElement>[];
  const met = await Promise.all(
    all.map((opener) =>
      opener.evaluate((element) => {
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
        const { left, top, width, height } = element.getBoundingClientRect();
        const there = document.elementFromPoint(left + width / 2, top + height / 2);
        return there !== null && element.contains(there);
      }),
    ),
  );
  return all.filter((_, at) => met[at]);
}

/** Opens everything that this screen can open, one after the other; says what was opened. */
async function openEach(page: Page, where: string): Promise<string[]> {
  const before = await open(page).count();
  const opened: string[] = [];
  const focus = await page.evaluateHandle(() => document.activeElement);
  for (const opener of await openers(page)) {
    if (!(await opener.evaluate((element) => element.isConnected))) continue;
    const name = await opener.evaluate((element) => element.ariaLabel ?? element.textContent?.trim() ?? "");
    await opener.click();
    await expect(open(page), `${where}: ${name} opens`).toHaveCount(before + 1);
    await expect(open(page).last()).toBeVisible();
    await expect.poll(() => covered(open(page).last()), { message: `${where}: ${name} is on top` }).toEqual([]);
    opened.push(name);
    await page.keyboard.press("Escape");
    await expect(open(page), `${where}: ${name} closes`).toHaveCount(before);
  }
  // The way out of a screen may begin where the focus was.
  await focus.evaluate((element) => element instanceof HTMLElement && element.focus({ preventScroll: true }));
  return opened;
}

for (const viewport of sizes) {
  const size = `${viewport.width}x${viewport.height}`;
  test.describe(size, () => {
    test.use({ viewport });

    test(`whatever opens lies on top of every screen, ${size}`, async ({ monitoring, page }) => {
      test.setTimeout(600_000);
      const opened = new Set<string>();
      for (const { name, show, leave } of screens) {
        await test.step(name, async () => {
          await show(monitoring);
          const floats = page.locator("[data-bits-floating-content-wrapper] > *");
          // A list that was just chosen from may still be going.
          const last = async () => ((await open(page).count()) > 0 ? await covered(open(page).last()) : []);
          await expect.poll(last, { message: `${name} is on top` }).toEqual([]);
          if ((await floats.count()) === 0) for (const each of await openEach(page, name)) opened.add(each);
          await leave(monitoring);
        });
      }
      for (const known of [/^Requests for approval/, /Menu of this window$/, /^Status: /, /^Period/])
        expect([...opened].some((name) => known.test(name)), `${known} was opened`).toBe(true);
    });

    test(`and of a workplace, ${size}`, async ({ page, floor }) => {
      const workplace = new Workplace(page);
      await workplace.work(floor, "Dina Haddad");
      expect(await openEach(page, "without a thread")).not.toEqual([]);
      await floor.call("receive_message", { client: "Rosa Almeida", text: "Hello" });
      await workplace.show("Rosa Almeida");
      await openEach(page, "with a thread");
      for (const act of ["Transfer…", "Pin…", "Block…"]) {
        await page.getByRole("button", { name: act }).click();
        await expect.poll(() => covered(open(page).last()), { message: act }).toEqual([]);
        await openEach(page, act);
        await page.keyboard.press("Escape");
        await expect(open(page)).toHaveCount(0);
      }
    });
  });
}
