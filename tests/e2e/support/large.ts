// A team of 10,000, and a ride through its list.
import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { Floor } from "./floor.ts";

const size = 10_000;

/** The team as a CSV file: in the order of its names, so that the file says which row is where. */
function team(): string {
  const line = (_: unknown, at: number): string => {
    const number = String(at).padStart(5, "0");
    return `agent.${number},Agent ${number},,Group ${at % 40},supervisor.${at % 40},4`;
  };
  return ["login,name,alias,group,supervisor,sessions", ...Array.from({ length: size }, line)].join("\n");
}

/** Brings all of them in, by a file at this place. */
export async function importTeam(floor: Floor, file: string): Promise<void> {
  await writeFile(file, team());
  await floor.rollcall("import", file);
}

export interface Ride {
  /** How long each frame stood, in milliseconds. */
  frames: number[];
  /** How many frames had a place without a row. */
  blank: number;
}

/** Scrolls the list to the other end within so many frames, and looks at every frame that was painted on the way. */
export async function ride(page: Page, to: "end" | "start", steps: number): Promise<Ride> {
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
