// Frames while a list of 10,000 agents is scrolled, beside those of a list by hand that draws a line of text a row, in the same browser.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test } from "../support/floor.ts";
import { Monitoring } from "../support/monitoring.ts";
import { importTeam, ride } from "../support/large.ts";

test.use({ workspace: "empty" });

const share = (frames: number[], part: number): number =>
  frames.toSorted((a, b) => a - b)[Math.floor(frames.length * part)] ?? Number.NaN;

/** The same ride through plain rows of one line. */
async function byHand(page: Page, height: number): Promise<number[]> {
  await page.setContent(
    `<div class="rows" style="height: 600px; overflow: auto"><div style="height: ${height}px; position: relative"></div></div>`,
  );
  await page.locator(".rows").evaluate((rows) => {
    const [sheet, rowHeight, drawn] = [rows.firstElementChild!, 52, 28];
    rows.addEventListener("scroll", () => {
      const first = Math.floor(rows.scrollTop / rowHeight);
      const lines = Array.from({ length: drawn }, (_, at) => {
        const line = document.createElement("div");
        line.style.cssText = `position: absolute; top: ${(first + at) * rowHeight}px; height: ${rowHeight}px`;
        line.textContent = `Agent ${first + at} · Group · Offline · 0 of 4 · 0 · –`;
        return line;
      });
      sheet.replaceChildren(...lines);
    });
  });
  return [...(await ride(page, "end", 240)).frames, ...(await ride(page, "start", 240)).frames];
}

test("scrolling 10,000 agents", async ({ page, context, floor }) => {
  await importTeam(floor, join(floor.folder, "team.csv"));
  const monitoring = new Monitoring(page);
  await monitoring.open(floor);
  await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
  const height = await page.locator(".rows").evaluate((rows) => rows.scrollHeight);
  const ours = [...(await ride(page, "end", 240)).frames, ...(await ride(page, "start", 240)).frames];
  const limit = await byHand(await context.newPage(), height);
  const rows = [
    ["scrolling 10,000 agents, a frame", 0.5],
    ["scrolling, the slowest of 20 frames", 0.95],
  ] as const;
  const ns = (frames: number[], part: number): number => Math.round(share(frames, part) * 1e6);
  const told = rows.map(([name, part]) =>
    JSON.stringify({ name, ours_ns: ns(ours, part), limit_ns: ns(limit, part) }),
  );
  await writeFile(process.env["ROLLCALL_BENCH"]!, told.join("\n"));
});
