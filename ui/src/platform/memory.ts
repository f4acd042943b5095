// A door to nowhere: answers come from the test or the preview that made it.
import type { Changes, ErrorBody, ExportReport } from "../gen/wire";
import { CommandError } from "./platform";
import type { CommandName, Connection, Page, Platform, RequestOf, ResponseOf } from "./platform";

export type Answers = {
  [N in CommandName]?: (request: RequestOf<N>) => ResponseOf<N> | Promise<ResponseOf<N>>;
};

export interface Call {
  name: CommandName;
  request: unknown;
}

export interface MemoryPlatform extends Platform {
  /** Every command called so far, in order. */
  readonly calls: Call[];
  /** How many workplaces were asked for. */
  readonly workplaces: number;
  /** Every report that was asked for as a file. */
  readonly exports: ExportReport[];
  /** Replaces or adds answers. */
  answer(answers: Answers): void;
  /** Sends a batch of changes to everybody who listens. */
  push(changes: Changes): void;
  connect(state: Connection): void;
  switchWorkspace(): void;
}

/** A refusal as the engine would send it. */
export function refusal(code: string, params: ErrorBody["params"] = {}): CommandError {
  return new CommandError({ code, severity: "refused", params, incident: null });
}

export function memoryPlatform(
  answers: Answers = {},
  kind: Platform["kind"] = "browser",
  { workplace }: Page = { workplace: false },
): MemoryPlatform {
  const known: Answers = { ...answers };
  const calls: Call[] = [];
  const exports: ExportReport[] = [];
  let workplaces = 0;
  const changeListeners = new Set<(changes: Changes) => void>();
  const connectionListeners = new Set<(state: Connection) => void>();
  const workspaceListeners = new Set<() => void>();

  return {
    kind,
    workplace,
    get workplaces() {
      return workplaces;
    },
    can: { openFiles: kind === "desktop" },
    calls,
    exports,
    async call(name, request) {
      calls.push({ name, request });
      const reply = known[name];
      if (!reply) throw refusal("unknown_command", { name });
      return await reply(request);
    },
    onChanges(_since, listener) {
      changeListeners.add(listener);
      return () => changeListeners.delete(listener);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      listener("live");
      return () => connectionListeners.delete(listener);
    },
    onWorkspace(listener) {
      workspaceListeners.add(listener);
      return () => workspaceListeners.delete(listener);
    },
    openWorkplace: () => void (workplaces += 1),
    pickFile: () => Promise.resolve(null),
    pickNewFile: (suggested) => Promise.resolve(suggested),
    exportReport(request, { signal }) {
      exports.push(request);
      return Promise.resolve(!signal.aborted);
    },
    answer: (more) => Object.assign(known, more),
    push: (changes) => changeListeners.forEach((listener) => listener(changes)),
    connect: (state) => connectionListeners.forEach((listener) => listener(state)),
    switchWorkspace: () => workspaceListeners.forEach((listener) => listener()),
  };
}
