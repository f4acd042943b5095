// One Rollcall window with a data folder of its own, as somebody in front of it sees it: by roles and visible words.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { Session } from "./webdriver.js";

const { ROLLCALL_DESKTOP, TAURI_DRIVER, SCREENS } = process.env;
const patienceMs = 20_000;

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

class Window {
  session = null;
  #data;
  #bus = null;
  #driver = null;

  constructor(data) {
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

  #env() {
    return { ...process.env, ROLLCALL_DATA: this.#data, DBUS_SESSION_BUS_ADDRESS: this.address, LANG: "C.UTF-8" };
  }

  /** Closes it, and waits until its driver is gone too. */
  async close() {
    await this.session?.close();
    this.session = null;
    for (const process of [this.#driver, this.#bus]) await end(process);
  }

  /** The element with this role whose accessible name matches, once it is there. */
  async find(role, name) {
    const pattern = name instanceof RegExp ? name.source : `^${escaped(name)}$`;
    return until(() => this.session.run(findByRole, role, pattern), `a ${role} called ${name}`, () => this.text());
  }

  /** Clicks it. */
  async click(role, name) {
    await this.session.click(await this.find(role, name));
  }

  /** Waits for words on the screen. */
  async see(words) {
    const pattern = words instanceof RegExp ? words : new RegExp(escaped(words));
    await until(async () => pattern.test(await this.text()), `the words ${words}`, () => this.text());
  }

  /** What can be read in the window. */
  text() {
    return this.session.run(() => document.body.innerText);
  }

  /** Asks the shell, as the page does. */
  call(name, request = {}) {
    return this.session.runAsync((n, r) => globalThis.__TAURI_INTERNALS__.invoke(n, { request: r }), name, request);
  }

  /** Keeps a picture of the window, once it has come to rest. */
  async picture(name) {
    await mkdir(SCREENS, { recursive: true });
    await this.session.runAsync(atRest);
    await writeFile(join(SCREENS, `${name}.png`), await this.session.picture());
  }
}

/** Runs in the page: waits until fonts and photos are there, nothing comes or goes any more, and that was painted. */
async function atRest() {
  await document.fonts.ready;
  await new Promise((resolve) => {
    let timer;
    const observer = new MutationObserver(() => wait());
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        observer.disconnect();
        resolve();
      }, 400);
    };
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["src", "class"] });
    wait();
  });
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
}

/** Runs in the page. */
function findByRole(role, pattern) {
  const implied = {
    button: "button, summary",
    heading: "h1, h2, h3, h4",
    textbox: "input:not([type]), input[type=text], textarea",
    searchbox: "input[type=search]",
    link: "a[href]",
    row: "tr",
  };
  const wanted = new RegExp(pattern);
  const nameOf = (element) => {
    const labels = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
    const text =
      labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ") ||
      element.getAttribute("aria-label") ||
      [...(element.labels ?? [])].map((label) => label.textContent).join(" ") ||
      element.textContent;
    return text.replace(/\s+/g, " ").trim();
  };
  const found = [...document.querySelectorAll([`[role=${role}]`, implied[role]].filter(Boolean).join(", "))];
  return found.find((element) => element.checkVisibility() && wanted.test(nameOf(element))) ?? null;
}

/** Waits until something is so, and says what was there instead when it never is. */
export async function until(look, what, instead = async () => "") {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found) return found;
    await pause(25);
  }
  throw new Error(`waited ${patienceMs / 1000} s for ${what}; there was:\n${await instead()}`);
}

function escaped(words) {
  return words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
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
