// An agent at work in a window of their own: the shift, the queue, the conversation, finishing, and being asked to go on.
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/floor.ts";
import { misfits } from "../support/layout.ts";
import { Monitoring } from "../support/monitoring.ts";
import { keep } from "../support/pictures.ts";
import { Chooser } from "../support/seat.ts";
import { makeTeam, Workplace } from "../support/workplace.ts";

test.describe("a small team", () => {
  test.use({ workspace: "empty" });
  test.beforeEach(({ floor }) => makeTeam(floor));

  test("only agents are offered a seat; sitting down begins the shift", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.open(floor);
    const chooser = new Chooser(page);
    await expect(chooser.people.first()).toBeVisible();
    await expect(chooser.people.filter({ hasText: "Robin Hale" })).toHaveCount(0);
    await expect(page.getByText("Robin Hale isn’t an agent")).toBeVisible();
    await chooser.choose("Maya Kessler");
    await expect(workplace.status).toContainText("Not ready");
    await expect(workplace.todo).toContainText("Threads come when you switch to active mode.");
    await workplace.goActive();
    await expect(workplace.status).toContainText("Active (free)");
    await expect(workplace.todo).toHaveCount(0);
    expect((await floor.call("show_agent", { agent: "maya" })).agent.status).toBe("active_free");
  });

  test("lunch with a client waiting: finishing in both windows, then lunch by itself", async ({ page, context, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    const watching = new Monitoring(await context.newPage());
    await watching.open(floor);

    await floor.call("receive_message", { client: "Rosa Almeida", text: "Is anybody there?" });
    await expect(workplace.messages).toContainText("New thread: Rosa Almeida");
    await workplace.show("Rosa Almeida");
    await workplace.choose("Lunch break");
    const question = page.getByRole("dialog", { name: "Go to Lunch break?" });
    await expect(question).toContainText("1 thread blocks");
    await question.getByRole("button", { name: "Finish first, then go" }).click();

    await expect(workplace.todo).toContainText("Active (finishing) → Lunch break: 1 thread blocks");
    await expect(workplace.todo).toContainText("Rosa Almeida waits for your answer");
    await expect(watching.row("Maya Kessler")).toContainText("Active (finishing) → Lunch break");

    await workplace.say("Yes, good morning!");
    await expect(workplace.todo).toContainText("It is answered. Close it or leave the conversation");
    await page.getByRole("button", { name: "Close thread" }).click();
    await expect(workplace.status).toContainText("Lunch break");
    await expect(watching.row("Maya Kessler")).toContainText("Lunch break");
    await expect(watching.row("Maya Kessler")).not.toContainText("finishing");
  });

  test("a change of mind: Stay active drops the lunch", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa Almeida", text: "Hello" });
    await expect(workplace.waitsForMe).toHaveCount(1);
    await workplace.choose("Lunch break");
    await page.keyboard.press("Escape");
    await expect(workplace.status).not.toContainText("finishing");

    await workplace.choose("Lunch break");
    await page.getByRole("button", { name: "Finish first, then go" }).click();
    await expect(workplace.status).toContainText("Active (finishing)");
    await workplace.todo.getByRole("button", { name: "Stay active" }).click();
    await expect(workplace.todo).toHaveCount(0);
    const { agent } = await floor.call("show_agent", { agent: "maya" });
    expect(agent).toMatchObject({ status: "active", next_reason: null });
  });

  test("the queue: who waits longest on top, sessions counted, drafts kept, closed threads to read", async ({
    page,
    floor,
  }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    for (const client of ["Rosa", "Jonas", "Mina"]) await floor.call("receive_message", { client, text: `I am ${client}` });
    await expect(workplace.waitsForMe).toHaveText([/^\s*Rosa/, /^\s*Jonas/, /^\s*Mina/]);
    await expect(workplace.threads).toContainText("3 of 4 sessions occupied, 1 free");

    await workplace.show("Rosa");
    await workplace.answer.fill("A draft for Rosa");
    await workplace.show("Jonas");
    await expect(workplace.answer).toHaveValue("");
    await workplace.say("Hello Jonas");
    await expect(workplace.waitsForClient).toHaveText([/^\s*Jonas/]);
    await workplace.show("Rosa");
    await expect(workplace.answer).toHaveValue("A draft for Rosa");
    await workplace.answer.press("Enter");
    await expect(workplace.talk).toContainText("A draft for Rosa");
    // Waiting for the client, the newest is on top.
    await expect(workplace.waitsForClient).toHaveText([/^\s*Rosa/, /^\s*Jonas/]);

    await page.getByRole("button", { name: "Close thread" }).click();
    await expect(workplace.messages).toContainText("Closed: Rosa");
    await workplace.showMode("Closed");
    await workplace.show("Rosa");
    await expect(workplace.talk).toContainText("A draft for Rosa");
    await expect(workplace.answer).toHaveCount(0);
  });

  test("a client’s words are text, with their lines", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    const text = '<img src=x onerror="document.title=1"> & <b>bold</b>\nsecond line';
    await floor.call("receive_message", { client: "<i>Rosa</i>", text });
    await workplace.waitsForMe.first().click();
    await expect(workplace.talk.locator(".words")).toHaveText(text, { useInnerText: true });
    await expect(workplace.talk.locator("img, b")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "<i>Rosa</i>" })).toBeVisible();
  });

  test("a thread goes to whoever is free next, and both windows know", async ({ page, context, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa", text: "Hello" });
    await workplace.show("Rosa");
    const other = new Workplace(await context.newPage());
    await other.work(floor, "Tom Adeyemi");

    await page.getByRole("button", { name: "Transfer…" }).click();
    const question = page.getByRole("dialog", { name: "Transfer Rosa" });
    await expect(question.getByRole("radio")).toHaveCount(2);
    await expect(question.getByRole("radio", { name: "Whoever is free next" })).toBeChecked();
    await question.getByRole("button", { name: "Transfer", exact: true }).click();
    await expect(workplace.messages).toContainText("Transferred: Rosa");
    await expect(workplace.waitsForMe).toHaveCount(0);
    await expect(other.messages).toContainText("New thread: Rosa");
    await other.show("Rosa");
  });

  test("a pinned message comes back when it is due, and goes when it is done", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa", text: "Call me back" });
    const { id } = await floor.call("receive_message", { client: "Jonas", text: "And me" });
    await workplace.show("Rosa");
    await page.getByRole("button", { name: "Pin…" }).click();
    await page.getByRole("radio", { name: "In 1 hour" }).check();
    await page.getByRole("dialog").getByRole("button", { name: "Pin", exact: true }).click();
    await expect(workplace.messages).toContainText("Pinned: Rosa");
    await floor.call("pin_message", { thread_id: id, remind_at: new Date(Date.now() + 3000).toISOString() });
    await expect(workplace.messages).toContainText("Reminder: Jonas");

    await workplace.showMode("Pinned");
    const pins = workplace.threads.getByRole("listitem");
    await expect(pins.first()).toContainText(/Jonas.*Reminded/s);
    await expect(pins.last()).toContainText(/Rosa.*Reminder/s);
    await pins.first().getByRole("button", { name: "Done: Jonas" }).click();
    await expect(pins).toHaveCount(1);
    await page.getByRole("button", { name: "Close thread" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Close thread" }).click();
    await expect(workplace.messages).toContainText("Closed: Rosa");
    await pins.getByRole("button", { name: "Open the thread" }).click();
    await expect(workplace.talk).toContainText("Call me back");
    await expect(page.getByText("This thread is closed.")).toBeVisible();
  });

  test("a request, its decision with the comment, and one taken back", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.open(floor, "Maya Kessler");
    await page.getByRole("button", { name: "My profile", exact: true }).click();
    const ask = async (line: string): Promise<void> => {
      await workplace.profile.getByRole("button", { name: "Ask for a new profile status…" }).click();
      await page.getByRole("textbox", { name: "New profile status" }).fill(line);
      await page.getByRole("dialog").getByRole("button", { name: "Ask", exact: true }).click();
      await expect(workplace.profile).toContainText("Waits for a decision");
    };
    await ask("Here for invoices, cards and everything else");
    const { requests } = await floor.call("list_requests");
    await floor.call("decide_request", { request_id: requests[0].id, decision: "reject", comment: "Shorter, please." });
    await expect(workplace.messages).toContainText("Rejected: New profile status. “Shorter, please.”");
    await expect(workplace.profile).toContainText("“Shorter, please.”");

    await ask("Here for invoices");
    await workplace.profile.getByRole("button", { name: "Take back" }).click();
    await expect(workplace.profile).toContainText("Taken back");
    expect((await floor.call("list_requests")).requests).toEqual([]);
  });

  test("asking to block a client closes the thread at once", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa", text: "Spam" });
    await workplace.show("Rosa");
    await page.getByRole("button", { name: "Block…" }).click();
    const question = page.getByRole("dialog", { name: "Ask to block Rosa?" });
    await expect(question).toContainText("The thread closes at once and stays closed");
    await question.getByRole("textbox").fill("Only links");
    await question.getByRole("button", { name: "Ask and close" }).click();
    await expect(workplace.waitsForMe).toHaveCount(0);
    await expect(workplace.status).toContainText("Active (free)");
    const { requests } = await floor.call("list_requests");
    expect(requests[0]).toMatchObject({ wish: { kind: "client_block", client: "Rosa" }, note: "Only links" });
  });

  test("the agent writes to a client first", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await page.getByRole("button", { name: "Write to a client" }).click();
    const question = page.getByRole("dialog", { name: "Write to a client" });
    await question.getByRole("textbox", { name: "Client’s name" }).fill("Rosa");
    await question.getByRole("textbox", { name: "Message" }).fill("Your card is ready.");
    await question.getByRole("button", { name: "Send" }).click();
    await expect(page.getByRole("log", { name: "Conversation with Rosa" })).toContainText("Your card is ready.");
    await expect(workplace.waitsForClient).toHaveText([/^\s*Rosa/]);
  });

  test("a reload goes on where it was: the status, and the thread in front", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa", text: "Hello" });
    await workplace.show("Rosa");
    await page.reload();
    await expect(page.getByRole("log", { name: "Conversation with Rosa" })).toContainText("Hello");
    await expect(workplace.status).toContainText("Active");
    await expect(workplace.status).not.toContainText("Not ready");
  });

  test("two windows of one agent are both right", async ({ page, context, floor }) => {
    const [one, two] = [new Workplace(page), new Workplace(await context.newPage())];
    await one.work(floor, "Maya Kessler");
    await two.open(floor, "Maya Kessler");
    await expect(two.status).toContainText("Active");
    await floor.call("receive_message", { client: "Rosa", text: "Hello" });
    await one.show("Rosa");
    await two.show("Rosa");
    await one.say("Good morning");
    await expect(two.talk).toContainText("Good morning");
    await one.page.getByRole("button", { name: "Close thread" }).click();
    await expect(two.waitsForClient).toHaveCount(0);
    await expect(two.answer).toHaveCount(0);
    await two.choose("Short break");
    await expect(one.status).toContainText("Short break");
    // The agent is there for as long as one of the windows is.
    await two.page.close();
    await expect(one.status).toContainText("Short break");
    expect((await floor.call("show_agent", { agent: "maya" })).agent.status).toBe("inactive");
  });

  test("signing out warns about threads in hand; signing in again gets them back", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    await floor.call("receive_message", { client: "Rosa", text: "Hello" });
    await expect(workplace.waitsForMe).toHaveCount(1);
    await workplace.choose("Sign out");
    const question = page.getByRole("dialog", { name: "Sign out?" });
    await expect(question).toContainText("1 thread is still yours.");
    await question.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(workplace.waitsForMe).toHaveText([/^\s*Rosa/]);
    await expect(workplace.status).toContainText("Active");
  });

  test("everything is reached by keys alone", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await workplace.work(floor, "Maya Kessler");
    for (const client of ["Rosa", "Jonas"]) await floor.call("receive_message", { client, text: "Hello" });
    await expect(workplace.waitsForMe).toHaveCount(2);
    await workplace.waitsForMe.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("log", { name: "Conversation with Jonas" })).toBeVisible();
    await expect(workplace.answer).toBeFocused();
    await page.keyboard.type("One line");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("and another");
    await page.keyboard.press("Control+Enter");
    await expect(workplace.talk).toContainText("One line\nand another", { useInnerText: true });
  });
});

