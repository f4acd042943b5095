// The browser door: commands, refusals, and a feed that comes back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { httpPlatform } from "./http";
import { CommandError } from "./platform";
import { windowId } from "./window-id";

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
  vi.stubGlobal("open", vi.fn());
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

test("every call and the feed name the window, the same after a reload", async () => {
  respond(200, { groups: [] });
  await httpPlatform().call("list_groups", {});
  const headers = fetched.mock.calls[0]?.[1].headers as Record<string, string>;
  expect(headers["x-rollcall-window"]).toBe(windowId());
  expect(windowId()).toMatch(/^[0-9a-f-]{36}$/);
  expect(sessionStorage.getItem("rollcall.window")).toBe(windowId());
});

test("a workplace opens without an opener, so that it is another window", () => {
  httpPlatform().openWorkplace();
  expect(window.open).toHaveBeenCalledWith("/workplace.html", "_blank", "noopener");
});

test("the workplace's feed says that it is one", () => {
  const door = httpPlatform({ workplace: true });
  expect(door.workplace).toBe(true);
  door.onChanges(5, () => {})();
  expect(FakeSource.made[0]?.url).toBe(`/feed?since=5&window=${windowId()}&workplace=1`);
});

test("somebody who isn't let in is no page that isn't", async () => {
  respond(401, { code: "nobody_seated", severity: "refused", params: {}, incident: null });
  await expect(httpPlatform().call("list_groups", {})).rejects.toMatchObject({
    body: { code: "nobody_seated" },
  });
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
  expect(first?.url).toBe(`/feed?since=5&window=${windowId()}`);
  first?.onmessage({ data: JSON.stringify({ changes: [], seq: 8, more: false }) });
  expect(heard).toHaveBeenCalledOnce();
  first?.close();
  first?.onerror();
  vi.advanceTimersByTime(2000);
  expect(FakeSource.made[1]?.url).toBe(`/feed?since=8&window=${windowId()}`);
  FakeSource.made[1]?.onopen();
  expect(states).toEqual(["live", "lost", "live"]);
  stop();
  expect(FakeSource.made[1]?.readyState).toBe(FakeSource.CLOSED);
});
