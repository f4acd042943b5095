// Frames while a list of 10,000 agents is scrolled, beside those of an empty box as high as the list in the same browser.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";
import { importTeam, ride } from "../support/large.ts";

test.use({ workspace: "empty" });

const share = (frames: number[], part: number): number =>
  frames.toSorted((a, b) => a - b)[Math.floor(frames.length * part)] ?? Number.NaN;

/** The same ride through a box with nothing in it. */
async function bare(page: Page, height: number): Promise<number[]> {
  await page.setContent(
    `<div class="rows" style="height: 600px; overflow: auto"><div style="height: ${height}px"></div></div>`,
  );
  return (await ride(page, "end", 240)).frames;
}

test("scrolling 10,000 agents", async ({ page, context, floor }) => {
  await importTeam(floor, join(floor.folder, "team.csv"));
  const monitoring = new Monitoring(page);
  await monitoring.open(floor);
  await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
  const height = await page.locator(".rows").evaluate((rows) => rows.scrollHeight);
  const ours = [...(await ride(page, "end", 240)).frames, ...(await ride(page, "start", 240)).frames];
  const limit = share(await bare(await context.newPage(), height), 0.5);
  const rows = [
    ["scrolling 10,000 agents, a frame", share(ours, 0.5)],
    ["scrolling, the slowest of 20 frames", share(ours, 0.95)],
  ] as const;
  const told = rows.map(([name, milliseconds]) =>
    JSON.stringify({ name, ours_ns: Math.round(milliseconds * 1e6), limit_ns: Math.round(limit * 1e6) }),
  );
  await writeFile(process.env["ROLLCALL_BENCH"]!, told.join("\n"));
});
