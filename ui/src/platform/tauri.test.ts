// The desktop door: refusals keep their code, and no change is missed while the listener is being set up.
import { beforeEach, expect, test, vi } from "vitest";
import type { Changes } from "../gen/wire";
import { tauriPlatform } from "./tauri";

const shell = vi.hoisted(() => ({ invoke: vi.fn(), listen: vi.fn(), unlisten: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke: shell.invoke }));
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
  const missed: Changes = { changes: [], seq: 7, more: false };
  shell.invoke.mockResolvedValue(missed);
  const heard = vi.fn();
  const stop = tauriPlatform().onChanges(5, heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalledWith(missed));
  expect(shell.invoke).toHaveBeenCalledWith("list_changes", { request: { since: 5 } });
  stop();
  expect(shell.unlisten).toHaveBeenCalledOnce();
});

test("stopping before the listener stands takes it away when it does", async () => {
  tauriPlatform().onChanges(5, () => {})();
  await vi.waitFor(() => expect(shell.unlisten).toHaveBeenCalledOnce());
  expect(shell.invoke).not.toHaveBeenCalled();
});
