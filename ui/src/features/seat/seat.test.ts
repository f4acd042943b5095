// Who is found, what they are called, and what happens between a name and a seat.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SeatPerson, Viewer } from "../../gen/wire";
import { language } from "../../i18n";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal } from "../../platform/memory";
import { faultOf } from "../../model/new-password";
import { findPeople, onlyAgent, rolesOf, rolesOfViewer } from "../../model/people";
import { roleWords } from "../../model/role-words";
import { Seating } from "./seating.svelte";
import { secondsLeft, waitOf } from "./wait.svelte";

function person(id: number, name: string, more: Partial<SeatPerson> = {}): SeatPerson {
  const login = name.toLowerCase().replaceAll(" ", ".");
  const nothing = { administrator: false, supervisor: false, agent: false, photo_id: null };
  return { id, login, name, ...nothing, ...more };
}

const ana = person(1, "Ana Petrova", { agent: true });
const noor = person(2, "Noor Haidari", { administrator: true, supervisor: true });
const semyon = person(3, "Семён Козлов", { agent: true, login: "s.kozlov" });
const hannah = person(4, "Hannah Ana", { agent: true });
const people = [ana, hannah, noor, semyon];

afterEach(() => language.choose("en"));

describe("roles", () => {
  test("in words, the widest first", () => {
    expect(roleWords(rolesOf(noor))).toBe("Administrator, supervisor");
    expect(roleWords(rolesOf(person(5, "New")))).toBe("No role yet");
    language.choose("ru");
    expect(roleWords(rolesOf(ana))).toBe("Оператор");
  });

  test("only an agent who is nothing else works elsewhere", () => {
    const viewer: Viewer = {
      id: 1,
      login: "ana",
      name: "Ana",
      administrator: false,
      supervises: [],
      agent: true,
    };
    expect(onlyAgent(viewer)).toBe(true);
    expect(onlyAgent({ ...viewer, supervises: [3] })).toBe(false);
    expect(onlyAgent({ ...viewer, administrator: true })).toBe(false);
    expect(onlyAgent({ ...viewer, agent: false })).toBe(false);
    expect(rolesOfViewer({ ...viewer, supervises: [3] })).toEqual(["supervisor", "agent"]);
  });
});

describe("finding", () => {
  const names = (typed: string, only: "agents" | "all" = "all", limit = 10) =>
    findPeople(people, typed, only, limit).people.map(({ name }) => name);

  test("by any part of name or login, those that begin with it first", () => {
    expect(names("ana")).toEqual(["Ana Petrova", "Hannah Ana"]);
    expect(names("han ana")).toEqual(["Hannah Ana"]);
    expect(names("СЕМЕН")).toEqual(["Семён Козлов"]);
    expect(names("s.koz")).toEqual(["Семён Козлов"]);
    expect(names("nobody")).toEqual([]);
  });

  test("for the workplace agents only", () => {
    expect(names("", "agents")).not.toContain("Noor Haidari");
    expect(names("")).toContain("Noor Haidari");
  });

  test("shows some of ten thousand and says how many there are", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => person(at, `Agent ${at}`));
    const found = findPeople(many, "agent 99", "all", 60);
    expect(found.people).toHaveLength(60);
    expect(found.count).toBe(many.filter(({ name }) => name.includes("99")).length);
  });
});

test("a new password is long enough, short enough, and the same twice", () => {
  expect(faultOf("123")).toBe("short");
  expect(faultOf("1234")).toBe(null);
  expect(faultOf("ж".repeat(129))).toBe("long");
  expect(faultOf("1234", "1235")).toBe("differs");
});

describe("the wait", () => {
  test("counts whole seconds, to none", () => {
    expect(secondsLeft(10_000, 0)).toBe(10);
    expect(secondsLeft(10_000, 9_001)).toBe(1);
    expect(secondsLeft(10_000, 12_000)).toBe(0);
  });

  test("is what the refusal says", () => {
    expect(waitOf(refusal("too_many_attempts", { wait_s: 8 }))).toBe(8);
    expect(waitOf(refusal("password_wrong"))).toBe(null);
    expect(waitOf(new Error("x"))).toBe(null);
  });
});

describe("sitting down", () => {
  const viewer: Viewer = {
    id: 1,
    login: "ana.petrova",
    name: "Ana Petrova",
    administrator: false,
    supervises: [],
    agent: true,
  };
  let asks: boolean;
  let answer: () => { viewer: Viewer };
  let door: ReturnType<typeof memoryPlatform>;

  beforeEach(() => {
    asks = true;
    answer = () => ({ viewer });
    door = memoryPlatform({
      list_people: () => ({ workspace: "Floor", asks_password: asks, people }),
      take_seat: () => answer(),
    });
    usePlatform(door);
  });
  afterEach(() => void vi.useRealTimers());

  async function seating(): Promise<[Seating, ReturnType<typeof vi.fn>]> {
    const onseated = vi.fn();
    const made = new Seating(onseated);
    await made.load();
    return [made, onseated];
  }
  const sent = () => door.calls.filter(({ name }) => name === "take_seat");

  test("at once where no password is asked for", async () => {
    asks = false;
    const [seat, onseated] = await seating();
    await seat.choose(ana);
    expect(sent()).toEqual([{ name: "take_seat", request: { login: "ana.petrova" } }]);
    expect(onseated).toHaveBeenCalledWith(viewer);
  });

  test("with the password where it is", async () => {
    const [seat, onseated] = await seating();
    await seat.choose(ana);
    expect(seat.asked).toBe(ana);
    expect(sent()).toEqual([]);
    await seat.prove("1234");
    expect(sent()[0]?.request).toEqual({ login: "ana.petrova", password: "1234" });
    expect(onseated).toHaveBeenCalledWith(viewer);
  });

  test("a wrong password stays at the question", async () => {
    const [seat, onseated] = await seating();
    answer = () => {
      throw refusal("password_wrong");
    };
    await seat.choose(ana);
    await seat.prove("9999");
    expect(seat.refused).toMatchObject({ body: { code: "password_wrong" } });
    expect(seat.asked).toBe(ana);
    expect(onseated).not.toHaveBeenCalled();
    seat.back();
    expect([seat.asked, seat.refused]).toEqual([null, null]);
  });

  test("too many wrong ones: nothing is sent until the wait is over", async () => {
    const [seat] = await seating();
    vi.useFakeTimers();
    answer = () => {
      throw refusal("too_many_attempts", { wait_s: 3 });
    };
    await seat.choose(ana);
    await seat.prove("9999");
    expect(seat.wait.left).toBe(3);
    await seat.prove("9999");
    expect(sent()).toHaveLength(1);
    vi.advanceTimersByTime(1100);
    expect(seat.wait.left).toBe(2);
    vi.advanceTimersByTime(2000);
    expect(seat.wait.left).toBe(0);
    await seat.prove("9999");
    expect(sent()).toHaveLength(2);
    seat.wait.stop();
  });

  test("asks for the password when passwords were switched on since the list was read", async () => {
    asks = false;
    const [seat] = await seating();
    asks = true;
    answer = () => {
      throw refusal("password_wrong");
    };
    await seat.choose(ana);
    expect(seat.asked).toBe(ana);
    expect(seat.refused).toBe(null);
  });
});
