// A team of 10,000: the list scrolls without a blank row, filters, and follows changes. What it costs is measured by the bench.
import { join } from "node:path";
import { ms, print, shownAt } from "../support/figures.ts";
import { expect, test } from "../support/floor.ts";
import { importTeam, ride } from "../support/large.ts";
import { Monitoring } from "../support/monitoring.ts";
import { agentsOf } from "../support/statuses.ts";

test.use({ workspace: "empty" });
test.setTimeout(120_000);

test("10,000 agents come in, scroll, filter and change", async ({ page, floor }) => {
  await importTeam(floor, join(floor.folder, "team.csv"));
  const monitoring = new Monitoring(page);
  await monitoring.open(floor);
  await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
  await expect(monitoring.chip("Offline")).toHaveText(/10,000$/);
  expect(await monitoring.rows.count()).toBeLessThan(60);

  await test.step("to the end and back", async () => {
    for (const [to, first] of [
      ["end", "Agent 09999"],
      ["start", "Agent 00000"],
    ] as const) {
      const { blank } = await ride(page, to, 120);
      await expect(monitoring.row(first)).toBeInViewport();
      expect(blank, "frames with a blank row").toBe(0);
    }
  });

  await test.step("a filter", async () => {
    await page.getByRole("textbox", { name: "Filter by name, alias or login" }).fill("777");
    const found = (await agentsOf(floor, "--text", "777")).agents;
    await expect(page.getByText(`${found.length} agents`, { exact: true })).toBeVisible();
    await expect(monitoring.rows.first()).toContainText(found[0]!.name);
    await page.keyboard.press("Escape");
    await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
    for (const code of ["Offline", "All"]) {
      await monitoring.chip(code).click();
      await expect(monitoring.chip(code)).toHaveAttribute("aria-pressed", "true");
      await expect(monitoring.rows.first()).toContainText("Agent 00000");
    }
  });

  await test.step("changes by another process and by the window", async () => {
    const outside = await floor.call("sign_in", { agent: "agent.00003" });
    let shown = await shownAt(page, outside.seq);
    let [change] = (await floor.call("list_changes", { since: outside.seq - 1 })).changes;
    await expect(monitoring.row("Agent 00003")).toContainText("Not ready");
    print(
      "10,000 agents, a change by another process, from its commit to the screen",
      ms(shown - Date.parse(change.at)),
    );

    await monitoring.openCard("Agent 00003");
    const answered = page.waitForResponse("**/rpc/change_status");
    await monitoring.change("Active");
    const { seq } = await (await answered).json();
    shown = await shownAt(page, seq);
    [change] = (await floor.call("list_changes", { since: seq - 1 })).changes;
    await expect(monitoring.row("Agent 00003")).toContainText("Active (free)");
    print("10,000 agents, a change by the window, from its commit to the screen", ms(shown - Date.parse(change.at)));
  });
});
