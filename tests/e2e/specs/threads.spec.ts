// The widget of threads: who waits, where the agents are, who has what; and what a supervisor does about it.
import { expect, test } from "../support/floor.ts";
import { misfits } from "../support/layout.ts";
import { Monitoring } from "../support/monitoring.ts";
import { statuses } from "../support/statuses.ts";
import { as, ready, team, Threads, writes } from "../support/threads.ts";

const anna = { login: "anna.berg", name: "Anna Berg", sessions: 1 };
const tomas = { login: "tomas.ruiz", name: "Tomas Ruiz", sessions: 2 };

test.describe("a small team", () => {
  test.use({ workspace: "empty" });

  test("who waits stands in the queue, oldest first with the time, until an agent is free", async ({ page, floor }) => {
    await team(floor, anna);
    const threads = new Threads(page);
    await new Monitoring(page).open(floor);
    await expect(threads.widget).toContainText("Nobody waits");

    await writes(floor, "Rosa Almeida", "Hello?");
    await writes(floor, "Jonas Krause", "My card was declined.");
    await expect(threads.rows).toHaveCount(2);
    await expect(threads.widget.getByRole("tab", { name: "Queue 2" })).toBeVisible();
    await expect(threads.rows.first()).toContainText("Rosa Almeida");
    await expect(threads.rows.first()).toContainText("Hello?");
    const waiting = threads.rows.first().getByText(/waits in the queue · \d/);
    const before = await waiting.innerText();
    await expect(waiting).not.toHaveText(before);

    await writes(floor, "Rosa Almeida", "Is anybody there?");
    await expect(threads.rows.first()).toContainText("Is anybody there?");

    await ready(floor, "anna.berg");
    await expect(threads.rows).toHaveCount(1);
    await expect(threads.rows.first()).toContainText("Jonas Krause");
    await threads.show("Threads");
    await expect(threads.rows).toHaveCount(1);
    await expect(threads.rows.first()).toContainText("Anna Berg");
    await expect(threads.rows.first()).toContainText("waits for the agent");
  });

  test("a long queue comes page by page", async ({ page, floor }) => {
    test.setTimeout(180_000);
    await team(floor, anna);
    for (let at = 1; at <= 60; at += 1) await writes(floor, `Client ${at}`, "Hello?");
    const threads = new Threads(page);
    await new Monitoring(page).open(floor);
    await expect(threads.rows).toHaveCount(50);
    await expect(threads.widget).toContainText("50 of 60");
    await threads.widget.getByRole("button", { name: "Show more" }).click();
    await expect(threads.rows).toHaveCount(60);
    await expect(threads.rows.last()).toContainText("Client 60");
  });

  test("a transfer to a full agent opens an additional session, and the row shows it", async ({ page, floor }) => {
    await team(floor, anna, tomas);
    await ready(floor, "anna.berg");
    await writes(floor, "Rosa Almeida", "Hello?");
    await ready(floor, "tomas.ruiz");
    await writes(floor, "Jonas Krause", "My card was declined.");
    const monitoring = new Monitoring(page);
    const threads = new Threads(page);
    await monitoring.open(floor);
    await threads.show("Threads");
    const dialog = await threads.open("Jonas Krause");
    await expect(dialog).toContainText("My card was declined.");
    await dialog.getByRole("button", { name: "Transfer…" }).click();
    await expect(dialog.getByRole("combobox")).toBeFocused();
    const full = dialog.getByRole("option", { name: /Anna Berg/ });
    await expect(full).toContainText("full: an additional session opens");
    await expect(dialog.getByRole("option", { name: /Tomas Ruiz/ })).toHaveCount(0);
    await page.keyboard.type("anna");
    await page.keyboard.press("Enter");
    await expect(monitoring.messages).toContainText("Jonas Krause is with Anna Berg now.");
    await expect(dialog).toContainText("Anna Berg");
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    await expect(monitoring.row("Anna Berg")).toContainText("2 of 1 sessions occupied");
    await expect(monitoring.row("Tomas Ruiz").getByRole("gridcell").nth(1)).toHaveText("Active (free)");
  });

  test("a thread is closed after a question, and stands among the closed ones", async ({ page, floor }) => {
    await team(floor, anna);
    await ready(floor, "anna.berg");
    await writes(floor, "Rosa Almeida", "Hello?");
    const monitoring = new Monitoring(page);
    const threads = new Threads(page);
    await monitoring.open(floor);
    await threads.show("Threads");
    const dialog = await threads.open("Rosa Almeida");
    await dialog.getByRole("button", { name: "Close the thread…" }).click();
    await expect(dialog).toContainText("Close the thread of Rosa Almeida?");
    await page.keyboard.press("Escape");
    await expect(dialog.getByRole("button", { name: "Transfer…" })).toBeFocused();
    await dialog.getByRole("button", { name: "Close the thread…" }).click();
    await page.keyboard.press("Enter");
    await expect(monitoring.messages).toContainText("Closed: the thread of Rosa Almeida.");
    await expect(dialog).toContainText("closed by a supervisor");
    await page.keyboard.press("Escape");
    await expect(threads.widget).toContainText("No agent has a thread");
    await threads.widget.getByText("Closed", { exact: true }).click();
    await expect(threads.rows.first()).toContainText("Rosa Almeida");
    await expect(threads.rows.first()).toContainText("closed by a supervisor");
  });

  test("from the card, a thread opens the same conversation, which follows what is said", async ({ page, floor }) => {
    await team(floor, anna);
    await ready(floor, "anna.berg");
    const id = await writes(floor, "Rosa Almeida", "Hello?");
    const monitoring = new Monitoring(page);
    const { dialog } = new Threads(page);
    await monitoring.open(floor);
    const card = await monitoring.openCard("Anna Berg");
    await monitoring.showTab("Threads");
    await card.getByRole("region", { name: "Personal queue" }).getByRole("button").click();
    await expect(dialog.getByRole("log")).toContainText("Hello?");
    await as(floor, "anna.berg", "open_thread", { thread_id: id });
    await as(floor, "anna.berg", "answer_thread", { thread_id: id, text: "Good morning, how can I help?" });
    await expect(dialog.getByRole("log")).toContainText("Good morning, how can I help?");
    await expect(dialog).toContainText("waits for the client");
    await dialog.getByRole("button", { name: "Write as the client" }).click();
    await page.keyboard.type("It works again, thank you.");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("log")).toContainText("It works again, thank you.");
    await expect(dialog).toContainText("waits for the agent");
  });
});

