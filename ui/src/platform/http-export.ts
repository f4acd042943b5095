// A report as a file through the browser: the bytes are collected, counted on the way, and saved only when all are there.
import type { ExportReport } from "../gen/wire";
import { CommandError, errorOf, unreachable } from "./platform";
import type { ExportOptions } from "./platform";
import { credentials } from "./key";
import { windowId } from "./window-id";

const newLine = 10;

/** How many lines end in these bytes. */
export function linesIn(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = bytes.indexOf(newLine); at >= 0; at = bytes.indexOf(newLine, at + 1)) lines += 1;
  return lines;
}

async function ask(request: ExportReport, signal: AbortSignal): Promise<Response> {
  const answer = await fetch("/export", {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-rollcall-window": windowId(),
      ...credentials(),
    },
    body: JSON.stringify(request),
    signal,
  });
  if (answer.ok) return answer;
  throw errorOf(answer.status, await answer.json().catch(() => null));
}

async function collect(
  answer: Response,
  counted: boolean,
  onProgress: ExportOptions["onProgress"],
): Promise<Blob> {
  const of = Number(answer.headers.get("x-rollcall-rows") ?? 0) || 0;
  const parts: BlobPart[] = [];
  let done = 0;
  onProgress({ done, of });
  const reader = answer.body?.getReader();
  while (reader) {
    const { value } = await reader.read();
    if (!value) break;
    parts.push(value);
    if (counted) onProgress({ done: (done += linesIn(value)), of });
  }
  return new Blob(parts, { type: answer.headers.get("content-type") ?? "" });
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export async function httpExport(
  request: ExportReport,
  { name, onProgress, signal }: ExportOptions,
): Promise<boolean> {
  let file: Blob;
  try {
    const answer = await ask(request, signal);
    file = await collect(answer, request.format !== "xlsx", onProgress);
  } catch (error) {
    if (signal.aborted) return false;
    throw error instanceof CommandError ? error : unreachable();
  }
  if (signal.aborted) return false;
  save(file, name);
  return true;
}
