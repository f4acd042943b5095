// The widget of threads and the dialog of one thread, by what people see of them.
import { expect, type Locator, type Page } from "@playwright/test";
import type { Floor } from "./floor.ts";

export class Threads {
  readonly widget: Locator;
  readonly rows: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.widget = page.getByRole("region", { name: "Threads", exact: true });
    this.rows = this.widget.getByRole("listitem");
    this.dialog = page.getByRole("dialog", { name: /^Thread of / });
  }

  async show(tab: "Queue" | "Your agents" | "Threads"): Promise<void> {
    const name = tab === "Queue" ? /^Queue/ : tab;
    await this.widget.getByRole("tab", { name, exact: true }).click();
  }

  async open(client: string): Promise<Locator> {
    await this.rows.filter({ hasText: client }).getByRole("button").click();
    await expect(this.dialog.getByRole("heading", { name: client, exact: true })).toBeVisible();
    return this.dialog;
  }
}

/** A team of one group whose agents are signed out: whoever writes waits. */
export async function team(
  floor: Floor,
  ...people: { login: string; name: string; sessions?: number }[]
): Promise<void> {
  const { group_id } = await floor.call("add_group", { name: "Front desk" });
  for (const person of people) await floor.call("add_agent", { ...person, group_id });
}

/** Calls a command as this agent's own window would. */
export async function as(floor: Floor, login: string, name: string, request: object): Promise<any> {
  return JSON.parse(await floor.rollcall("--as", login, "call", name, JSON.stringify(request)));
}

/** Signs an agent in, ready for threads. */
export async function ready(floor: Floor, agent: string): Promise<void> {
  await as(floor, agent, "sign_in", { agent });
  await as(floor, agent, "change_status", { agent, to: "active" });
}

/** A client writes; gives the thread's id. */
export async function writes(floor: Floor, client: string, text: string): Promise<number> {
  return (await floor.call("receive_message", { client, text })).id;
}
