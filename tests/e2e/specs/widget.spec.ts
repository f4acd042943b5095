// What a row of the widget shows, by status: the brief's list of what to review.
import { expect, test } from "../support/floor.ts";
import { agentsOf } from "../support/statuses.ts";

// High enough for everybody at once: the list keeps only the rows in sight.
test.use({ viewport: { width: 1440, height: 1700 } });

test("every agent is in the list, by name", async ({ monitoring, floor }) => {
  const { agents } = await agentsOf(floor);
  expect(agents).toHaveLength(24);
  await expect(monitoring.page.getByText("24 agents", { exact: true })).toBeVisible();
  await expect.poll(() => monitoring.names()).toEqual(agents.map(({ name }) => name));
});

test("threads and time stand where the brief has them and a dash elsewhere, pinned messages stand for everybody", async ({
  monitoring,
  floor,
}) => {
  const { agents } = await agentsOf(floor);
  for (const agent of agents) {
    const [, , threads, pinned, time] = await monitoring.row(agent.name).getByRole("gridcell").allInnerTexts();
    const counted = ["active", "active_free", "outgoing", "finishing"].includes(agent.status);
    if (counted) expect(threads, agent.name).toContain(`${agent.threads} of 4 sessions occupied`);
    else expect(threads, agent.name).toMatch(/^–\s*threads aren’t counted in this status$/);
    // An agent who has never logged in has no last time.
    const timed = agent.elapsed_s !== null;
    expect(timed, agent.name).toBe(!counted && agent.login !== "omar.khalil");
    if (timed) expect(time, agent.name).toMatch(/\d+:\d\d|\d+ h \d\d m/);
    else expect(time, agent.name).toMatch(/^–\s*the time isn’t shown for this status$/);
    expect(pinned, agent.name).toMatch(new RegExp(`^${agent.pinned}\\s`));
  }
});

test("finishing says where the agent goes next", async ({ monitoring }) => {
  await expect(monitoring.row("Tom Adeyemi")).toContainText("Active (finishing) → Lunch break");
  await expect(monitoring.row("Ksenia Orlova")).toContainText("Active (finishing) → Short break");
});

test("a lunch over its limit is red and says by how much, one within it isn’t", async ({ monitoring, page }) => {
  const over = monitoring.row("Priya Raman").getByRole("gridcell").last();
  await expect(over).toContainText(/\+\d+:\d\d over/);
  const [by, whole] = (await over.innerText()).match(/\d+:\d\d/g)!.map(seconds);
  expect(whole! - by!).toBe(30 * 60);
  const red = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "var(--bad)";
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  await expect(over.getByText(/^\d+:\d\d$/)).toHaveCSS("color", red);
  const within = monitoring.row("Oskar Lind").getByRole("gridcell").last();
  await expect(within).not.toContainText("over");
  await expect(within.getByText(/^\d+:\d\d$/)).not.toHaveCSS("color", red);
});

test("a view option shows the time for every status, and is kept", async ({ monitoring, page }) => {
  const time = monitoring.row("Amara Diallo").getByRole("gridcell").last();
  await expect(time).toContainText("–");
  await page.getByRole("button", { name: "View" }).click();
  await page.getByRole("checkbox", { name: "Show the time for every status" }).check();
  await expect(time).toHaveText(/\d+:\d\d/);
  await page.reload();
  await expect(time).toHaveText(/\d+:\d\d/);
});

test("a column’s title sorts by it, again turns the order around, and the order is kept", async ({
  monitoring,
  page,
  floor,
}) => {
  const { agents } = await agentsOf(floor);
  const pins = agents.map(({ pinned }) => pinned).sort((a, b) => b - a);
  const shown = async () =>
    (await monitoring.rows.locator(".pinned").allInnerTexts()).map((text) => parseInt(text, 10));
  const head = page.getByRole("columnheader", { name: "Pinned" });
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "descending");
  expect(await shown()).toEqual(pins);
  await head.getByRole("button").click();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  expect(await shown()).toEqual(pins.toReversed());
  await page.reload();
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect.poll(shown).toEqual(pins.toReversed());
});

test("a dash comes last whichever way the times are sorted", async ({ monitoring, page }) => {
  const dashes = async () =>
    (await monitoring.rows.locator(".time").allInnerTexts()).map((text) => text.startsWith("–"));
  for (const _way of ["longest first", "shortest first"]) {
    await page.getByRole("columnheader", { name: "In status" }).getByRole("button").click();
    const shown = await dashes();
    expect(shown).toEqual(shown.toSorted());
  }
});

function seconds(clock: string): number {
  const [minutes, rest] = clock.split(":").map(Number);
  return minutes! * 60 + rest!;
}