test("your agents stand under every status and reason in the filter’s order, a new reason too", async ({
  monitoring,
  page,
  floor,
}) => {
  const threads = new Threads(page);
  await threads.show("Your agents");
  const heads = threads.widget.getByRole("heading", { level: 3 });
  const labels = async (): Promise<string[]> =>
    (await heads.allInnerTexts()).map((text) => text.replace(/\s*[\d,]+$/, "").trim());
  await expect(heads).toHaveCount(statuses.length);
  expect(await labels()).toEqual(statuses.map(([, label]) => label));
  const counts = (await heads.allInnerTexts()).map((text) => Number(text.match(/\d+$/)![0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(24);

  await floor.call("add_reason", { code: "coaching", reasons: [{ locale: "en", name: "Coaching" }] });
  await expect(heads).toHaveCount(statuses.length + 1);
  expect(await labels()).toContain("Coaching");
  await floor.call("change_status", { agent: "oskar.lind", to: "coaching" });
  const group = threads.widget.getByRole("region", { name: /^Coaching/ });
  await group.getByRole("button", { name: "Oskar Lind" }).click();
  await expect(monitoring.card.getByRole("heading", { name: "Oskar Lind" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(group.getByRole("button", { name: "Oskar Lind" })).toBeFocused();
});

test("put away, the threads stay away after a reload, and wait behind the switch", async ({ monitoring, page }) => {
  const threads = new Threads(page);
  await threads.widget.getByRole("button", { name: "Put the threads away" }).click();
  await expect(threads.widget).toHaveCount(0);
  await page.reload();
  await expect(monitoring.rows.first()).toBeVisible();
  await expect(threads.widget).toHaveCount(0);
  await page.getByRole("radiogroup", { name: "What is shown" }).getByText("Threads").click();
  await expect(threads.widget).toBeVisible();
  await expect(monitoring.list).toHaveCount(0);
  await page.getByRole("button", { name: "Show the threads beside the list" }).click();
  await expect(monitoring.list).toBeVisible();
  await expect(threads.widget).toBeVisible();
});

test("the key Q leads to the threads, and arrow keys through the names", async ({ monitoring, page }) => {
  const threads = new Threads(page);
  await expect(monitoring.rows.first()).toBeVisible();
  await page.keyboard.press("q");
  await expect(threads.widget.getByRole("tab", { name: /^Queue/ })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(threads.widget.getByRole("tab", { name: "Your agents" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const names = threads.widget.locator("[data-name]");
  await expect(names.first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(names.nth(1)).toBeFocused();
});

for (const [width, height] of [
  [1440, 900],
  [1280, 832],
  [900, 700],
  [390, 844],
  [320, 480],
] as const) {
  test(`every tab and the dialog fit, ${width} × ${height}`, async ({ page, floor }) => {
    await page.setViewportSize({ width, height });
    await page.goto(floor.address);
    const threads = new Threads(page);
    const turns = page.getByRole("radiogroup", { name: "What is shown" });
    await expect(turns.or(threads.widget).first()).toBeVisible();
    if (await turns.isVisible()) await turns.getByText("Threads").click();
    for (const tab of ["Queue", "Your agents", "Threads"] as const) {
      await threads.show(tab);
      expect.soft(await misfits(page), tab).toEqual([]);
    }
    await threads.rows.first().getByRole("button").click();
    await expect(threads.dialog).toBeVisible();
    expect.soft(await misfits(page), "dialog").toEqual([]);
    await threads.dialog.getByRole("button", { name: "Transfer…" }).click();
    expect.soft(await misfits(page), "transfer").toEqual([]);
  });
}
