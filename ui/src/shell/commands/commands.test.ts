import { describe, expect, it, vi } from "vitest";
import { languages, lookUp } from "../../i18n/bundles";
import { ACTIONS, GROUPS } from "./actions";
import { claimOf } from "../../design/key-claim";
import { actionFor, handleKey } from "./keys";
import { find, fit, fold } from "./match";
import { isPressed, keyCaps, type Press } from "./shortcut";
import type { ActionContext } from "./action-context";

function press(key: string, more: Partial<Press> = {}): Press {
  return {
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  };
}

function context(more: Partial<ActionContext> = {}): ActionContext {
  return {
    screen: "monitoring",
    openFiles: true,
    administrator: true,
    asksPassword: true,
    card: { pending: true, acceptFirst: vi.fn(), rejectFirst: vi.fn(), close: vi.fn() },
    focusFilter: vi.fn(),
    stepFilter: vi.fn(),
    showAll: vi.fn(),
    toggleTheme: vi.fn(),
    switchLanguage: vi.fn(),
    toggleElapsed: vi.fn(),
    reload: vi.fn(),
    openThreads: vi.fn(),
    writeAsClient: vi.fn(),
    showMonitoring: vi.fn(),
    showReports: vi.fn(),
    showSettings: vi.fn(),
    switchPerson: vi.fn(),
    changePassword: vi.fn(),
    leaveSeat: vi.fn(),
    openWorkplace: vi.fn(),
    openDemo: vi.fn(),
    openFile: vi.fn(),
    createWorkspace: vi.fn(),
    openPalette: vi.fn(),
    openHelp: vi.fn(),
    ...more,
  };
}

describe("the table of actions", () => {
  it("has every id and every shortcut once", () => {
    const ids = ACTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const shortcuts = ACTIONS.flatMap(({ shortcut }) =>
      shortcut ? [keyCaps(shortcut, false).join(" ")] : [],
    );
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
  });

  it.each(languages)("has words for every action and group: %s", (language) => {
    for (const { id } of ACTIONS) expect(lookUp(language, `action-${id}`), id).toBeTruthy();
    for (const group of GROUPS)
      expect(lookUp(language, `action-group-${group}`), group).toBeTruthy();
  });

  it("offers files in the desktop window only, and a request only where one waits", () => {
    const browser = context({ openFiles: false, card: null });
    const ids = ACTIONS.filter(({ available }) => available(browser)).map(({ id }) => id);
    expect(ids).not.toContain("open-file");
    expect(ids).not.toContain("open-demo");
    expect(ids).not.toContain("accept-first");
    expect(ids).not.toContain("close-card");
    expect(ids).toContain("toggle-theme");
  });

  it("offers the seat to whom it concerns: settings to administrators, passwords where they are asked for", () => {
    const ids = (more: Partial<ActionContext>) =>
      ACTIONS.filter(({ available }) => available(context(more))).map(({ id }) => id);
    expect(ids({})).toEqual(expect.arrayContaining(["show-settings", "change-password"]));
    expect(ids({ administrator: false })).not.toContain("show-settings");
    expect(ids({ asksPassword: false })).not.toContain("change-password");
    expect(ids({ screen: "settings" })).toEqual(
      expect.arrayContaining(["show-monitoring", "switch-person", "open-workplace"]),
    );
    expect(ids({ screen: "settings" })).not.toContain("focus-filter");
    expect(ids({ screen: "agent" })).toContain("open-workplace");
    for (const id of ["switch-person", "leave-seat", "open-workplace", "show-settings"])
      expect(ids({ screen: "seat" })).not.toContain(id);
  });

  it("does something for every action", () => {
    for (const action of ACTIONS) {
      const on = context();
      action.run(on);
      const called = [...Object.values(on), ...Object.values(on.card ?? {})].filter(
        (deed) => vi.isMockFunction(deed) && deed.mock.calls.length === 1,
      );
      expect(called, action.id).toHaveLength(1);
    }
  });
});

