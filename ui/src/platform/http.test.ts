// The browser door: commands, refusals, and a feed that comes back.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { httpPlatform } from "./http";
import { CommandError } from "./platform";
import { onUnseated } from "./unseated";
import { windowId } from "./window-id";

/** A feed as the server sends it. */
class Feed {
  static made: Feed[] = [];
  closed = false;
  private stream: ReadableStreamDefaultController<Uint8Array> | null = null;
  readonly answer: Response;
  constructor(
    readonly url: string,
    { headers, signal }: RequestInit,
    readonly headersSent = headers as Record<string, string>,
  ) {
    Feed.made.push(this);
    const body = new ReadableStream<Uint8Array>({ start: (stream) => void (this.stream = stream) });
    signal?.addEventListener("abort", () => {
      this.closed = true;
      this.stream?.error(signal.reason);
    });
    this.answer = new Response(body);
  }
  say(text: string): void {
    this.stream?.enqueue(new TextEncoder().encode(text));
  }
  end(): void {
    this.stream?.close();
  }
}

/** Every feed opens; the rest is answered as `respond` says. */
function feeds(): void {
  fetched.mockImplementation(async (url: string, init: RequestInit) => new Feed(url, init).answer);
}

const fetched = vi.fn();

beforeEach(() => {
  Feed.made = [];
  localStorage.clear();
  fetched.mockReset();
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
  feeds();
  const door = httpPlatform({ workplace: true });
  expect(door.workplace).toBe(true);
  door.onChanges({ seq: 5, epoch: 7 }, () => {})();
  expect(Feed.made[0]?.url).toBe(`/feed?since=5&epoch=7&window=${windowId()}&workplace=1`);
});

test("the key comes in the address's fragment, leaves it, and goes with every request", async () => {
  history.replaceState(null, "", "/?screen=day#key=open-sesame_1");
  feeds();
  const door = httpPlatform();
  expect(location.hash).toBe("");
  expect(location.search).toBe("?screen=day");
  door.onChanges({ seq: 5, epoch: 7 }, () => {})();
  expect(Feed.made[0]?.headersSent["authorization"]).toBe("Bearer open-sesame_1");
  respond(200, {});
  await door.call("list_groups", {});
  expect(fetched.mock.lastCall?.[1].headers).toMatchObject({
    authorization: "Bearer open-sesame_1",
    "x-rollcall-window": windowId(),
  });
  expect(document.cookie).toBe("");
});

test("a page without a key in its address has the one of this origin, also a newer one", async () => {
  const door = httpPlatform();
  respond(200, {});
  for (const key of ["first", "second"]) {
    localStorage.setItem("rollcall.key", key);
    await door.call("list_groups", {});
    expect(fetched.mock.lastCall?.[1].headers).toMatchObject({ authorization: `Bearer ${key}` });
  }
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
  vi.useFakeTimers();
  respond(401, { code: "not_permitted", severity: "refused", params: {}, incident: null });
  const door = httpPlatform();
  const states: string[] = [];
  door.onConnection((state) => states.push(state));
  const stop = door.onChanges({ seq: 5, epoch: 7 }, () => {});
  await vi.waitFor(() => expect(states).toEqual(["live", "outdated"]));
  await expect(door.call("list_groups", {})).rejects.toMatchObject({
    body: { code: "address_outdated" },
  });
  feeds();
  await vi.advanceTimersByTimeAsync(2000);
  expect(states.at(-1)).toBe("live");
  stop();
});

test("a feed that ends is opened again from the last change", async () => {
  vi.useFakeTimers();
  feeds();
  const door = httpPlatform();
  const states: string[] = [];
  const heard = vi.fn();
  door.onConnection((state) => states.push(state));
  const stop = door.onChanges({ seq: 5, epoch: 7 }, heard);
  expect(Feed.made[0]?.url).toBe(`/feed?since=5&epoch=7&window=${windowId()}`);
  // In pieces, as a network may hand it over.
  const batch = `id: 9-8\ndata: ${JSON.stringify({ changes: [], seq: 8, more: false, epoch: 9, reset: true })}\n\n`;
  Feed.made[0]?.say(`:\n\n${batch.slice(0, 20)}`);
  await vi.advanceTimersByTimeAsync(1);
  expect(heard).not.toHaveBeenCalled();
  Feed.made[0]?.say(batch.slice(20));
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  Feed.made[0]?.end();
  await vi.advanceTimersByTimeAsync(2000);
  expect(Feed.made[1]?.url).toBe(`/feed?since=8&epoch=9&window=${windowId()}`);
  await vi.waitFor(() => expect(states).toEqual(["live", "lost", "live"]));
  stop();
  expect(Feed.made[1]?.closed).toBe(true);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(Feed.made).toHaveLength(2);
});

test("whoever was sent away from the window is told so once", async () => {
  vi.useFakeTimers();
  feeds();
  const sentAway = vi.fn();
  const forget = onUnseated(sentAway);
  const stop = httpPlatform().onChanges({ seq: 5, epoch: 7 }, () => {});
  await vi.advanceTimersByTimeAsync(1);
  respond(403, { code: "nobody_seated", severity: "refused", params: {}, incident: null });
  Feed.made[0]?.end();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(sentAway).toHaveBeenCalledOnce();
  stop();
  forget();
});
