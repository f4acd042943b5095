// Force inactive now: its own button, with a question that counts the threads first.
import { expect, test } from "../support/floor.ts";
import { agentsOf } from "../support/statuses.ts";

test("the question counts the threads, Cancel and Escape change nothing", async ({ monitoring, page, floor }) => {
  const card = await monitoring.openCard("Maya Kessler");
  const force = card.getByRole("button", { name: "Force inactive now…" });
  const before = await agentsOf(floor);
  const question = page.getByRole("dialog", { name: "Force Maya Kessler inactive now?" });
  for (const no of ["Cancel", "Escape"]) {
    await force.click();
    await expect(question).toContainText("3 threads go back to the general queue for other agents.");
    if (no === "Cancel") await question.getByRole("button", { name: "Cancel" }).click();
    else await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    await expect(force).toBeFocused();
  }
  expect((await agentsOf(floor)).counts).toEqual(before.counts);
});

test("confirmed, the agent is inactive for the reason and the threads are back in the general queue", async ({
  monitoring,
  page,
  floor,
}) => {
  const card = await monitoring.openCard("Maya Kessler");
  await card.getByRole("button", { name: "Force inactive now…" }).click();
  const question = page.getByRole("dialog");
  await question.getByRole("combobox", { name: "Reason" }).click();
  await page.getByRole("option", { name: "Training" }).click();
  await expect(question).toContainText("Maya Kessler goes to Training at once");
  await question.getByRole("button", { name: "Force inactive" }).click();

  await expect(monitoring.messages).toContainText("Maya Kessler: Training. 3 threads went back to the general queue.");
  await expect(monitoring.row("Maya Kessler")).toContainText("Training");
  await expect(card).toContainText("forced by a supervisor · Robin Hale");
  await monitoring.showTab("Threads");
  await expect(card).toContainText("The personal queue is empty.");
  const { threads } = await floor.call("show_agent", { agent: "maya.kessler" });
  expect(threads).toEqual([]);
});
