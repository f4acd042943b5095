// The Monitoring screen by what people see on it. No expectations here but that it is there.
import { expect, type Locator, type Page } from "@playwright/test";

export class Monitoring {
  readonly list: Locator;
  readonly rows: Locator;
  readonly chips: Locator;
  readonly card: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole("grid");
    this.rows = this.list.getByRole("row").filter({ has: page.getByRole("gridcell") });
    this.chips = page.getByRole("group", { name: "Agents by status" }).getByRole("button");
    this.card = page.getByRole("complementary").getByRole("region").first();
    this.messages = page.getByRole("status", { name: "Messages" });
  }

  async open({ address }: { address: string }): Promise<void> {
    await this.page.goto(address);
    await expect(this.rows.first()).toBeVisible();
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** The names in the list, in its order. The window has to be high enough for all of them. */
  async names(): Promise<string[]> {
    return await this.rows.locator(".name").allInnerTexts();
  }

  chip(label: string): Locator {
    return this.page.getByRole("group", { name: "Agents by status" }).getByRole("button", { name: withCount(label) });
  }

  /** A filter's drop-down by what it says before its value: Status, Group. */
  dropDown(label: string): Locator {
    return this.page.getByRole("combobox", { name: new RegExp(`^${label}: `) });
  }

  async openCard(name: string): Promise<Locator> {
    await this.row(name).click();
    await expect(this.card.getByRole("heading", { name })).toBeVisible();
    return this.card;
  }

  async showTab(name: string): Promise<void> {
    await this.card.getByRole("tab", { name }).click();
  }

  /** Chooses in the card's list of statuses. */
  async chooseStatus(label: string): Promise<void> {
    await this.card.getByRole("combobox", { name: /^New status/ }).click();
    await this.page.getByRole("option", { name: label, exact: true }).click();
  }

  async change(label: string): Promise<void> {
    await this.chooseStatus(label);
    await this.card.getByRole("button", { name: "Change", exact: true }).click();
  }
}

/** The words and the number behind them. */
export function withCount(label: string): RegExp {
  return new RegExp(`^${label.replaceAll(/[()]/g, "\\$&")} [\\d,]+$`);
}
