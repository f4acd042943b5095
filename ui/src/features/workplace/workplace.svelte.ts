// The bridge from the plain model to the screen: what every part of the workplace reads, and what is open on it.
import { createSubscriber } from "svelte/reactivity";
import { explain } from "../../live/explain";
import { announce } from "../../live/toasts.svelte";
import type { StatusFace } from "../../model/face";
import { language, reasonName } from "../../i18n";
import { faceOf } from "../../model/face";
import { platform } from "../../live/call";
import { AgentActions, wasBusy } from "./model/actions";
import type { AgentAction } from "./model/actions";
import { Workplace } from "./model/workplace-model";

export type Mode = "queue" | "pinned" | "closed";

export const model = new Workplace(platform);
export const agentActions = new AgentActions(model);

const changed = createSubscriber((update) => model.watch(update));
const ticked = createSubscriber((update) => model.clock.onTick(update));

let mode = $state<Mode>("queue");
let profile = $state(false);

function faceOfCode(code: string): StatusFace {
  changed();
  return faceOf(code, model.reasons, model.workspace?.language ?? "en");
}

export const workplace = {
  get phase() {
    changed();
    return model.phase;
  },
  get connection() {
    changed();
    return model.connection;
  },
  get workspace() {
    changed();
    return model.workspace;
  },
  get card() {
    changed();
    return model.card;
  },
  get chosen() {
    changed();
    return model.chosen;
  },
  get closed() {
    changed();
    return model.closed;
  },
  get closedFailure() {
    changed();
    return model.closedFailure;
  },
  get working(): boolean {
    changed();
    return agentActions.working;
  },
  reasons() {
    changed();
    return model.reasons;
  },
  /** True while an act of this kind is under way. */
  busy(action: AgentAction): boolean {
    changed();
    return agentActions.busy(action);
  },
  /** Milliseconds by the engine's clock; turns every second. */
  now(): number {
    ticked();
    return model.clock.now();
  },

  /** The face of a work status as a row has it. */
  face: (status: string, reason: string | null = null): StatusFace =>
    faceOfCode(status === "inactive" ? (reason ?? status) : status),
  faceOf: faceOfCode,
  reasonLabel(code: string): string {
    changed();
    const reason = model.reasons.find((one) => one.code === code);
    return reason ? reasonName(reason, language.current, model.workspace?.language ?? "en") : code;
  },

  get mode(): Mode {
    return mode;
  },
  set mode(next: Mode) {
    mode = next;
    model.showClosed(next === "closed");
  },
  /** My profile is open. */
  get profile(): boolean {
    return profile;
  },
  set profile(open: boolean) {
    profile = open;
  },
};

/** Carries an act out; false when it didn't work, which is said. */
export async function attempt(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run();
    return true;
  } catch (error) {
    if (!wasBusy(error)) announce(explain(error), "bad");
    return false;
  }
}
