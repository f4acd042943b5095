// The desktop door: refusals keep their code, and no change is missed while the listener is being set up.
import { beforeEach, expect, test, vi } from "vitest";
import type { Changes, ExportReport } from "../gen/wire";
import { tauriPlatform } from "./tauri";

const shell = vi.hoisted(() => ({ invoke: vi.fn(), listen: vi.fn(), unlisten: vi.fn() }));
class FakeChannel {
  onmessage: (message: unknown) => void = () => {};
}
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke, Channel: FakeChannel }));
vi.mock("@tauri-apps/api/event", () => ({ listen: shell.listen }));

beforeEach(() => {
  for (const fake of Object.values(shell)) fake.mockReset();
  shell.listen.mockResolvedValue(shell.unlisten);
});

test("a command carries its request and brings the answer", async () => {
  shell.invoke.mockResolvedValue({ groups: [] });
  expect(await tauriPlatform().call("list_groups", {})).toEqual({ groups: [] });
  expect(shell.invoke).toHaveBeenCalledWith("list_groups", { request: {} });
});

test("a refusal keeps its code, anything else is unreachable", async () => {
  const body = { code: "no_workspace", severity: "refused", params: {}, incident: null };
  shell.invoke.mockRejectedValueOnce(body).mockRejectedValueOnce("command not allowed");
  await expect(tauriPlatform().call("list_groups", {})).rejects.toMatchObject({ body });
  await expect(tauriPlatform().call("list_groups", {})).rejects.toMatchObject({
    body: { code: "unreachable" },
  });
});

test("once it listens, it asks for what came before", async () => {
  const missed: Changes = { changes: [], seq: 7, more: false, epoch: 7, reset: false };
  shell.invoke.mockResolvedValue(missed);
  const heard = vi.fn();
  const stop = tauriPlatform().onChanges({ seq: 5, epoch: 7 }, heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(missed));
  expect(shell.invoke).toHaveBeenCalledWith("list_changes", { request: { since: 5, epoch: 7 } });
  stop();
  expect(shell.unlisten).toHaveBeenCalledOnce();
});

test("stopping before the listener stands takes it away when it does", async () => {
  tauriPlatform().onChanges({ seq: 5, epoch: 7 }, () => {})();
  await vi.waitFor(() => expect(shell.unlisten).toHaveBeenCalledOnce());
  expect(shell.invoke).not.toHaveBeenCalled();
});

const report: ExportReport = {
  report: "workload",
  format: "xlsx",
  filter: {},
  sort: "began",
  reversed: false,
  by: "agent",
};

test("a report is written by the shell, which tells how far it is", async () => {
  const told = vi.fn();
  shell.invoke.mockImplementation(async (_, { progress }: { progress: FakeChannel }) => {
    progress.onmessage({ done: 1, of: 2 });
    return true;
  });
  const signal = new AbortController().signal;
  const options = { name: "Workload.xlsx", onProgress: told, signal };
  expect(await tauriPlatform().exportReport(report, options)).toBe(true);
  expect(told).toHaveBeenCalledExactlyOnceWith({ done: 1, of: 2 });
  expect(shell.invoke).toHaveBeenCalledWith(
    "export_report",
    expect.objectContaining({ request: report, name: "Workload.xlsx" }),
  );
});

test("whoever stops a report tells the shell, and gets no error", async () => {
  const stop = new AbortController();
  shell.invoke.mockImplementation((command: string) => {
    if (command === "cancel_export") return Promise.resolve();
    return new Promise((_, reject) => stop.signal.addEventListener("abort", () => reject("ended")));
  });
  const options = { name: "Workload.xlsx", onProgress: () => {}, signal: stop.signal };
  const made = tauriPlatform().exportReport(report, options);
  await vi.waitFor(() => expect(shell.invoke).toHaveBeenCalled());
  stop.abort();
  expect(await made).toBe(false);
  expect(shell.invoke).toHaveBeenCalledWith("cancel_export");
});

test("a report that is refused says why", async () => {
  const body = { code: "not_permitted", severity: "refused", params: {}, incident: null };
  shell.invoke.mockRejectedValue(body);
  const signal = new AbortController().signal;
  const options = { name: "Workload.xlsx", onProgress: () => {}, signal };
  await expect(tauriPlatform().exportReport(report, options)).rejects.toMatchObject({ body });
});
