// The chooser of a window's person, by what people see of it.
import { expect, type Locator, type Page } from "@playwright/test";

export class Chooser {
  readonly field: Locator;
  readonly people: Locator;
  readonly password: Locator;

  constructor(readonly page: Page) {
    this.field = page.getByRole("combobox", { name: "Type your name" });
    this.people = page.getByRole("listbox", { name: "People" }).getByRole("option");
    this.password = page.getByLabel("Password or PIN", { exact: true });
  }

  /** Chooses by keys alone. */
  async choose(name: string): Promise<void> {
    await expect(this.field).toBeFocused();
    await this.field.fill(name);
    await expect(this.people.first()).toContainText(name);
    await this.page.keyboard.press("Enter");
  }

  async prove(password: string): Promise<void> {
    await expect(this.password).toBeFocused();
    await this.password.fill(password);
    await this.page.keyboard.press("Enter");
  }
}

/** The button that says who sits here, and opens the menu of the seat. */
export function seatOf(page: Page, name: string): Locator {
  return page.getByRole("button", { name: new RegExp(`^${name} .*Menu of this window$`) });
}

export async function fromMenu(page: Page, item: string): Promise<void> {
  await page.getByRole("button", { name: /Menu of this window$/ }).click();
  await page.getByRole("menuitem", { name: item }).click();
}
