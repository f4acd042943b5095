// A program beside the browser: a token from the command line, and real curl.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Floor {
  readonly address: string;
  rollcall(...args: string[]): Promise<string>;
}

/** A token of this role, in the administrator's name. */
export async function tokenFor(floor: Floor, role: string): Promise<string> {
  const made = await floor.rollcall("tokens", "create", "--name", "walk", "--role", role, "--json");
  return JSON.parse(made).token;
}

/** Sends JSON with curl, as a script would; fails unless it is taken. */
export async function curl(floor: Floor, token: string, method: string, path: string, body: object): Promise<any> {
  const { stdout } = await run("curl", [
    ...["--silent", "--show-error", "--fail-with-body", "--request", method, new URL(path, floor.address).href],
    ...["--header", `Authorization: Bearer ${token}`, "--header", "Content-Type: application/json"],
    ...["--data", JSON.stringify(body)],
  ]);
  return JSON.parse(stdout);
}
