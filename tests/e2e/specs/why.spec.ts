// "Why is this agent here?": the chain of causes in the card, and what the card shows while an agent is asked to go on.
import { expect, test } from "../support/floor.ts";
import { as, writes } from "../support/threads.ts";

/** Turns the demo's clock ahead by so many seconds. */
async function ahead(floor: { call(name: string, request?: object): Promise<any> }, seconds: number): Promise<void> {
  const { now } = await floor.call("show_workspace");
  await floor.call("advance", { to: new Date(Date.parse(now) + seconds * 1000).toISOString() });
}

test("no action, a request, no answer, kicked out, threads back: told link by link", async ({ monitoring, floor }) => {
  await floor.call("change_status", { agent: "oskar.lind", to: "active" });
  const thread_id = await writes(floor, "Zoe Ashford", "Hello?");
  const { thread } = await floor.call("show_thread", { thread_id });
  if (thread.agent?.name !== "Oskar Lind") await floor.call("assign_thread", { thread_id, agent: "oskar.lind" });
  await as(floor, "oskar.lind", "open_thread", { thread_id });
  const card = await monitoring.openCard("Oskar Lind");
  const why = card.getByRole("region", { name: "Why is this agent here?" }).getByRole("listitem");
  await expect(why.first()).toContainText("Robin Hale chose Active");

  await ahead(floor, 301);
  await expect(card).toContainText(/Asked to go on working\. Without an answer: kicked out in 0:\d\d\./);
  await expect(why.last()).toContainText("no action for 5:00 with a thread open: asked to go on working");

  await ahead(floor, 61);
  await expect(why.last()).toContainText(/\d+ threads? back in the queue/);
  const lines = (await why.allInnerTexts()).map((line) => line.replace(/\s+/g, " "));
  expect(lines.slice(-4)).toEqual([
    expect.stringMatching(/No action for 5:00 with a thread open: asked to go on working$/i),
    expect.stringMatching(/No answer for 1:00$/i),
    expect.stringMatching(/Kicked out$/i),
    expect.stringMatching(/\d+ threads? back in the queue$/),
  ]);
  await expect(card.getByText("Inactive (kicked out)").first()).toBeVisible();
});

test("in Russian too", async ({ monitoring, page, floor }) => {
  await floor.call("force_inactive", { agent: "maya.kessler", reason: "lunch_break" });
  await page.getByRole("button", { name: "Переключить на русский" }).click();
  const card = await monitoring.openCard("Maya Kessler");
  const why = card.getByRole("region", { name: "Почему оператор в этом статусе?" });
  await expect(why).toContainText("принудительный перевод: Обед");
  await expect(why).toContainText(/\d+ обращени(е|я|й) снова в очереди/);
});

test("a request that is taken back leaves the bells and the card at once", async ({ monitoring, page, floor }) => {
  const card = await monitoring.openCard("Hana Sato");
  const ask = { kind: "profile_status", text: "Back on Monday" };
  const { request_id } = await as(floor, "hana.sato", "ask_approval", { agent: "hana.sato", ask });
  await expect(card.getByRole("tab", { name: "Approvals 1" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Requests for approval: 5 waiting" })).toBeVisible();
  await as(floor, "hana.sato", "cancel_request", { request_id });
  await expect(page.getByRole("button", { name: "Requests for approval: 4 waiting" })).toBeVisible();
  await expect(card.getByRole("tab", { name: "Approvals" })).toHaveText("Approvals");
  await expect(monitoring.row("Hana Sato").getByRole("img", { name: "A request for approval waits" })).toHaveCount(0);
});
