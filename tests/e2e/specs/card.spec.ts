// The card: it opens, says what Change will do, and what it said comes true.
import { expect, test } from "../support/floor.ts";

const choices = [
  "Active",
  "Active (doesn’t receive threads)",
  "Lunch break",
  "Short break",
  "Technical break",
  "Training",
  "Meeting",
];

test("a click and Enter open the card, Escape and the cross close it and give the focus back", async ({
  monitoring,
  page,
}) => {
  const row = monitoring.row("Hana Sato");
  await monitoring.openCard("Hana Sato");
  await expect(row).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(monitoring.card).toHaveCount(0);
  await expect(row).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(monitoring.card.getByRole("heading", { name: "Hana Sato" })).toBeVisible();
  await monitoring.card.getByRole("button", { name: "Close the card" }).click();
  await expect(monitoring.card).toHaveCount(0);
  await expect(row).toBeFocused();
});

test("only the statuses that can be chosen are offered", async ({ monitoring, page }) => {
  const card = await monitoring.openCard("Hana Sato");
  await expect(card.getByRole("button", { name: "Change", exact: true })).toBeDisabled();
  await card.getByRole("combobox", { name: "New status" }).click();
  const offered = (await page.getByRole("option").allInnerTexts()).map((text) => text.split("\n")[0]?.trim());
  expect(offered.toSorted()).toEqual(choices.toSorted());
});

test("an offline agent’s control is disabled and says why", async ({ monitoring }) => {
  const card = await monitoring.openCard("Jonas Weber");
  const why = "An offline agent’s status can’t be changed";
  const control = card.getByRole("combobox", { name: "New status" });
  await expect(control).toBeDisabled();
  await expect(control).toHaveAccessibleDescription(new RegExp(why));
  await expect(card.getByRole("button", { name: "Change", exact: true })).toBeDisabled();
  await expect(card.getByRole("button", { name: "Force inactive now…" })).toHaveCount(0);
  await expect(card).toContainText(why);
});

const changes = [
  {
    who: "Maya Kessler",
    to: "Lunch break",
    forecast:
      "2 threads are open or wait for an answer: Maya Kessler will be Active (finishing) and go to Lunch break when they are done.",
    says: "Maya Kessler is finishing: 2 threads block.",
    row: "Active (finishing) → Lunch break",
  },
  {
    who: "Maya Kessler",
    to: "Training",
    forecast:
      "2 threads are still open or wait for an answer: Maya Kessler stays Active (finishing) and then goes to Training instead of Lunch break.",
    says: "Maya Kessler is finishing: 2 threads block.",
    row: "Active (finishing) → Training",
  },
  {
    who: "Maya Kessler",
    to: "Active",
    forecast:
      "Becomes Active at once and gets new threads. The planned Training is dropped. 3 threads stay in the personal queue.",
    says: "Maya Kessler: Active.",
    row: "Active",
  },
  {
    who: "Maya Kessler",
    to: "Active (doesn’t receive threads)",
    forecast:
      "Becomes Active (doesn’t receive threads) at once: only own clients who come back, and threads the agent starts. 3 threads stay in the personal queue.",
    says: "Maya Kessler: Active (doesn’t receive threads).",
    row: "Active (doesn’t receive threads)",
  },
  {
    who: "Amara Diallo",
    to: "Short break",
    forecast: "Amara Diallo goes to Short break at once and gets no new threads. 2 threads stay in the personal queue.",
    says: "Amara Diallo: Short break.",
    row: "Short break",
  },
  {
    who: "Oskar Lind",
    to: "Active",
    forecast: "Becomes Active (free) at once and gets new threads.",
    says: "Oskar Lind: Active (free).",
    row: "Active (free)",
  },
  {
    who: "Pavel Novak",
    to: "Technical break",
    forecast: "Pavel Novak goes to Technical break at once and gets no new threads.",
    says: "Pavel Novak: Technical break.",
    row: "Technical break",
  },
];

test("what is said before Change is what happens", async ({ monitoring }) => {
  for (const { who, to, forecast, says, row } of changes) {
    await test.step(`${who} to ${to}`, async () => {
      const card = await monitoring.openCard(who);
      await monitoring.chooseStatus(to);
      const button = card.getByRole("button", { name: "Change", exact: true });
      await expect(button).toHaveAccessibleDescription(forecast);
      await button.click();
      await expect(monitoring.messages).toContainText(says);
      await expect(monitoring.row(who).getByRole("gridcell").nth(1)).toHaveText(row);
      await expect(card.getByText(row, { exact: true }).first()).toBeVisible();
    });
  }
});

test("the status that the agent has already can’t be changed to", async ({ monitoring }) => {
  const card = await monitoring.openCard("Oskar Lind");
  await monitoring.chooseStatus("Lunch break now");
  await expect(card).toContainText("Already there.");
  await expect(card.getByRole("button", { name: "Change", exact: true })).toBeDisabled();
});

test("the tab Threads shows the personal queue in its order and the pinned messages", async ({ monitoring, floor }) => {
  const { threads, pinned } = await floor.call("show_agent", { agent: "maya.kessler" });
  const card = await monitoring.openCard("Maya Kessler");
  await monitoring.showTab("Threads");
  const queue = card.getByRole("region", { name: "Personal queue" }).getByRole("listitem");
  await expect(queue).toHaveCount(3);
  for (const [at, { client, last_text, waiting_for }] of threads.entries()) {
    await expect(queue.nth(at)).toContainText(client);
    await expect(queue.nth(at)).toContainText(last_text);
    await expect(queue.nth(at)).toContainText(`waits for the ${waiting_for} since`);
  }
  const pins = card.getByRole("region", { name: "Pinned messages" }).getByRole("listitem");
  await expect(pins).toHaveCount(2);
  await expect(pins.first()).toContainText(pinned[0].text);
});

test("the tab History is the status log, newest first, page by page", async ({ monitoring, floor }) => {
  for (let turn = 0; turn < 15; turn += 1) {
    for (const to of ["short_break", "active"]) await floor.rollcall("status", "ines.duarte", to);
  }
  const card = await monitoring.openCard("Ines Duarte");
  await monitoring.change("Meeting");
  await expect(monitoring.messages).toContainText("Ines Duarte: Meeting.");
  await monitoring.showTab("History");
  const log = card.getByRole("list", { name: "Status log, newest first" }).getByRole("listitem");
  await expect(log.first()).toContainText("Meeting");
  await expect(log.first()).toContainText("– now · changed by a supervisor · Robin Hale");
  await expect(log.nth(1)).toContainText("Active (free)");
  // A page has fifty; those of 0 s are told by the one after them.
  const first = await log.count();
  expect(first).toBeGreaterThan(10);
  expect(first).toBeLessThanOrEqual(50);
  await card.getByRole("button", { name: "Earlier" }).click();
  await expect(log.nth(first)).toBeVisible();
});
