// axe-core in the page. It is handed over by the debugger, so that the content security policy stays as it is.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules that see colours: all that another theme can break. */
export const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe-core finds wrong by its rules, or by these alone; a line a violation with its places. */
export async function violations(page: Page, rules: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  return await page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
    const found = await axe.run(document, {
      resultTypes: ["violations"],
      ...(rules.length > 0 ? { runOnly: rules } : { rules: { "label-content-name-mismatch": { enabled: true } } }),
    });
    // The list of a drop-down or a menu hangs at the end of the page, but belongs to a control that stands in a landmark.
    const lists = ["listbox", "menu"];
    const isList = (target: unknown): boolean => {
      const element = document.querySelector(String(target));
      return lists.some(
        (role) => element?.closest(`[role=${role}]`) ?? element?.querySelector(`:scope > [role=${role}]`),
      );
    };
    return found.violations.flatMap(({ id, help, nodes }) =>
      nodes
        .filter(({ target }) => id !== "region" || !isList(target))
        .map(({ target, failureSummary }) => `${id}: ${help}; ${target}: ${failureSummary}`),
    );
  }, rules);
}
