// What stands in one window, as somebody in front of it sees it: by roles and visible words.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const { SCREENS } = process.env;
const patienceMs = 20_000;

export class Screen {
  /** The driver's view of the window. */
  session;

  constructor(session) {
    this.session = session;
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

  /** Types into the field with this role and name. */
  async type(role, name, text) {
    await this.session.type(await this.find(role, name), text);
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
