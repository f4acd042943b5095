// A report as a file through the browser: counted on the way, whole or not at all, and stopped when it is asked to.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ExportProgress, ExportReport } from "../gen/wire";
import { httpExport, linesIn } from "./http-export";
import { windowId } from "./window-id";

const request: ExportReport = {
  report: "log",
  format: "csv",
  filter: { period: "today" },
  sort: "began",
  reversed: false,
  by: "agent",
};
const fetched = vi.fn();
const saved = vi.fn();
let told: ExportProgress[] = [];

beforeEach(() => {
  fetched.mockReset();
  saved.mockReset();
  told = [];
  vi.stubGlobal("fetch", fetched);
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:file");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved(this.download);
  });
});

afterEach(() => vi.unstubAllGlobals());

function options(signal = new AbortController().signal) {
  return { name: "Log.csv", onProgress: (one: ExportProgress) => void told.push(one), signal };
}

function stream(parts: string[], end: "whole" | "broken" = "whole"): Response {
  const bytes = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(bytes.encode(part));
      if (end === "whole") controller.close();
    },
    pull(controller) {
      controller.error(new TypeError("network"));
    },
  });
  return new Response(body, { headers: { "x-rollcall-rows": "3" } });
}

test("lines are counted by their ends", () => {
  const bytes = new TextEncoder();
  expect(linesIn(bytes.encode("a\nb\n\nc"))).toBe(3);
  expect(linesIn(bytes.encode(""))).toBe(0);
});

test("rows are told as their bytes come, and the file is saved under its name", async () => {
  fetched.mockResolvedValue(stream(["head\none\n", "two\nthr", "ee\n"]));
  expect(await httpExport(request, options())).toBe(true);
  expect(told.map(({ done }) => done)).toEqual([0, 2, 3, 4]);
  expect(told.every(({ of }) => of === 3)).toBe(true);
  expect(saved).toHaveBeenCalledExactlyOnceWith("Log.csv");
  expect(fetched.mock.calls[0]?.[0]).toBe("/export");
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({
    method: "POST",
    headers: { "x-rollcall-window": windowId() },
    body: JSON.stringify(request),
  });
});

test("the bytes of a workbook aren't lines", async () => {
  fetched.mockResolvedValue(stream(["\n\n\n\n"]));
  await httpExport({ ...request, format: "xlsx" }, options());
  expect(told.map(({ done }) => done)).toEqual([0]);
});

test("a refusal keeps its code, and nothing is saved", async () => {
  const body = { code: "not_permitted", severity: "refused", params: {}, incident: null };
  fetched.mockResolvedValue(new Response(JSON.stringify(body), { status: 403 }));
  await expect(httpExport(request, options())).rejects.toMatchObject({ body });
  expect(saved).not.toHaveBeenCalled();
});

test("a stream that breaks off is no file", async () => {
  fetched.mockResolvedValue(stream(["head\none\n"], "broken"));
  await expect(httpExport(request, options())).rejects.toMatchObject({
    body: { code: "unreachable" },
  });
  expect(saved).not.toHaveBeenCalled();
});

test("whoever stops it gets no file and no error", async () => {
  const stop = new AbortController();
  fetched.mockImplementation((_, { signal }: RequestInit) => {
    stop.abort();
    return Promise.reject(signal?.aborted ? new DOMException("stopped", "AbortError") : null);
  });
  expect(await httpExport(request, options(stop.signal))).toBe(false);
  expect(saved).not.toHaveBeenCalled();
});
