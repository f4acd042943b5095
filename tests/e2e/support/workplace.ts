// The agent's workplace by what people see of it, and a small team whose every thread is known.
import { expect, type Locator, type Page } from "@playwright/test";
import { Chooser } from "./seat.ts";

interface Floor {
  readonly address: string;
  call(name: string, request?: object): Promise<any>;
}

/** Two agents and nobody else: a new thread goes to whoever of them works. */
export async function makeTeam(floor: Floor): Promise<void> {
  const { group_id } = await floor.call("add_group", { name: "Billing" });
  await floor.call("add_agent", { login: "maya", name: "Maya Kessler", alias: "Maya from Billing", group_id });
  await floor.call("add_agent", { login: "tom", name: "Tom Adeyemi", group_id });
}

export class Workplace {
  readonly status: Locator;
  readonly todo: Locator;
  readonly threads: Locator;
  readonly waitsForMe: Locator;
  readonly waitsForClient: Locator;
  readonly talk: Locator;
  readonly answer: Locator;
  readonly messages: Locator;
  readonly warning: Locator;
  readonly profile: Locator;

  constructor(readonly page: Page) {
    this.status = page.getByRole("group", { name: "My status" });
    this.todo = page.getByRole("region", { name: "What to do now" });
    this.threads = page.getByRole("region", { name: "My threads" });
    this.waitsForMe = page.getByRole("list", { name: "Waiting for you" }).getByRole("button");
    this.waitsForClient = page.getByRole("list", { name: "Waiting for the client" }).getByRole("button");
    this.talk = page.getByRole("log");
    this.answer = page.getByRole("textbox", { name: "Answer" });
    this.messages = page.getByRole("status", { name: "Messages" });
    this.warning = page.getByRole("alertdialog", { name: "Are you still there?" });
    this.profile = page.getByRole("complementary", { name: "My profile" });
  }

  /** Opens the page, and lets somebody sit down at it. */
  async open({ address }: Floor, name?: string): Promise<void> {
    await this.page.goto(address);
    await this.page.goto(new URL("/workplace.html", address).href);
    if (name === undefined) return;
    await new Chooser(this.page).choose(name);
    await expect(this.status).toBeVisible();
  }

  /** Opens the page for an agent and begins to work. */
  async work(floor: Floor, name: string): Promise<void> {
    await this.open(floor, name);
    await this.goActive();
  }

  async goActive(): Promise<void> {
    await this.page.getByRole("button", { name: "Switch to active mode" }).click();
    await expect(this.status).toContainText("Active");
  }

  async choose(item: string): Promise<void> {
    await this.page.getByRole("button", { name: "Change status" }).click();
    await this.page.getByRole("menuitem", { name: item, exact: true }).click();
  }

  /** Brings a thread of the queue in front. */
  async show(client: string): Promise<void> {
    await this.threads.getByRole("button", { name: new RegExp(`^${client} `) }).click();
    await expect(this.page.getByRole("log", { name: `Conversation with ${client}` })).toBeVisible();
  }

  async say(text: string): Promise<void> {
    await this.answer.fill(text);
    await this.answer.press("Enter");
    await expect(this.talk).toContainText(text);
  }

  async showMode(name: "Queue" | "Pinned" | "Closed"): Promise<void> {
    await this.threads.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  }
}
