// The browser door: commands, refusals, and a feed that comes back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { httpPlatform } from "./http";
import { CommandError } from "./platform";

class FakeSource {
  static CLOSED = 2;
  static made: FakeSource[] = [];
  readyState = 1;
  onopen: () => void = () => {};
  onmessage: (event: { data: string }) => void = () => {};
  onerror: () => void = () => {};
  constructor(readonly url: string) {
    FakeSource.made.push(this);
  }
  close(): void {
    this.readyState = FakeSource.CLOSED;
  }
}

const fetched = vi.fn();

beforeEach(() => {
  FakeSource.made = [];
  fetched.mockReset();
  vi.stubGlobal("EventSource", FakeSource);
  vi.stubGlobal("fetch", fetched);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function respond(status: number, body: unknown): void {
  fetched.mockImplementation(async () => new Response(JSON.stringify(body), { status }));
}

test("a command goes to its own address and comes back", async () => {
  respond(200, { groups: [] });
  expect(await httpPlatform().call("list_groups", {})).toEqual({ groups: [] });
  expect(fetched.mock.calls[0]?.[0]).toBe("/rpc/list_groups");
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: "POST", body: "{}" });
});

test("a refusal keeps its code", async () => {
  respond(409, {
    code: "login_taken",
    severity: "refused",
    params: { login: "a" },
    incident: null,
  });
  const refused = await httpPlatform()
    .call("list_groups", {})
    .catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CommandError);
  expect((refused as CommandError).body.code).toBe("login_taken");
});

test("no answer, or one that isn't ours, is unreachable", async () => {
  fetched.mockRejectedValueOnce(new TypeError("network"));
  await expect(httpPlatform().call("list_groups", {})).rejects.toMatchObject({
    body: { code: "unreachable" },
  });
  fetched.mockResolvedValueOnce(new Response("<html>", { status: 502 }));
  await expect(httpPlatform().call("list_groups", {})).rejects.toMatchObject({
    body: { code: "unreachable" },
  });
});

test("a door that doesn't know the page any more says so, until it does again", async () => {
  respond(401, { code: "not_permitted", severity: "refused", params: {}, incident: null });
  const door = httpPlatform();
  const states: string[] = [];
  door.onConnection((state) => states.push(state));
  const stop = door.onChanges(5, () => {});
  const [source] = FakeSource.made;
  source?.close();
  source?.onerror();
  await vi.waitFor(() => expect(states).toEqual(["live", "lost", "outdated"]));
  await expect(door.call("list_groups", {})).rejects.toMatchObject({
    body: { code: "address_outdated" },
  });
  source?.onopen();
  expect(states.at(-1)).toBe("live");
  stop();
});

test("a feed that is closed is opened again from the last change", () => {
  vi.useFakeTimers();
  const door = httpPlatform();
  const states: string[] = [];
  const heard = vi.fn();
  door.onConnection((state) => states.push(state));
  const stop = door.onChanges(5, heard);
  const [first] = FakeSource.made;
  expect(first?.url).toBe("/feed?since=5");
  first?.onmessage({ data: JSON.stringify({ changes: [], seq: 8, more: false }) });
  expect(heard).toHaveBeenCalledOnce();
  first?.close();
  first?.onerror();
  vi.advanceTimersByTime(2000);
  expect(FakeSource.made[1]?.url).toBe("/feed?since=8");
  FakeSource.made[1]?.onopen();
  expect(states).toEqual(["live", "lost", "live"]);
  stop();
  expect(FakeSource.made[1]?.readyState).toBe(FakeSource.CLOSED);
});
