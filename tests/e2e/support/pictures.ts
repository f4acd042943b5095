// Where the run leaves its pictures.
import { join } from "node:path";
import type { Page } from "@playwright/test";

const root = join(import.meta.dirname, "../../..");

/** Pictures to look at, outside of what git keeps. */
export function screens(name: string): string {
  return join(root, "target/screens", `${name}.png`);
}

/** The README's pictures. They change with every run, so they are taken only when asked for. */
export function docs(name: string): string {
  return process.env["ROLLCALL_DOCS"] === "1" ? join(root, "docs", `${name}.png`) : screens(name);
}

/** Keeps a picture for the eye. Hundreds of them cost as much as the tests, so they are taken only when asked for. */
export async function keep(page: Page, name: string): Promise<void> {
  if (process.env["ROLLCALL_PICTURES"] === "1") await page.screenshot({ path: screens(name), animations: "disabled" });
}
