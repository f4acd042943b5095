// What an administrator does with reasons. Each waits until the screen shows it.
import { call } from "../../../live/call";
import { session } from "../../../live/session.svelte";
import type { AddReason, ChangeReason } from "../../../gen/wire";
import { moveTo, type Direction } from "./order";

export async function changeReason(change: ChangeReason): Promise<void> {
  const { seq } = await call("change_reason", change);
  await session.waitFor(seq);
}

export async function addReason(reason: AddReason): Promise<void> {
  const { seq } = await call("add_reason", reason);
  await session.waitFor(seq);
}

export async function moveReason(code: string, direction: Direction): Promise<void> {
  const codes = session.reasons().map((reason) => reason.code);
  const to = moveTo(codes, code, direction);
  if (!to) return;
  const { seq } = await call("move_reason", { code, ...to });
  await session.waitFor(seq);
}
