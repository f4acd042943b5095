// The Reports screen by what people see on it, and what the engine says of the same. No expectations but that it is there.
import { readFile } from "node:fs/promises";
import { expect, type Download, type Locator, type Page } from "@playwright/test";

interface Floor {
  call(name: string, request?: object): Promise<any>;
}

export class Reports {
  readonly grid: Locator;
  readonly rows: Locator;
  readonly heads: Locator;
  readonly end: Locator;
  readonly messages: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole("grid");
    this.rows = page.locator("[data-row]");
    this.heads = this.grid.getByRole("columnheader");
    this.end = page.locator(".end");
    this.messages = page.locator(".toasts");
  }

  /** From any screen, or by loading the page there. */
  async go(tab: "log" | "workload"): Promise<void> {
    const hash = tab === "log" ? "#reports" : "#reports/workload";
    await this.page.evaluate((address) => void (location.hash = address), hash);
    await expect(this.rows.first()).toBeVisible();
  }

  /** Chooses an entry of a drop-down that is known by what it says before its value. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole("combobox", { name: new RegExp(`^${label}: `) }).click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
    await this.page.keyboard.press("Escape");
    await expect(this.page.getByRole("listbox")).toHaveCount(0);
  }

  async open(name: string): Promise<Locator> {
    await this.page.getByRole("button", { name, exact: true }).click();
    const panel = this.page.getByRole("dialog", { name, exact: true });
    await expect(panel).toBeVisible();
    return panel;
  }

  /** Titles of Workload's columns, in their order, without the first. */
  async titles(): Promise<string[]> {
    const titles = await this.heads.locator("button").evaluateAll((all) => all.map((one) => (one as HTMLElement).title));
    return titles.slice(1);
  }

  /** Scrolls to where nothing further comes. */
  async scrollToEnd(): Promise<void> {
    const toEnd = () => this.page.locator(".rows").evaluate((rows) => void (rows.scrollTop = rows.scrollHeight));
    await expect
      .poll(async () => {
        await toEnd();
        return await this.end.innerText();
      })
      .toMatch(/^All /);
    // The last page may have come in after the list was scrolled.
    await toEnd();
  }

  /** Makes a file and gives what is in it. */
  async file(format: "CSV" | "JSON" | "Excel (XLSX)"): Promise<{ name: string; bytes: Buffer }> {
    const panel = await this.open("Export");
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      panel.getByRole("button", { name: format }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  return await readFile((await download.path())!);
}

/** Every interval of the log, page by page. */
export async function wholeLog(floor: Floor, request: object): Promise<any[]> {
  const all: any[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await floor.call("report_log", { ...request, limit: 500, ...(after ? { after } : {}) });
    all.push(...page.intervals);
    after = page.next;
  }
  return all;
}

/** h:mm:ss as seconds. */
export function secondsOf(text: string): number {
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}

/** The lines of a CSV file by its heads (RFC 4180). */
export function readCsv(bytes: Buffer): Record<string, string>[] {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  const lines: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[(at += 1)];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\n") {
      lines.at(-1)!.push(cell.replace(/\r$/, ""));
      cell = "";
      if (sign === "\n") lines.push([]);
    } else cell += sign;
  }
  const [heads = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ""])));
}
