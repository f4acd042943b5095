// The live widget in a terminal: a real terminal emulator shows what `rollcall agents --watch` draws.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { expect, test } from "../support/floor.ts";
import { docs, screens } from "../support/pictures.ts";
import { program } from "../support/program.ts";

const { resolve } = createRequire(import.meta.url);
const size = { columns: 118, rows: 36 };

test.use({ viewport: { width: 1034, height: 606 }, deviceScaleFactor: 1 });
test.skip(process.platform !== "linux", "the terminal comes from `script` of Linux");

test("a terminal shows the floor and follows it", async ({ page, floor }) => {
  await page.setContent('<body style="margin:0;padding:14px 18px;background:#11151b"><div id="terminal"></div></body>');
  await page.addStyleTag({ path: resolve("@xterm/xterm/css/xterm.css") });
  await page.addScriptTag({ path: resolve("@xterm/xterm/lib/xterm.js") });
  await page.evaluate(({ columns, rows }) => {
    const { Terminal } = globalThis as any;
    const theme = { background: "#11151b", foreground: "#dfe5ee" };
    const fontFamily = "'DejaVu Sans Mono', monospace";
    const terminal = new Terminal({ cols: columns, rows, theme, fontFamily, fontSize: 14, convertEol: false });
    terminal.open(document.getElementById("terminal"));
    (globalThis as any).terminal = terminal;
  }, size);

  const command = `stty cols ${size.columns} rows ${size.rows}; '${program}' --lang en --workspace '${floor.file}' agents --watch`;
  const child = spawn("script", ["-qfec", command, "/dev/null"], {
    stdio: ["pipe", "pipe", "ignore"],
    env: { ...process.env, TERM: "xterm-256color", LC_ALL: "C.UTF-8" },
  });
  let drawn = Promise.resolve();
  child.stdout.on("data", (bytes: Buffer) => {
    const text = bytes.toString("base64");
    drawn = drawn.then(() =>
      page.evaluate((encoded) => {
        const bytes = Uint8Array.from(atob(encoded), (c) => c.charCodeAt(0));
        return new Promise<void>((done) => (globalThis as any).terminal.write(bytes, done));
      }, text),
    );
  });
  const screen = async (): Promise<string> => {
    await drawn;
    return await page.evaluate((rows) => {
      const { active } = (globalThis as any).terminal.buffer;
      return Array.from({ length: rows }, (_, row) => active.getLine(row)?.translateToString(true)).join("\n");
    }, size.rows);
  };

  await expect.poll(screen).toContain("All 24");
  await floor.call("add_reason", { code: "coaching", reasons: [{ locale: "en", name: "Coaching" }] });
  await floor.rollcall("status", "oskar.lind", "coaching");
  await expect.poll(screen).toMatch(/Oskar Lind .*Coaching/);
  await expect.poll(screen).toContain("Coaching 1");
  await page.screenshot({ path: process.env["ROLLCALL_DOCS"] ? docs("watch") : screens("watch") });

  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.stdin.write("q");
  expect(await ended, "q ends it").toBe(0);
});
