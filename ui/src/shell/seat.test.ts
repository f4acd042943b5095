// Who sits at the window: what is read again, and what happens when the seat is lost.
import { beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Viewer } from "../gen/wire";
import { usePlatform } from "../platform";
import { memoryPlatform, refusal } from "../platform/memory";
import { seat, startSeat } from "./seat.svelte";
import { session, startSession } from "../live/session.svelte";

const noor: Viewer = {
  id: 1,
  login: "noor",
  name: "Noor",
  administrator: true,
  supervises: [],
  agent: false,
};
const ana: Viewer = { ...noor, id: 2, login: "ana", administrator: false, agent: true };
let here: Viewer | null = noor;
const now = "2030-01-01T09:00:00Z";

/** As the engine: whoever doesn't sit is nobody, and an agent may not read the floor. */
function sitting<T>(answer: T, agentsToo = false): () => T {
  return () => {
    if (!here) throw refusal("nobody_seated");
    if (here.agent && !agentsToo) throw refusal("not_permitted");
    return answer;
  };
}
const info = {
  seq: 1,
  now,
  name: "Floor",
  kind: "team",
  path: "/team.db",
  language: "en",
  time_zone: "UTC",
  version: "1",
  asks_password: true,
  clock_ahead_s: 0,
  epoch: 7,
  warnings: [],
};
const door = memoryPlatform({
  show_workspace: () => sitting({ ...info, viewer: here ?? noor }, true)(),
  list_agents: sitting({ seq: 1, now, counts: {}, agents: [] }),
  list_reasons: sitting({ reasons: [], active_limit: 20, version: "1" }),
  list_groups: sitting({ groups: [] }),
  list_requests: sitting({ seq: 1, requests: [] }),
  list_changes: sitting({ changes: [], seq: 1, more: false, epoch: 7, reset: false }),
  leave_seat() {
    here = null;
    return {};
  },
});

beforeAll(() => {
  usePlatform(door);
  startSeat();
  startSession();
});

beforeEach(async () => {
  here = noor;
  await session.floor.open();
  expect(seat.viewer?.login).toBe("noor");
});

const failure = () => (session.phase.name === "failed" ? session.phase.error : null);

test("a command that finds nobody at the window ends in the question who it is", async () => {
  here = null;
  await session.platform.call("list_groups", {}).catch(() => {});
  await vi.waitFor(() => expect(failure()).toMatchObject({ body: { code: "nobody_seated" } }));
});

test("whoever sits down reads everything again, and the card of the one before is gone", async () => {
  session.openCard(7);
  here = { ...noor, id: 3, login: "lee" };
  seat.take(here);
  expect(session.card).toBe(null);
  await vi.waitFor(() => expect(session.workspace?.viewer.login).toBe("lee"));
  expect(seat.viewer?.login).toBe("lee");
});

test("whoever leaves is nobody, and nothing is shown any more", async () => {
  await seat.leave();
  expect(seat.viewer).toBe(null);
  await vi.waitFor(() => expect(failure()).toMatchObject({ body: { code: "nobody_seated" } }));
});

test("a seat that can't be left stays, and the refusal is said", async () => {
  door.answer({
    leave_seat() {
      throw refusal("seat_fixed");
    },
  });
  await seat.leave();
  expect(seat.viewer?.login).toBe("noor");
  expect(session.phase.name).toBe("ready");
});

test("an agent who may not read the floor is known all the same after a reload", async () => {
  door.answer({ leave_seat: () => ({}) });
  await seat.leave();
  here = ana;
  await session.floor.open();
  expect(failure()).toMatchObject({ body: { code: "not_permitted" } });
  await vi.waitFor(() => expect(seat.viewer?.login).toBe("ana"));
});
