// What the UI needs from the world outside. No Tauri and no network here: doors implement it.
import type { Changes, Commands, ErrorBody } from "../gen/wire";

export type CommandName = keyof Commands;
export type RequestOf<N extends CommandName> = Commands[N]["request"];
export type ResponseOf<N extends CommandName> = Commands[N]["response"];

/** `outdated`: the program was started again and doesn't know this page any more. */
export type Connection = "live" | "lost" | "outdated";
export type Stop = () => void;

/** Which page it is: the workplace's windows hold their agent's connection. */
export interface Page {
  readonly workplace: boolean;
}

export interface Platform extends Page {
  readonly kind: "desktop" | "browser";
  readonly can: { readonly openFiles: boolean };
  /** Carries a command out; rejects with a `CommandError`. */
  call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>>;
  /** Hears every batch of changes after `since`. */
  onChanges(since: number, listener: (changes: Changes) => void): Stop;
  onConnection(listener: (state: Connection) => void): Stop;
  /** Another workspace is open now: everything is to be read again. */
  onWorkspace(listener: () => void): Stop;
  /** Opens one more window for an agent's work. */
  openWorkplace(): void;
  /** Asks for an existing workspace file; null when the person cancels. */
  pickFile(): Promise<string | null>;
  /** Asks where to put a new workspace file; null when the person cancels. */
  pickNewFile(suggested: string): Promise<string | null>;
}

/** A command was refused, or something broke; `body` says which and why. */
export class CommandError extends Error {
  constructor(readonly body: ErrorBody) {
    super(body.code);
    this.name = "CommandError";
  }
}

/** The door itself didn't answer: no program at the other end. */
export function unreachable(): CommandError {
  return new CommandError({ code: "unreachable", severity: "failed", params: {}, incident: null });
}

/** The program at the other end was started again: it lets in who opens the address it printed then. */
export function outdated(): CommandError {
  return new CommandError({
    code: "address_outdated",
    severity: "failed",
    params: {},
    incident: null,
  });
}

export function isErrorBody(value: unknown): value is ErrorBody {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as ErrorBody).code === "string" &&
    typeof (value as ErrorBody).params === "object"
  );
}
