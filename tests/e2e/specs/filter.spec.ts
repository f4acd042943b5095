// The filter: by status or reason, by group, by text. The counts always add up to All.
import { expect, test } from "../support/floor.ts";
import { withCount } from "../support/monitoring.ts";
import { agentsOf, statuses } from "../support/statuses.ts";

test.use({ viewport: { width: 1440, height: 1700 } });

const numberIn = (text: string): number => Number(text.match(/\d+$/)![0]);

test("All is chosen, the counts add up to it, the drop-down and the chips say the same", async ({
  monitoring,
  page,
  floor,
}) => {
  const { counts } = await agentsOf(floor);
  await expect(monitoring.dropDown("Status")).toHaveText(/Status:\s+All/);
  await expect(monitoring.chips.first()).toHaveAttribute("aria-pressed", "true");

  const [all, ...rest] = (await monitoring.chips.allInnerTexts()).map(numberIn);
  expect(all).toBe(24);
  expect(rest.reduce((sum, count) => sum + count, 0)).toBe(all);
  expect([all, ...rest]).toEqual(Object.values(counts));

  await monitoring.dropDown("Status").click();
  const options = await page.getByRole("option").allInnerTexts();
  expect(options.map(numberIn)).toEqual(Object.values(counts));
  const words = options.map((text) => text.replace(/\s*\d+$/, "").trim());
  expect(words).toEqual(["All", ...statuses.map(([, label]) => label)]);
  expect(Object.keys(counts)).toEqual(["all", ...statuses.map(([code]) => code)]);
});

test("every status and reason shows exactly its agents, by drop-down and by chip", async ({
  monitoring,
  page,
  floor,
}) => {
  for (const [code, label, chip] of statuses) {
    const { agents } = await agentsOf(floor, "--status", code);
    const names = agents.map(({ name }) => name);
    expect(names.length, code).toBeGreaterThan(0);

    await monitoring.dropDown("Status").click();
    await page.getByRole("option", { name: withCount(label) }).click();
    await expect(monitoring.chip(chip)).toHaveAttribute("aria-pressed", "true");
    await expect.poll(() => monitoring.names(), `${code} by drop-down`).toEqual(names);

    await monitoring.chip("All").click();
    await expect.poll(() => monitoring.names()).toHaveLength(24);
    await monitoring.chip(chip).click();
    await expect(monitoring.dropDown("Status")).toContainText(label);
    await expect.poll(() => monitoring.names(), `${code} by chip`).toEqual(names);
    await expect(page.getByText(`${names.length} of 24 agents`)).toBeVisible();
  }
});

test("chosen groups are the selected agents, and the counts are of them", async ({ monitoring, page, floor }) => {
  await monitoring.dropDown("Group").click();
  for (const chosen of [["Billing"], ["Billing", "Loans"]]) {
    await page.getByRole("option", { name: chosen.at(-1) }).click();
    const { agents, counts } = await agentsOf(floor, ...chosen.flatMap((group) => ["--group", group]));
    await expect.poll(() => monitoring.names()).toEqual(agents.map(({ name }) => name));
    expect((await monitoring.chips.allInnerTexts()).map(numberIn)).toEqual(Object.values(counts));
  }
  await page.getByRole("option", { name: "All mine" }).click();
  await expect(monitoring.rows).toHaveCount(24);
});

test("text finds by name, login and alias in any case, with a next step when nobody matches", async ({
  monitoring,
  page,
  floor,
}) => {
  await floor.call("add_agent", { login: "q.zhao", name: "Quentin Zhao", alias: "Sunny", group_id: 1 });
  const field = page.getByRole("textbox", { name: "Filter by name, alias or login" });
  for (const typed of ["sUNNy", "Q.ZHAO", "quentin z"]) {
    await field.fill(typed);
    await expect.poll(() => monitoring.names(), typed).toEqual(["Quentin Zhao"]);
    await expect(monitoring.chip("All")).toHaveText(/1$/);
  }
  await field.fill("nobody is called so");
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await page.getByRole("button", { name: "Clear the filters" }).click();
  await expect(monitoring.rows).toHaveCount(25);
  await expect(field).toHaveValue("");
});
