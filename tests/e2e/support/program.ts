// The program under test: where it is, and how it is run. The built one unless the environment names another.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

/** The built command line. */
export const program = process.env["ROLLCALL"] ?? join(import.meta.dirname, "../../../target/debug/rollcall");
const run = promisify(execFile);

/** Runs the command line and gives what it printed; fails when it does. */
export async function rollcall(...args: string[]): Promise<string> {
  const { stdout } = await run(program, ["--lang", "en", ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** One running `rollcall serve`. */
export interface Server {
  /** The address that lets a browser in. */
  readonly address: string;
  stop(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
}

/** Serves a workspace; port 0 is any free one. */
export async function serve(file: string, port = 0): Promise<Server> {
  const child = spawn(program, ["--workspace", file, "serve", "--port", String(port)], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = once(child, "exit");
  const line = once(createInterface(child.stdout), "line");
  const first = await Promise.race([line, gone.then(() => null)]);
  if (first === null) throw new Error("`rollcall serve` ended before it said its address");
  return {
    address: String(first[0]),
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      await gone;
    },
  };
}