test.describe("the request to continue working", () => {
  // Only the demo's clock can be turned ahead.
  async function warned(workplace: Workplace, floor: Parameters<Workplace["work"]>[0]): Promise<void> {
    await workplace.work(floor, "Omar Khalil");
    const { id } = await floor.call("receive_message", { client: "A new client", text: "Hello" });
    await floor.call("assign_thread", { thread_id: id, agent: "omar.khalil" });
    await workplace.show("A new client");
    const { now } = await floor.call("show_workspace");
    await floor.call("advance", { to: new Date(Date.parse(now) + 301_000).toISOString() });
    await expect(workplace.warning).toBeVisible();
  }

  test("counts down over everything, and one key answers it", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await warned(workplace, floor);
    await expect(workplace.warning.getByRole("timer")).toHaveText(/^0:\d\d$/);
    await expect(page).toHaveTitle(/^\(0:\d\d\) Continue working\?$/);
    await expect(page.getByRole("button", { name: "Continue working" })).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(workplace.warning).toBeVisible();
    await page.keyboard.press("Alt+a");
    await expect(workplace.warning).toHaveCount(0);
    await expect(page).toHaveTitle("Omar Khalil · Workplace");
    expect((await floor.call("show_agent", { agent: "omar.khalil" })).agent).toMatchObject({ status: "active", warned: false });
  });

  test("without an answer the agent is taken out of work and told why", async ({ page, floor }) => {
    const workplace = new Workplace(page);
    await warned(workplace, floor);
    const { now } = await floor.call("show_workspace");
    await floor.call("advance", { to: new Date(Date.parse(now) + 61_000).toISOString() });
    await expect(workplace.status).toContainText("Inactive (kicked out)");
    await expect(workplace.warning).toHaveCount(0);
    await expect(workplace.todo).toContainText("your threads went back to the general queue");
    await workplace.goActive();
    await expect(workplace.todo).toHaveCount(0);
  });
});

