// The browser door: the loopback server's commands and its stream of changes.
import type { Changes } from "../gen/wire";
import { CommandError, isErrorBody, outdated, unreachable } from "./platform";
import type { CommandName, Connection, Platform, RequestOf, ResponseOf } from "./platform";

const retryAfterMs = 2000;
const unauthorized = 401;

async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  let answer: Response;
  let body: unknown;
  try {
    answer = await fetch(`/rpc/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    body = await answer.json();
  } catch {
    throw unreachable();
  }
  if (answer.ok) return body as ResponseOf<N>;
  if (answer.status === unauthorized) throw outdated();
  throw isErrorBody(body) ? new CommandError(body) : unreachable();
}

export function httpPlatform(): Platform {
  const watchers = new Set<(state: Connection) => void>();
  let state: Connection = "live";
  const become = (next: Connection) => {
    if (next === state) return;
    state = next;
    for (const watch of watchers) watch(next);
  };

  return {
    kind: "browser",
    can: { openFiles: false },
    call,
    onChanges(since, listener) {
      let last = since;
      let source: EventSource;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const open = () => {
        source = new EventSource(`/feed?since=${last}`);
        source.onopen = () => become("live");
        source.onmessage = ({ data }: MessageEvent<string>) => {
          become("live");
          const changes = JSON.parse(data) as Changes;
          last = changes.seq;
          listener(changes);
        };
        source.onerror = () => {
          // A closed source never comes back by itself; one that is connecting does.
          if (source.readyState !== EventSource.CLOSED) return become("lost");
          if (state === "live") become("lost");
          retry = setTimeout(open, retryAfterMs);
          void findOut(source);
        };
      };
      // A source doesn't tell why it was refused; a command does.
      const findOut = (refused: EventSource) =>
        call("show_workspace", {}).catch((error: CommandError) => {
          if (refused === source && error.body.code === outdated().body.code) become("outdated");
        });
      open();
      return () => {
        clearTimeout(retry);
        source.close();
      };
    },
    onConnection(listener) {
      watchers.add(listener);
      listener(state);
      return () => watchers.delete(listener);
    },
    onWorkspace: () => () => {},
    pickFile: () => Promise.resolve(null),
    pickNewFile: () => Promise.resolve(null),
  };
}
