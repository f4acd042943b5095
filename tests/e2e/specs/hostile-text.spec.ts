// Whatever people are called and write is shown as text, and stays in its place.
import { expect, test } from "../support/floor.ts";
import { misfits } from "../support/layout.ts";
import { keep } from "../support/pictures.ts";

const markup = `<img src=x onerror="document.title='taken'"><b>bold</b>`;
// Nothing ends what it turns around.
const reversed = "Anna \u202egnp.exe Stone";
const emoji = "Zoë 👩🏽‍🚀🏳️‍🌈 Ångström";
const long = "Wolfeschlegelsteinhausenbergerdorff".repeat(4).slice(0, 120);
const names = [markup, reversed, emoji, long, "{ $name } & &amp; %s"];
const said = `<script>document.title='taken'</script> \u202eback to front ${"w".repeat(200)}`;

test.beforeEach(async ({ floor }) => {
  for (const [at, name] of names.entries())
    await floor.call("add_agent", { login: `hostile.${at}`, name, alias: names[(at + 1) % names.length], group_id: 1 });
  await floor.call("ask_approval", {
    agent: "hana.sato",
    ask: { kind: "profile_status", text: `${markup} ${long}`.slice(0, 120) },
    note: said,
  });
  await floor.call("receive_message", { client: long, text: said });
});

for (const [name, viewport] of [
  ["wide", { width: 1440, height: 1800 }],
  ["narrow", { width: 320, height: 1800 }],
] as const) {
  test.describe(name, () => {
    test.use({ viewport });

    test(`names and notes are text and stay in their place, ${name}`, async ({ monitoring, page }) => {
      for (const [at, hostile] of names.entries()) {
        const row = monitoring.rows.filter({ hasText: hostile });
        await expect(row, `name ${at}`).toHaveCount(1);
        expect((await row.boundingBox())!.height).toBe(52);
      }
      expect(await misfits(page), "the list").toEqual([]);
      await keep(page, `hostile-${name}-list`);

      for (const hostile of names) {
        await monitoring.rows.filter({ hasText: hostile }).click();
        await expect(monitoring.card.getByRole("heading", { level: 2 })).toHaveText(hostile);
        expect.soft(await misfits(page), `the card of ${hostile}`).toEqual([]);
        await page.keyboard.press("Escape");
      }

      await monitoring.row("Hana Sato").click();
      await monitoring.showTab("Approvals 1");
      await expect(monitoring.card).toContainText("<b>bold</b>");
      await expect(monitoring.card).toContainText("<script>document.title='taken'</script>");
      expect.soft(await misfits(page), "the request").toEqual([]);
      await keep(page, `hostile-${name}-request`);
      expect(await page.title()).toContain("Rollcall");
      await expect(page.locator("img[src=x], .card script")).toHaveCount(0);
    });
  });
}

test("a comment that is markup comes back as the text that it is", async ({ monitoring }) => {
  const card = await monitoring.openCard("Leo Marchetti");
  await card.getByRole("button", { name: "Reject…" }).click();
  await card.getByRole("textbox").fill(said.slice(0, 400));
  await card.getByRole("button", { name: "Reject", exact: true }).click();
  await monitoring.showTab("Approvals");
  await expect(card).toContainText("<script>document.title='taken'</script>");
  expect(await misfits(monitoring.page)).toEqual([]);
});

test("a name that turns the direction doesn’t turn the sentence around it", async ({ monitoring, page, floor }) => {
  // The card has the whole width here, and the sentence one line.
  await page.setViewportSize({ width: 880, height: 1800 });
  await floor.call("sign_in", { agent: "hostile.1" });
  await monitoring.rows.filter({ hasText: reversed }).click();
  await monitoring.chooseStatus("Lunch break");
  const note = monitoring.card.getByText(/goes to Lunch break at once/);
  const [goes, threads] = await note.evaluate((element) => {
    const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()!;
    return ["goes", "threads"].map((word) => {
      const range = document.createRange();
      const at = text.textContent!.indexOf(word);
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      return range.getBoundingClientRect().left;
    });
  });
  expect(goes).toBeLessThan(threads!);
});
