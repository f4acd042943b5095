// Requests for approval: the bell, the old beside the new, the decision, and what happens when two decide.
import { expect, test } from "../support/floor.ts";

const bell = "A request for approval waits";

test("the bell stands in the rows of those who ask and counts in the header, whose list leads to the card", async ({
  monitoring,
  page,
}) => {
  await expect(monitoring.list.getByRole("img", { name: bell })).toHaveCount(4);
  await page.getByRole("button", { name: "Requests for approval: 4 waiting" }).click();
  const list = page.getByRole("dialog", { name: "Requests for approval" });
  await list.getByRole("button", { name: /^Ana Petrova New profile status \d\d:\d\d$/ }).click();
  await expect(monitoring.card.getByRole("heading", { name: "Ana Petrova" })).toBeVisible();
  await expect(monitoring.card.getByRole("tab", { name: "Approvals 1" })).toHaveAttribute("aria-selected", "true");
  await expect(monitoring.card).toContainText("Cards and disputes, Mon–Fri");
});

test("an accepted picture replaces the photo in the list, and the bell goes", async ({ monitoring, page }) => {
  const row = monitoring.row("Maya Kessler");
  const photo = row.locator("img");
  const card = await monitoring.openCard("Maya Kessler");
  const [now, wished] = await Promise.all(
    ["Now", "New"].map((name) => card.getByRole("figure", { name }).locator("img").getAttribute("src")),
  );
  expect(wished).not.toBe(now);
  await expect(photo).toHaveAttribute("src", now!);

  await card.getByRole("button", { name: "Accept" }).click();
  await expect(photo).toHaveAttribute("src", wished!);
  await expect(row.getByRole("img", { name: bell })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Requests for approval: 3 waiting" })).toBeVisible();
  await expect(monitoring.messages).toContainText("Accepted: New profile picture, Maya Kessler.");
  await expect(card.getByRole("tab", { name: "Approvals" })).toHaveText("Approvals");
});

test("a rejection carries its comment, and Escape takes the comment back first", async ({
  monitoring,
  page,
  floor,
}) => {
  const card = await monitoring.openCard("Leo Marchetti");
  const comment = card.getByRole("textbox", { name: "Comment (optional)" });
  await card.getByRole("button", { name: "Reject…" }).click();
  await expect(comment).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(comment).toHaveCount(0);
  await expect(card).toBeVisible();

  await card.getByRole("button", { name: "Reject…" }).click();
  await comment.fill("Please look into the camera.");
  await card.getByRole("button", { name: "Reject", exact: true }).click();
  await expect(monitoring.messages).toContainText("Rejected: New profile picture, Leo Marchetti.");
  await monitoring.showTab("Approvals");
  await expect(card).toContainText("“Please look into the camera.”");
  const { requests } = await floor.call("show_agent", { agent: "leo.marchetti" });
  expect(requests[0]).toMatchObject({ state: "rejected", comment: "Please look into the camera." });
});

test("Shift+A accepts the first request, Shift+R asks for the reason of a rejection; the letters alone decide nothing", async ({
  monitoring,
  page,
  floor,
}) => {
  const state = async (agent: string) => (await floor.call("show_agent", { agent })).requests[0].state;
  const asking = await monitoring.openCard("Maya Kessler");
  // A key means something once there is something to decide.
  await expect(asking.getByRole("button", { name: "Accept" })).toBeVisible();
  await page.keyboard.press("a");
  await page.keyboard.press("Shift+A");
  await expect(monitoring.messages).toContainText("Accepted: New profile picture, Maya Kessler.");
  await expect(monitoring.messages.getByText("Accepted", { exact: false })).toHaveCount(1);
  expect(await state("maya.kessler")).toBe("accepted");

  const card = await monitoring.openCard("Ana Petrova");
  await expect(card.getByRole("button", { name: "Reject…" })).toBeVisible();
  const comment = card.getByRole("textbox", { name: "Comment (optional)" });
  await page.keyboard.press("a");
  expect(await state("ana.petrova")).toBe("pending");
  await page.keyboard.press("Shift+R");
  await expect(comment).toBeFocused();
});

test("without an open card no key decides", async ({ monitoring, page, floor }) => {
  await monitoring.row("Maya Kessler").focus();
  for (const key of ["a", "Shift+A", "Shift+R"]) await page.keyboard.press(key);
  await expect(monitoring.card).toHaveCount(0);
  expect((await floor.call("list_requests")).requests).toHaveLength(4);
});

for (const way of ["the key", "the button"] as const)
  test(`blocking a client asks once more, by ${way}`, async ({ monitoring, page, floor }) => {
    const state = async () => (await floor.call("show_agent", { agent: "elif.yilmaz" })).requests[0].state;
    const card = await monitoring.openCard("Elif Yılmaz");
    const accept = card.getByRole("button", { name: "Block", exact: true });
    const press = async () => {
      await expect(accept).toBeVisible();
      if (way === "the key") await page.keyboard.press("Shift+A");
      else await accept.click();
    };
    await press();
    const question = page.getByRole("dialog", { name: /^Block .+\?$/ });
    await expect(question).toBeVisible();
    await page.keyboard.press("Shift+A");
    expect(await state()).toBe("pending");
    await page.keyboard.press("Escape");
    await expect(question).toHaveCount(0);
    expect(await state()).toBe("pending");

    await press();
    await question.getByRole("button", { name: "Block the client" }).click();
    await expect(monitoring.messages).toContainText("Accepted: Block a client, Elif Yılmaz.");
    expect(await state()).toBe("accepted");
    await expect(card).toBeFocused();
  });

test.describe("somebody else was faster", () => {
  // The refusal is what this is about.
  test.use({ tolerated: [/status of 409/] });

  test("a decision that comes too late says who decided and when, with one way on", async ({
    monitoring,
    page,
    floor,
  }) => {
    const { requests } = await floor.call("list_requests");
    const { id } = requests.find(({ agent }: { agent: { name: string } }) => agent.name === "Maya Kessler");
    await page.route("**/rpc/decide_request", async (route) => {
      await floor.rollcall("--as", "nora.lindqvist", "requests", "accept", String(id));
      await route.continue();
    });
    const card = await monitoring.openCard("Maya Kessler");
    await card.getByRole("button", { name: "Accept" }).click();
    await expect(card).toContainText(/Nora Lindqvist accepted this at \d\d:\d\d\. Your decision wasn’t needed\./);
    await expect(card.getByRole("button", { name: "Accept" })).toHaveCount(0);
    await card.getByRole("button", { name: "Got it" }).click();
    await expect(card).not.toContainText("Nora Lindqvist");
    await expect(card).toBeFocused();
  });
});

test("who is writing a rejection is told when somebody decides meanwhile", async ({ monitoring, floor }) => {
  const card = await monitoring.openCard("Leo Marchetti");
  await card.getByRole("button", { name: "Reject…" }).click();
  const { requests } = await floor.call("show_agent", { agent: "leo.marchetti" });
  await floor.rollcall("--as", "marta.vidal", "requests", "reject", String(requests[0].id));
  await expect(card).toContainText(/Marta Vidal rejected this at \d\d:\d\d/);
  await expect(card.getByRole("textbox")).toHaveCount(0);
});