for (const [locale, colorScheme] of [
  ["en", "light"],
  ["ru", "dark"],
] as const) {
  test.describe(`${locale}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, workspace: "empty" });

    test(`the workplace fits and is accessible, ${locale}, ${colorScheme}`, async ({ page, floor }) => {
      await makeTeam(floor);
      const words =
        locale === "en"
          ? { active: "Switch to active mode", profile: "My profile" }
          : { active: "Включить активный режим", profile: "Мой профиль" };
      const workplace = new Workplace(page);
      await workplace.open(floor);
      await page.getByRole("combobox").fill("Maya");
      await page.keyboard.press("Enter");
      await page.getByRole("button", { name: words.active }).click();
      await floor.call("receive_message", { client: "Rosa Almeida", text: "Hello\n".repeat(20) });
      await page.locator("[data-thread]").click();
      await expect(page.getByRole("log")).toBeVisible();
      const look = async (name: string): Promise<void> => {
        expect.soft(await violations(page), name).toEqual([]);
        for (const [width, height] of [
          [1440, 900],
          [1100, 760],
          [390, 844],
          [320, 480],
        ] as const) {
          await page.setViewportSize({ width, height });
          expect.soft(await misfits(page), `${name} ${width}`).toEqual([]);
          await keep(page, `workplace-${locale}-${name}-${width}`);
        }
        await page.setViewportSize({ width: 1440, height: 900 });
      };
      await look("talk");
      await page.getByRole("button", { name: words.profile, exact: true }).click();
      await look("profile");
    });
  });
}