describe("keys", () => {
  it("takes Ctrl on most machines and ⌘ on a Mac, never the other", () => {
    const palette = { key: "k", mod: true };
    expect(isPressed(palette, press("k", { ctrlKey: true }), false)).toBe(true);
    expect(isPressed(palette, press("k", { metaKey: true }), true)).toBe(true);
    expect(isPressed(palette, press("k", { ctrlKey: true }), true)).toBe(false);
    expect(isPressed(palette, press("k", { ctrlKey: true, altKey: true }), false)).toBe(false);
    expect(isPressed(palette, press("k"), false)).toBe(false);
  });

  it("finds letters by their place on a Russian layout", () => {
    expect(isPressed({ key: "a" }, press("ф", { code: "KeyA" }), false)).toBe(true);
    expect(isPressed({ key: "]" }, press("ъ", { code: "BracketRight" }), false)).toBe(true);
    expect(isPressed({ key: "," }, press("б", { code: "Comma" }), false)).toBe(true);
    expect(isPressed({ key: "a" }, press("q", { code: "KeyA" }), false)).toBe(false);
  });

  it("minds Shift for letters and not for signs", () => {
    expect(isPressed({ key: "?" }, press("?", { shiftKey: true }), false)).toBe(true);
    expect(isPressed({ key: "r" }, press("R", { shiftKey: true }), false)).toBe(false);
    expect(isPressed({ key: "r", shift: true }, press("R", { shiftKey: true }), false)).toBe(true);
    expect(isPressed({ key: "r", shift: true }, press("r"), false)).toBe(false);
  });

  it("draws the caps", () => {
    expect(keyCaps({ key: "k", mod: true }, false)).toEqual(["Ctrl", "K"]);
    expect(keyCaps({ key: "k", mod: true }, true)).toEqual(["⌘", "K"]);
    expect(keyCaps({ key: "Escape" }, false)).toEqual(["Esc"]);
    expect(keyCaps({ key: "Enter" }, false)).toEqual(["Enter"]);
  });

  it("leaves typing alone, but not Ctrl K", () => {
    expect(actionFor(press("t"), context(), false, true)).toBeUndefined();
    expect(actionFor(press("k", { ctrlKey: true }), context(), false, true)?.id).toBe(
      "open-palette",
    );
    expect(actionFor(press("t"), context(), false, false)?.id).toBe("toggle-theme");
  });

  it("decides with Shift and with an open card that waits for a decision, never by one letter", () => {
    const shifted = (key: string) => press(key.toUpperCase(), { shiftKey: true });
    const asked = context();
    expect(actionFor(shifted("a"), asked, false, false)?.id).toBe("accept-first");
    expect(actionFor(shifted("r"), asked, false, false)?.id).toBe("reject-first");
    expect(actionFor(press("a"), asked, false, false)).toBeUndefined();
    expect(actionFor(press("r"), asked, false, false)?.id).toBe("reload");
    const deeds = { acceptFirst: vi.fn(), rejectFirst: vi.fn(), close: vi.fn() };
    const quiet = context({ card: { pending: false, ...deeds } });
    for (const on of [context({ card: null }), quiet])
      for (const key of ["a", "r"])
        expect(actionFor(shifted(key), on, false, false)).toBeUndefined();
  });

  it.each([
    ["<input>", false],
    ["<textarea></textarea>", false],
    ["<select></select>", false],
    ["<div role=dialog><button>x</button></div>", false],
    ["<button aria-expanded=true>x</button>", false],
    ["<button role=combobox>x</button>", false],
    ["<input type=checkbox>", true],
    ["<button>x</button>", true],
  ])("a single key in %s: %s", (html, runs) => {
    const on = context();
    document.body.innerHTML = html;
    const target = document.querySelector("button, input, textarea, select");
    let ran = false;
    document.body.onkeydown = (event) => (ran = handleKey(event, on, false, claimOf(event.target)));
    target?.dispatchEvent(
      new KeyboardEvent("keydown", { key: "t", bubbles: true, cancelable: true }),
    );
    expect(ran).toBe(runs);
    expect(on.toggleTheme).toHaveBeenCalledTimes(runs ? 1 : 0);
  });

  it("leaves a field with a list of its own to its keys, but not Ctrl K", () => {
    document.body.innerHTML = "<input role=combobox aria-expanded=true>";
    expect(claimOf(document.querySelector("input"))).toBe("typing");
  });

  it("leaves every key to a question over everything, though the focus isn't in it yet", () => {
    document.body.innerHTML = "<button>x</button><div role=dialog data-dialog-content></div>";
    expect(claimOf(document.querySelector("button"))).toBe("everything");
  });

  it("steps on while a key is held, and accepts only once", () => {
    const on = context();
    const held = (key: string, shiftKey = false) =>
      handleKey(
        new KeyboardEvent("keydown", { key, shiftKey, repeat: true, cancelable: true }),
        on,
        false,
        "nothing",
      );
    expect(held("]")).toBe(true);
    expect(held("A", true)).toBe(false);
    expect(on.card?.acceptFirst).not.toHaveBeenCalled();
  });
});

describe("finding", () => {
  const people = [
    ["Maya Kessler", "maya.kessler"],
    ["Semyon Kozlov", "s.kozlov", "Семён Козлов"],
    ["Ана Петрова", "ana.petrova"],
    ["José Amaya", "jose"],
  ];
  const found = (typed: string) => find(typed, people, (words) => words, 10).map(([name]) => name);

  it("ignores case, accents and the dots of ё", () => {
    expect(fold("СЕМЁН É")).toBe("семен e");
    expect(found("семен")).toEqual(["Semyon Kozlov"]);
    expect(found("ПЕТР")).toEqual(["Ана Петрова"]);
    expect(found("jose")).toEqual(["José Amaya"]);
  });

  it("puts the begin of a name before its middle", () => {
    expect(found("maya")).toEqual(["Maya Kessler", "José Amaya"]);
    expect(fit("kes", ["Maya Kessler"])).toBeGreaterThan(fit("ess", ["Maya Kessler"]) ?? 0);
  });

  it("wants every word, in any order, and takes signs as they are", () => {
    expect(found("козл сем")).toEqual(["Semyon Kozlov"]);
    expect(found("maya petrova")).toEqual([]);
    expect(found("s.koz")).toEqual(["Semyon Kozlov"]);
    expect(found("(")).toEqual([]);
  });

  it("gives all in their order when nothing is typed, up to the limit", () => {
    expect(find("", people, (words) => words, 2)).toEqual(people.slice(0, 2));
  });
});
