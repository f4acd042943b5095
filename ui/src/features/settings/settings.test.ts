// What is decided in Settings before anything is sent: durations, bounds, whom the list shows, and saving.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Account } from "../../gen/wire";
import { language } from "../../i18n";
import { refusal } from "../../platform/memory";
import { parseDuration, partsOf, readDuration, secondsWhenOn } from "./duration";
import { durationWords } from "./duration-words";
import { findAccounts, rolesOfAccount } from "./find-accounts";
import { checkNumber, checkText, SESSIONS } from "./limits";
import { Saving } from "./saving.svelte";

afterEach(() => language.choose("en"));

describe("durations", () => {
  test.each([
    ["5", 300],
    ["5 min", 300],
    ["5min", 300],
    ["90 s", 90],
    ["90s", 90],
    ["1:30", 90],
    ["1:00:05", 3605],
    ["1 h", 3600],
    ["1 h 30", 5400],
    ["1 h 30 min 10 s", 5410],
    ["1.5 h", 5400],
    ["1,5 ч", 5400],
    ["2 d", 172_800],
    ["10 мин", 600],
    ["30 сек.", 30],
    ["0", 0],
    ["off", 0],
    ["Выключено", 0],
  ])("%s is %i seconds", (text, seconds) => expect(parseDuration(text)).toBe(seconds));

  test.each(["", "soon", "5 apples", "-5", "1:75", "1 min 5 5", "5 min and more"])(
    "“%s” isn't a duration",
    (text) => expect(parseDuration(text)).toBe(null),
  );

  test("lie within their bounds", () => {
    const bounds = { min: 10, max: 3600 };
    expect(readDuration("10 s", bounds)).toEqual({ seconds: 10 });
    expect(readDuration("1 h", bounds)).toEqual({ seconds: 3600 });
    expect(readDuration("9 s", bounds)).toEqual({ problem: "outside" });
    expect(readDuration("61", bounds)).toEqual({ problem: "outside" });
    expect(readDuration("off", bounds)).toEqual({ problem: "outside" });
    expect(readDuration("off", { ...bounds, min: 0 })).toEqual({ seconds: 0 });
    expect(readDuration("soon", bounds)).toEqual({ problem: "unreadable" });
  });

  test("are written in words that can be read again, in both languages", () => {
    for (const spoken of ["en", "ru"]) {
      language.choose(spoken);
      for (const seconds of [0, 1, 59, 60, 90, 3600, 5410, 86_400, 172_800, 604_799])
        expect(parseDuration(durationWords(seconds))).toBe(seconds);
    }
    expect(partsOf(5410)).toEqual([
      { unit: "h", count: 1 },
      { unit: "min", count: 30 },
      { unit: "s", count: 10 },
    ]);
  });

  test("come back as usual when they are switched on, or as an hour where usually there is none", () => {
    expect(secondsWhenOn(300, { min: 0, max: 3600 })).toBe(300);
    expect(secondsWhenOn(0, { min: 0, max: 86_400 })).toBe(3600);
    expect(secondsWhenOn(0, { min: 0, max: 600 })).toBe(600);
  });
});

test("texts and numbers have their limits", () => {
  expect(checkText(" ", "name")).toBe("Please fill this in.");
  expect(checkText("", "alias")).toBe(null);
  expect(checkText("x".repeat(61), "group")).toBe("At most 60 characters.");
  expect(checkText("x".repeat(60), "group")).toBe(null);
  expect(checkNumber("0", SESSIONS)).toBe("A number from 1 to 50.");
  expect(checkNumber("4.5", SESSIONS)).not.toBe(null);
  expect(checkNumber("1e1", SESSIONS)).not.toBe(null);
  expect(checkNumber(" 50 ", SESSIONS)).toBe(null);
});

describe("the list of people", () => {
  const account = (id: number, name: string, more: Partial<Account> = {}): Account => ({
    id,
    login: `login.${id}`,
    name,
    administrator: false,
    supervises: [],
    agent: null,
    blocked: false,
    has_password: true,
    ...more,
  });
  const agent = { group_id: 1, alias: "Mia", photo_id: null, sessions: 4, resumed_sessions: 0 };
  const maya = account(1, "Maya Kessler", { agent, has_password: false });
  const noor = account(2, "Noor Haidari", { administrator: true, supervises: [1] });
  const gone = account(3, "Old Friend", { agent, blocked: true, has_password: false });
  const all = [maya, noor, gone];

  test("is found by name, login and alias", () => {
    expect(findAccounts(all, "kess", "everybody")).toEqual([maya]);
    expect(findAccounts(all, "login.2", "everybody")).toEqual([noor]);
    expect(findAccounts(all, "MIA", "everybody")).toEqual([maya, gone]);
    expect(findAccounts(all, "maya noor", "everybody")).toEqual([]);
  });

  test("is narrowed by role, block and password", () => {
    expect(findAccounts(all, "", "agent")).toEqual([maya, gone]);
    expect(findAccounts(all, "", "supervisor")).toEqual([noor]);
    expect(findAccounts(all, "", "administrator")).toEqual([noor]);
    expect(findAccounts(all, "", "blocked")).toEqual([gone]);
    // Somebody who is blocked needs none.
    expect(findAccounts(all, "", "no-password")).toEqual([maya]);
    expect(rolesOfAccount(noor)).toEqual(["administrator", "supervisor"]);
  });
});

describe("saving a field", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("says so for a while", async () => {
    const saving = new Saving();
    expect(await saving.run(async () => {})).toBe(true);
    expect(saving.state).toBe("saved");
    vi.advanceTimersByTime(10_000);
    expect(saving.state).toBe("calm");
  });

  test("keeps why it was refused until it is saved", async () => {
    const saving = new Saving();
    const refuse = () => Promise.reject(refusal("group_taken", { name: "Cards" }));
    expect(await saving.run(refuse)).toBe(false);
    expect(saving.error).toContain("“Cards”");
    await saving.run(async () => {});
    expect(saving.error).toBe(null);
  });
});
