// One Rollcall with a data folder of its own: it starts, opens workplaces beside its main window, and ends.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Screen, until } from "./screen.js";
import { Session } from "./webdriver.js";

const { ROLLCALL_DESKTOP, TAURI_DRIVER } = process.env;

/** A folder that lasts as long as the test. */
export async function folderFor(test) {
  const folder = await mkdtemp(join(tmpdir(), "rollcall-desktop-"));
  test.after(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts Rollcall with these arguments; it remembers in `data`. */
export async function openWindow(test, data, ...args) {
  const window = new Window(data);
  test.after(() => window.close());
  await window.open(args);
  return window;
}

class Window extends Screen {
  #data;
  #bus = null;
  #driver = null;

  constructor(data) {
    super(null);
    this.#data = data;
  }

  async open(args) {
    // A message bus of its own: the window before may not be quite gone, and only one Rollcall lives on a bus.
    this.#bus = spawn("dbus-daemon", ["--session", "--nofork", "--print-address"], { stdio: ["ignore", "pipe", "ignore"] });
    this.address = await firstLine(this.#bus);
    const [port, nativePort] = [await freePort(), await freePort()];
    this.#driver = spawn(TAURI_DRIVER, ["--port", port, "--native-port", nativePort].map(String), {
      env: this.#env(),
      stdio: ["ignore", "ignore", "inherit"],
    });
    const server = `http://127.0.0.1:${port}`;
    await until(() => fetch(`${server}/status`).then((answer) => answer.ok, () => false), "the driver to listen");
    this.session = await Session.open(server, { "tauri:options": { application: ROLLCALL_DESKTOP, args } });
  }

  /** Starts Rollcall once more, the way a person does who doesn't know that it runs. Gives its exit code. */
  async startAgain(...args) {
    const second = spawn(ROLLCALL_DESKTOP, args, { env: this.#env(), stdio: "inherit" });
    const [code] = await once(second, "exit");
    return code;
  }

  /** Opens a workplace as a supervisor does, from the menu of the seat. */
  async openWorkplace() {
    const before = await this.session.windows();
    await this.click("button", /Menu of this window/);
    await this.click("menuitem", "Open a workplace");
    const opened = async () => (await this.session.windows()).find((one) => !before.some((other) => one.is(other)));
    return new Screen(await until(opened, "the window of the workplace"));
  }

  #env() {
    return { ...process.env, ROLLCALL_DATA: this.#data, DBUS_SESSION_BUS_ADDRESS: this.address, LANG: "C.UTF-8" };
  }

  /** Closes it, and waits until its driver is gone too. */
  async close() {
    await this.session?.close();
    this.session = null;
    for (const process of [this.#driver, this.#bus]) await end(process);
  }
}

async function firstLine(process) {
  const [line] = await once(createInterface(process.stdout), "line");
  return line;
}

async function end(process) {
  if (!process || process.exitCode !== null || process.signalCode !== null) return;
  const gone = once(process, "exit");
  process.kill();
  await gone;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}
