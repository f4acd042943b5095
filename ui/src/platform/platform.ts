// What the UI needs from the world outside. No Tauri and no network here: doors implement it.
import type { Changes, Commands, ErrorBody, ExportProgress, ExportReport } from "../gen/wire";

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

/** A place among the changes of a file. */
export interface Since {
  readonly seq: number;
  /** Which life of the file it is: another one after a copy was put in its place. */
  readonly epoch: number;
}

/** What goes with a report that is made into a file. */
export interface ExportOptions {
  /** What the file is called unless the person says otherwise. */
  readonly name: string;
  readonly onProgress: (progress: ExportProgress) => void;
  /** Ends it before its end. */
  readonly signal: AbortSignal;
}

export interface Platform extends Page {
  readonly kind: "desktop" | "browser";
  readonly can: { readonly openFiles: boolean };
  /** Carries a command out; rejects with a `CommandError`. */
  call<N extends CommandName>(name: N, request: RequestOf<N>): Promise<ResponseOf<N>>;
  /** Hears every batch of changes after `since`, and a reset when that leads nowhere. */
  onChanges(since: Since, listener: (changes: Changes) => void): Stop;
  onConnection(listener: (state: Connection) => void): Stop;
  /** Another workspace is open now: everything is to be read again. */
  onWorkspace(listener: () => void): Stop;
  /** Opens one more window for an agent's work. */
  openWorkplace(): void;
  /** Asks for an existing workspace file; null when the person cancels. */
  pickFile(): Promise<string | null>;
  /** Asks where to put a new workspace file; null when the person cancels. */
  pickNewFile(suggested: string): Promise<string | null>;
  /**
   * Makes a report into a file; false when the person thought better of it. Rejects with a `CommandError`.
   */
  exportReport(request: ExportReport, options: ExportOptions): Promise<boolean>;
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

const unauthorized = 401;

/** What a server's answer that isn't the wanted one means. */
export function errorOf(status: number, body: unknown): CommandError {
  if (!isErrorBody(body)) return status === unauthorized ? outdated() : unreachable();
  // The page's address isn't let in; a person who isn't has another code.
  if (status === unauthorized && body.code === "not_permitted") return outdated();
  return new CommandError(body);
}
