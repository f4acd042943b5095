// The words of a page, and the catalogue they should come from. A word that isn't the catalogue's is the team's data.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";

const catalogue = join(import.meta.dirname, "../../../ui/src/i18n/catalogue");

/** The catalogue's sentences without variables or variants, by key. */
export function sentences(language: string): Map<string, string> {
  const folder = join(catalogue, language);
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  const lines = text.join("\n").matchAll(/^([a-z][\w-]*) = ([^{}\n]+)$/gm);
  return new Map([...lines].map(([, key, sentence]) => [key!, sentence!.trim()]));
}

/** Every key of the catalogue. */
export function keys(): Set<string> {
  const folder = join(catalogue, "en");
  const text = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  return new Set([...text.join("\n").matchAll(/^([a-z][\w-]*) =/gm)].map(([, key]) => key!));
}

/** Every text that the page shows or says, hidden ones for screen readers too. */
export async function wordsOf(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const found = new Set<string>([document.title]);
    const attributes = ["aria-label", "title", "placeholder", "alt", "aria-description"];
    for (const element of document.body.querySelectorAll("*")) {
      // A control that offers another language speaks that one.
      if (element.closest("[lang]") !== document.documentElement) continue;
      for (const name of attributes) found.add(element.getAttribute(name) ?? "");
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.add(node.textContent ?? "");
    }
    return [...found].map((text) => text.replace(/\s+/g, " ").trim()).filter((text) => text !== "");
  });
}
