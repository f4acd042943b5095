// What every screen shares: the door, the floor, the card that is open. The bridge from the plain store to Svelte.
import { tick } from "svelte";
import { createSubscriber } from "svelte/reactivity";
import type { AgentRow, ApprovalRequest, Group, Reason, WorkspaceInfo } from "../gen/wire";
import type { StatusFace } from "../model/face";
import { forgetPhotos } from "./photos";
import { reasonName, language } from "../i18n";
import { faceOf } from "../model/face";
import { Floor } from "./floor";
import type { Batch, Phase } from "./floor";
import { platform } from "../platform";
import type { Connection, Stop } from "../platform";
import { layRowsIn } from "./call";
import { markApplied } from "./marks";
import { route } from "./route.svelte";

export { explain } from "./explain";
export { announce } from "./toasts.svelte";

export type CardTab = "overview" | "approvals" | "threads" | "history";

const floor = new Floor(platform);
layRowsIn({ hold: () => floor.hold(), put: (answered) => floor.put(answered) });

const changed = createSubscriber((update) => floor.watch(update));
const ticked = createSubscriber((update) => floor.clock.onTick(update));

let card = $state.raw<{ agentId: number; tab: CardTab } | null>(null);
let palette = $state(false);
const waitAtMostMs = 2000;

function faceOfCode(code: string): StatusFace {
  changed();
  return faceOf(code, floor.reasons, floor.workspace?.language ?? "en");
}

export const session = {
  platform,
  floor,

  get phase(): Phase {
    changed();
    return floor.phase;
  },
  get connection(): Connection {
    changed();
    return floor.connection;
  },
  get workspace(): WorkspaceInfo | null {
    changed();
    return floor.workspace;
  },
  /** When the last change that is on the screen was made. */
  get changedAt(): string | null {
    changed();
    return floor.changedAt;
  },
  /** Every agent, by name. */
  agents(): readonly AgentRow[] {
    changed();
    return floor.agents;
  },
  agent(id: number): AgentRow | undefined {
    changed();
    return floor.agent(id);
  },
  reasons(): readonly Reason[] {
    changed();
    return floor.reasons;
  },
  groups(): readonly Group[] {
    changed();
    return floor.groups;
  },
  requests(): readonly ApprovalRequest[] {
    changed();
    return floor.requests;
  },

  /** The face of a work status as a row has it. */
  face(status: string, reason: string | null = null): StatusFace {
    return faceOfCode(status === "inactive" ? (reason ?? status) : status);
  },
  /** The face of a code of the filter or of the Change list. */
  faceOf: faceOfCode,
  reasonLabel(code: string): string {
    changed();
    const reason = floor.reasons.find((one) => one.code === code);
    return reason ? reasonName(reason, language.current, floor.workspace?.language ?? "en") : code;
  },

  /** Milliseconds by the engine's clock; turns every second. */
  now(): number {
    ticked();
    return floor.clock.now();
  },

  get card(): { agentId: number; tab: CardTab } | null {
    return card;
  },
  openCard(agentId: number, tab: CardTab = "overview"): void {
    route.monitoring();
    card = { agentId, tab };
  },
  closeCard(): void {
    card = null;
  },

  get palette(): boolean {
    return palette;
  },
  set palette(open: boolean) {
    palette = open;
  },

  /** Calls after a batch of changes stands in the store. */
  onBatch: (listener: (batch: Batch) => void): Stop => floor.onBatch(listener),

  /** Resolves when the store has applied that change, or when waiting makes no more sense. */
  waitFor(seq: number): Promise<void> {
    if (floor.seq >= seq) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        stop();
        clearTimeout(timer);
        resolve();
      };
      const stop = floor.onBatch((batch) => batch.seq >= seq && done());
      const timer = setTimeout(done, waitAtMostMs);
    });
  },
};

/** Starts reading; once, when the window opens. */
export function startSession(): void {
  let path: string | null = null;
  floor.onBatch((batch) => {
    if (batch.all && floor.workspace?.path !== path) {
      if (path !== null) {
        forgetPhotos();
        card = null;
      }
      path = floor.workspace?.path ?? null;
    }
    void tick().then(() => markApplied(batch));
  });
  floor.start();
}
