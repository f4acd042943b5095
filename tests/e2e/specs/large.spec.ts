// A team of 10,000: the list scrolls without a dropped second or a blank row, filters, and follows changes.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { ms, print, shownAt } from "../support/figures.ts";
import { expect, test } from "../support/floor.ts";
import { agentsOf } from "../support/statuses.ts";
import { Monitoring } from "../support/monitoring.ts";

test.use({ workspace: "empty" });
test.setTimeout(120_000);

const size = 10_000;
const aSecond = 1000;

/** The team as a CSV file: in the order of its names, so that the file says which row is where. */
function team(): string {
  const line = (_: unknown, at: number): string => {
    const number = String(at).padStart(5, "0");
    return `agent.${number},Agent ${number},,Group ${at % 40},supervisor.${at % 40},4`;
  };
  return ["login,name,alias,group,supervisor,sessions", ...Array.from({ length: size }, line)].join("\n");
}

interface Ride {
  frames: number[];
  blank: number;
}

/** Scrolls the list to the other end within so many frames, and looks at every frame that was painted on the way. */
async function ride(page: Page, to: "end" | "start", steps: number): Promise<Ride> {
  return await page.evaluate(
    async ({ to, steps }) => {
      const scroller = document.querySelector(".rows")!;
      const { left, top, width, height } = scroller.getBoundingClientRect();
      const far = scroller.scrollHeight - scroller.clientHeight;
      const frame = (): Promise<number> => new Promise(requestAnimationFrame);
      const frames: number[] = [];
      let blank = 0;
      let before = await frame();
      for (let step = 1; step <= steps; step += 1) {
        scroller.scrollTop = far * (to === "end" ? step / steps : 1 - step / steps);
        const now = await frame();
        frames.push(now - before);
        before = now;
        const row = (share: number): boolean =>
          document.elementFromPoint(left + width / 2, top + height * share)?.closest("[role=row]") != null;
        if (![0.05, 0.5, 0.95].every(row)) blank += 1;
      }
      return { frames, blank };
    },
    { to, steps },
  );
}

/** A busy machine may stop anything for a second once; a list that does it itself does it every time. */
async function smoothest(page: Page, to: "end" | "start"): Promise<{ longest: number; middle: number; blank: number }> {
  const other = to === "end" ? "start" : "end";
  for (let again = 0; ; again += 1) {
    const { frames, blank } = await ride(page, to, 120);
    const sorted = frames.toSorted((a, b) => a - b);
    const [middle, longest] = [sorted[Math.floor(sorted.length / 2)]!, sorted.at(-1)!];
    if (longest < aSecond || again === 2) return { longest, middle, blank };
    await ride(page, other, 1);
  }
}

test("10,000 agents come in, scroll, filter and change", async ({ page, floor }) => {
  const csv = join(floor.folder, "team.csv");
  await writeFile(csv, team());
  await floor.rollcall("import", csv);

  const monitoring = new Monitoring(page);
  const began = Date.now();
  await monitoring.open(floor);
  print("10,000 agents, from the address to the first row", ms(Date.now() - began));
  await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
  await expect(monitoring.chip("Offline")).toHaveText(/10,000$/);
  expect(await monitoring.rows.count()).toBeLessThan(60);

  await test.step("to the end and back", async () => {
    for (const [to, first] of [
      ["end", "Agent 09999"],
      ["start", "Agent 00000"],
    ] as const) {
      const { longest, middle, blank } = await smoothest(page, to);
      await expect(monitoring.row(first)).toBeInViewport();
      print(`10,000 agents, scrolled to the ${to}`, `longest frame ${ms(longest)}, middle one ${ms(middle)}`);
      expect(longest, "without a dropped second").toBeLessThan(aSecond);
      expect(blank, "frames with a blank row").toBe(0);
    }
  });

  await test.step("a filter", async () => {
    await page.getByRole("textbox", { name: "Filter by name, alias or login" }).fill("777");
    const found = (await agentsOf(floor, "--text", "777")).agents;
    await expect(page.getByText(`${found.length} agents`, { exact: true })).toBeVisible();
    await expect(monitoring.rows.first()).toContainText(found[0]!.name);
    await page.keyboard.press("Escape");
    await expect(page.getByText("10,000 agents", { exact: true })).toBeVisible();
    for (const code of ["Offline", "All"]) {
      const painted = await monitoring.chip(code).evaluate(async (chip: HTMLElement) => {
        const clicked = performance.now();
        chip.click();
        await new Promise(requestAnimationFrame);
        await new Promise((done) => setTimeout(done));
        return performance.now() - clicked;
      });
      const worked = await page.evaluate(() => {
        const [start, done] = ["rollcall:filter-start", "rollcall:filter-done"].map(
          (name) => performance.getEntriesByName(name)[0],
        );
        return start && done ? done.startTime - start.startTime : null;
      });
      expect(worked, "the marks of the filter").not.toBeNull();
      print(`10,000 agents, filtered by ${code}`, `answer ${worked!.toFixed(1)} ms, painted after ${ms(painted)}`);
    }
  });

  await test.step("changes by another process and by the window", async () => {
    const outside = await floor.call("sign_in", { agent: "agent.00003" });
    let shown = await shownAt(page, outside.seq);
    let [change] = (await floor.call("list_changes", { since: outside.seq - 1 })).changes;
    await expect(monitoring.row("Agent 00003")).toContainText("Not ready");
    print(
      "10,000 agents, a change by another process, from its commit to the screen",
      ms(shown - Date.parse(change.at)),
    );

    await monitoring.openCard("Agent 00003");
    const answered = page.waitForResponse("**/rpc/change_status");
    await monitoring.change("Active");
    const { seq } = await (await answered).json();
    shown = await shownAt(page, seq);
    [change] = (await floor.call("list_changes", { since: seq - 1 })).changes;
    await expect(monitoring.row("Agent 00003")).toContainText("Active (free)");
    print("10,000 agents, a change by the window, from its commit to the screen", ms(shown - Date.parse(change.at)));
  });
});
