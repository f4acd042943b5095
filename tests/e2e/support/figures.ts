// Figures of the run: printed, never judged. A machine that is busy with other things is no reason to fail.
import type { Page } from "@playwright/test";

/** Prints one figure under a name that can be found in the run's output. */
export function print(name: string, figure: string): void {
  console.log(`figure: ${name}: ${figure}`);
}

export const ms = (milliseconds: number): string => `${Math.round(milliseconds)} ms`;

/** When this change stood on the screen, in milliseconds since 1970; waits until it does. */
export async function shownAt(page: Page, seq: number): Promise<number> {
  const mark = await page.waitForFunction(
    (name) => performance.getEntriesByName(name)[0]?.startTime,
    `rollcall:change-applied:${seq}`,
    { polling: 10 },
  );
  return (await page.evaluate(() => performance.timeOrigin)) + ((await mark.jsonValue()) ?? Number.NaN);
}
