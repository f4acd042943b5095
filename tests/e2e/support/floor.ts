// A floor of its own for every test: a fresh workspace, `rollcall serve` on a free port, the command line beside it,
// and a page that is watched. What the tests expect of the floor is in the specs.
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { Monitoring } from "./monitoring.ts";
import { rollcall, serve, type Server } from "./program.ts";
import { watch } from "./watch.ts";

export { expect };

/** One workspace behind one server. */
export interface Floor {
  /** A folder for the test's own files. */
  readonly folder: string;
  /** The workspace's file. */
  readonly file: string;
  /** The address that lets a browser in, of the server that runs now. */
  readonly address: string;
  /** Runs the command line on the same file and gives what it printed. */
  rollcall(...args: string[]): Promise<string>;
  /** Calls a command of the table from outside. */
  call(name: string, request?: object): Promise<any>;
  /** Kills the server, as a crash would. */
  kill(): Promise<void>;
  /** Starts the server again on the port it had. */
  restart(): Promise<void>;
}

interface Fixtures {
  /** What the floor starts with: the demo's 24 agents, or a team that has nobody yet. */
  workspace: "demo" | "empty";
  /** Complaints of the browser that this test provokes. */
  tolerated: RegExp[];
  floor: Floor;
  /** The Monitoring screen, open in the page. */
  monitoring: Monitoring;
}

interface Shared {
  /** The demo's file, made a moment ago. */
  demo: () => Promise<string>;
}

/** The demo's day ends when it is made: after some minutes a lunch is over its limit that a test knows within it. */
const freshMs = 120_000;

const temporary = (): Promise<string> => mkdtemp(join(tmpdir(), "rollcall-e2e-"));

/** A test that begins on one day and ends on the next would compare two days with one another. */
async function passMidnight(onFile: Floor["rollcall"]): Promise<void> {
  const { covered, length_s } = JSON.parse(await onFile("call", "report_day", "{}"));
  const leftMs = Date.parse(covered.from) + length_s * 1000 - Date.now();
  if (leftMs < 60_000) await new Promise((done) => setTimeout(done, leftMs + 1500));
}

export const test = base.extend<Fixtures, Shared>({
  workspace: ["demo", { option: true }],
  tolerated: [[], { option: true }],

  // The demo is written for a worker, copied for its tests, and written again when it has aged.
  demo: [
    async ({}, use) => {
      const folder = await temporary();
      let file = "";
      let madeAt = -Infinity;
      await use(async () => {
        if (Date.now() - madeAt > freshMs) {
          madeAt = Date.now();
          file = join(folder, `demo-${madeAt}.db`);
          await rollcall("demo", file);
        }
        return file;
      });
      await rm(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  floor: async ({ demo, workspace }, use) => {
    const folder = await temporary();
    const file = join(folder, "team.db");
    if (workspace === "demo") await copyFile(await demo(), file);
    else await rollcall("create", file, "--name", "Support floor", "--administrator", "Robin Hale");
    let server: Server = await serve(file);
    const onFile = (...args: string[]): Promise<string> => rollcall("--workspace", file, ...args);
    await passMidnight(onFile);
    await use({
      folder,
      file,
      get address() {
        return server.address;
      },
      rollcall: onFile,
      call: async (name, request = {}) => JSON.parse(await onFile("call", name, JSON.stringify(request))),
      kill: () => server.stop("SIGKILL"),
      async restart() {
        server = await serve(file, Number(new URL(server.address).port));
      },
    });
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  },

  // Whatever a test is about: nothing foreign is asked for, and the browser has nothing to complain about.
  context: async ({ context, floor, tolerated }, use) => {
    const complaints = watch(context, new URL(floor.address).origin);
    await use(context);
    expect(
      complaints.filter((complaint) => !tolerated.some((known) => known.test(complaint))),
      "the browser complained",
    ).toEqual([]);
  },

  monitoring: async ({ page, floor }, use) => {
    const monitoring = new Monitoring(page);
    await monitoring.open(floor);
    await use(monitoring);
  },
});
