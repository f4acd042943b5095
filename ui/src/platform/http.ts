// The browser door: the loopback server's commands and its stream of changes.
import type { Changes } from "../gen/wire";
import { outdated, refusedWith, unreachable } from "./platform";
import type { CommandError } from "./platform";
import type { CommandName, Connection, Page, Platform, RequestOf, ResponseOf } from "./platform";
import { httpExport } from "./http-export";
import { windowId } from "./window-id";

const retryAfterMs = 2000;

async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  let answer: Response;
  let body: unknown;
  try {
    answer = await fetch(`/rpc/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", "x-rollcall-window": windowId() },
      body: JSON.stringify(request),
    });
    body = await answer.json();
  } catch {
    throw unreachable();
  }
  if (answer.ok) return body as ResponseOf<N>;
  throw refusedWith(answer.status, body);
}

function feedAddress(since: number, workplace: boolean): string {
  const page = workplace ? "&workplace=1" : "";
  return `/feed?since=${since}&window=${windowId()}${page}`;
}

export function httpPlatform({ workplace }: Page = { workplace: false }): Platform {
  const watchers = new Set<(state: Connection) => void>();
  let state: Connection = "live";
  const become = (next: Connection) => {
    if (next === state) return;
    state = next;
    for (const watch of watchers) watch(next);
  };

  return {
    kind: "browser",
    workplace,
    can: { openFiles: false },
    call,
    onChanges(since, listener) {
      let last = since;
      let source: EventSource;
      let retry: ReturnType<typeof setTimeout> | undefined;
      const open = () => {
        source = new EventSource(feedAddress(last, workplace));
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
    // Without an opener the new tab starts with a storage of its own, and so with an id of its own.
    openWorkplace: () => void window.open("/workplace.html", "_blank", "noopener"),
    pickFile: () => Promise.resolve(null),
    pickNewFile: () => Promise.resolve(null),
    exportReport: httpExport,
  };
}
