// What is typed for the API and its tokens, and that a secret is forgotten.
import { expect, test, vi } from "vitest";
import type { SeatPerson } from "../../../gen/wire";
import { fits, lives, NewToken } from "./new-token.svelte";
import { portOf } from "./port";

test.each([
  ["4020", 4020],
  [" 65535 ", 65535],
  ["", 0],
  ["0", 0],
  ["any", 0],
  ["80", null],
  ["65536", null],
  ["1024.5", null],
  ["1e4", null],
  ["0x1000", null],
])("%s is the port %s", (typed, port) => {
  expect(portOf(typed, "any")).toBe(port);
});

function person(roles: Partial<SeatPerson>): SeatPerson {
  const none = { administrator: false, supervisor: false, agent: false, photo_id: null };
  return { id: 1, login: "ada", name: "Ada", ...none, ...roles };
}

test("a token is offered to who has its role", () => {
  expect(fits(person({ agent: true }), "agent")).toBe(true);
  expect(fits(person({ agent: true }), "supervisor")).toBe(false);
  expect(fits(person({ supervisor: true }), "supervisor")).toBe(true);
  expect(fits(person({ supervisor: true }), "integrator")).toBe(false);
  expect(fits(person({ administrator: true }), "integrator")).toBe(true);
});

test("a token is made once it has a name, with its expiry, and another dialog knows no secret", async () => {
  const create = vi.fn(async () => "rollcall_secret");
  const token = new NewToken();
  await token.make(create);
  expect(create).not.toHaveBeenCalled();
  expect(token.problem()).not.toBeNull();
  token.name = " Chat ";
  token.login = "ada";
  token.life = "month";
  await token.make(create);
  expect(create).toHaveBeenCalledWith({
    name: "Chat",
    role: "integrator",
    login: "ada",
    expires_s: lives.month,
  });
  expect(token.secret).toBe("rollcall_secret");
  expect(new NewToken().secret).toBeNull();
});
