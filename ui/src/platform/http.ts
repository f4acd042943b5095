// The browser door: the loopback server's commands and its stream of changes.
import type { Changes } from "../gen/wire";
import { CommandError, outdated, errorOf, unreachable } from "./platform";
import type {
  CommandName,
  Connection,
  Page,
  Platform,
  RequestOf,
  ResponseOf,
  Since,
} from "./platform";
import { httpExport } from "./http-export";
import { credentials, followAddress, fragment, takeKey } from "./key";
import { serverEvents } from "./server-events";
import { tellUnseated } from "./unseated";
import { windowId } from "./window-id";

const retryAfterMs = 2000;

async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  let answer: Response;
  let body: unknown;
  try {
    answer = await fetch(`/rpc/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...ours() },
      body: JSON.stringify(request),
    });
    body = await answer.json();
  } catch {
    throw unreachable();
  }
  if (answer.ok) return body as ResponseOf<N>;
  throw errorOf(answer.status, body);
}

/** Which window asks, and what lets it in. */
function ours(): Record<string, string> {
  return { "x-rollcall-window": windowId(), ...credentials() };
}

/** The batches of changes after a place, until the stream ends. */
async function* feed(
  { seq, epoch }: Since,
  workplace: boolean,
  signal: AbortSignal,
  opened: () => void,
): AsyncGenerator<Changes> {
  const page = workplace ? "&workplace=1" : "";
  const answer = await fetch(`/feed?since=${seq}&epoch=${epoch}&window=${windowId()}${page}`, {
    headers: ours(),
    signal,
  });
  if (!answer.ok) throw errorOf(answer.status, await answer.json().catch(() => null));
  opened();
  if (!answer.body) return;
  for await (const { data } of serverEvents(answer.body)) yield JSON.parse(data) as Changes;
}

export function httpPlatform({ workplace }: Page = { workplace: false }): Platform {
  takeKey();
  followAddress();
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
      let retry: ReturnType<typeof setTimeout> | undefined;
      const ending = new AbortController();
      let seated = false;
      const opened = () => {
        seated = true;
        become("live");
      };
      const follow = async () => {
        try {
          for await (const changes of feed(last, workplace, ending.signal, opened)) {
            last = { seq: changes.seq, epoch: changes.epoch };
            listener(changes);
          }
          become("lost");
        } catch (error) {
          if (ending.signal.aborted) return;
          const code = error instanceof CommandError ? error.body.code : null;
          become(code === outdated().body.code ? "outdated" : "lost");
          // Whoever sat here was sent away: by a new password, say. Told once.
          if (code === "nobody_seated" && seated) {
            seated = false;
            tellUnseated();
          }
        }
        if (!ending.signal.aborted) retry = setTimeout(() => void follow(), retryAfterMs);
      };
      void follow();
      return () => {
        clearTimeout(retry);
        ending.abort();
      };
    },
    onConnection(listener) {
      watchers.add(listener);
      listener(state);
      return () => watchers.delete(listener);
    },
    onWorkspace: () => () => {},
    // Without an opener the new tab starts with a storage of its own, and so with an id of its own.
    openWorkplace: () => void window.open(`/workplace.html${fragment()}`, "_blank", "noopener"),
    pickFile: () => Promise.resolve(null),
    pickNewFile: () => Promise.resolve(null),
    exportReport: httpExport,
  };
}
