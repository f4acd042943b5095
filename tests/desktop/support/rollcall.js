// The command line, the other door to the same file.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs `rollcall` and gives what it printed. */
export async function rollcall(...args) {
  const { stdout } = await run(process.env.ROLLCALL, args);
  return stdout;
}

/** The agents of a workspace, as `rollcall agents --json` lists them. */
export async function agents(file) {
  const { agents } = JSON.parse(await rollcall("--workspace", file, "agents", "--json"));
  return agents;
}

/** One of them. */
export async function agent(file, login) {
  return (await agents(file)).find((agent) => agent.login === login);
}

/** Calls a command of the table. */
export async function call(file, name, request = {}) {
  return JSON.parse(await rollcall("--workspace", file, "call", name, JSON.stringify(request)));
}
