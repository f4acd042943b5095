// The desktop door. Its modules are loaded when first needed, so that a browser never asks for them.
import type { Changes, ExportProgress, ExportReport } from "../gen/wire";
import { CommandError, isErrorBody, unreachable } from "./platform";
import type {
  CommandName,
  ExportOptions,
  Page,
  Platform,
  RequestOf,
  ResponseOf,
  Stop,
} from "./platform";

const files = [{ name: "Rollcall", extensions: ["rollcall", "db"] }];

/** Hears an event of the shell. Stopping before the listener stands is allowed. */
function hear<T>(event: string, listener: (payload: T) => void, standing?: Stop): Stop {
  let stopped = false;
  let unlisten: Stop | null = null;
  void import("@tauri-apps/api/event")
    .then(({ listen }) => listen<T>(event, ({ payload }) => !stopped && listener(payload)))
    .then((stop) => {
      if (stopped) return stop();
      unlisten = stop;
      standing?.();
    });
  return () => {
    stopped = true;
    unlisten?.();
  };
}

async function call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
  const { invoke } = await import("@tauri-apps/api/core");
  try {
    return await invoke<ResponseOf<N>>(name, { request });
  } catch (reason) {
    throw isErrorBody(reason) ? new CommandError(reason) : unreachable();
  }
}

/** The shell asks where to; the file is written there, and only progress comes here. */
async function exportReport(
  request: ExportReport,
  { name, onProgress, signal }: ExportOptions,
): Promise<boolean> {
  const { Channel, invoke } = await import("@tauri-apps/api/core");
  if (signal.aborted) return false;
  const progress = new Channel<ExportProgress>();
  progress.onmessage = onProgress;
  const cancel = () => void invoke("cancel_export").catch(() => {});
  signal.addEventListener("abort", cancel, { once: true });
  try {
    return await invoke<boolean>("export_report", { request, name, progress });
  } catch (reason) {
    if (signal.aborted) return false;
    throw isErrorBody(reason) ? new CommandError(reason) : unreachable();
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

export function tauriPlatform({ workplace }: Page = { workplace: false }): Platform {
  return {
    kind: "desktop",
    workplace,
    can: { openFiles: true },
    call,
    onChanges(since, listener) {
      // What happened before the listener stood is asked for, once it stands.
      const catchUp = () =>
        void call("list_changes", { since: since.seq, epoch: since.epoch }).then(
          listener,
          () => {},
        );
      return hear<Changes>("changes", listener, catchUp);
    },
    onConnection(listener) {
      // The engine lives in the same process: it is there as long as the window is.
      listener("live");
      return () => {};
    },
    onWorkspace: (listener) => hear<unknown>("workspace", () => listener()),
    openWorkplace: () =>
      void import("@tauri-apps/api/core").then(({ invoke }) => invoke("open_workplace")),
    async pickFile() {
      const { open } = await import("@tauri-apps/plugin-dialog");
      return await open({ multiple: false, directory: false, filters: files });
    },
    async pickNewFile(suggested) {
      const { save } = await import("@tauri-apps/plugin-dialog");
      return await save({ defaultPath: suggested, filters: files });
    },
    exportReport,
  };
}
