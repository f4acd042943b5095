// One open card: what was loaded, what is half typed, what is being decided. No words and no components.

import { call, CommandError } from "../../live/call";
import type { AgentCard, ApprovalRequest, Decision } from "../../gen/wire";
import type { Batch } from "../../live/floor";

/** A decision that is being written. */
export interface Draft {
  /** What opened it: a comment for either decision, or a rejection. */
  mode: "comment" | "reject";
  comment: string;
}

/** A request that somebody else ended while it was being looked at here. */
export interface Elsewhere {
  request: ApprovalRequest;
  state: string;
  by: string;
  at: string;
}

export class OpenCard {
  card = $state.raw<AgentCard | null>(null);
  /** Why there is no card to show. */
  failure = $state.raw<unknown>(null);
  drafts = $state<Record<number, Draft>>({});
  elsewhere = $state.raw<Elsewhere[]>([]);
  /** The request whose decision is on its way. */
  deciding = $state.raw<number | null>(null);
  /** The request that was accepted once and is asked about once more. */
  asked = $state.raw<ApprovalRequest | null>(null);
  /** Why a decision was refused, by request. */
  refused = $state.raw<Record<number, unknown>>({});
  #turn = 0;

  constructor(readonly agentId: number) {}

  get pending(): ApprovalRequest[] {
    return this.card?.requests.filter(({ state }) => state === "pending") ?? [];
  }

  get decided(): ApprovalRequest[] {
    return this.card?.requests.filter(({ state }) => state !== "pending") ?? [];
  }

  /** True when the agent is out of the viewer's sight for good. */
  get gone(): boolean {
    return isRefusal(this.failure, "unknown_agent") || isRefusal(this.failure, "not_permitted");
  }

  /** Whether a batch of changes may have changed the card: its agent, the Change list, a thread in it. */
  concerns({ all, agents, threads, topics }: Batch): boolean {
    const holds = this.card?.threads.some(({ id }) => threads.has(id)) ?? false;
    return all || agents.has(this.agentId) || topics.has("reason") || holds;
  }

  /** Reads the card again; what is shown stays until the new one is there, and an older answer never wins. */
  async load(): Promise<void> {
    const turn = ++this.#turn;
    try {
      const card = await call("show_agent", { agent: this.agentId });
      if (turn !== this.#turn) return;
      this.card = card;
      this.failure = null;
      this.#closeDraftsOfDecided();
    } catch (reason) {
      if (turn === this.#turn) this.failure = reason;
    }
  }

  startDraft(request: ApprovalRequest, mode: Draft["mode"]): void {
    this.drafts[request.id] = { mode, comment: this.drafts[request.id]?.comment ?? "" };
  }

  dropDraft(request: ApprovalRequest): void {
    delete this.drafts[request.id];
    this.#forgetRefusal(request);
  }

  /** Decides; true when the decision is ours. */
  async decide(request: ApprovalRequest, decision: Decision): Promise<boolean> {
    if (this.deciding !== null) return false;
    const comment = this.drafts[request.id]?.comment.trim() ?? "";
    this.deciding = request.id;
    this.#forgetRefusal(request);
    try {
      await call("decide_request", {
        request_id: request.id,
        decision,
        ...(comment === "" ? {} : { comment }),
      });
      delete this.drafts[request.id];
      await this.load();
      return true;
    } catch (reason) {
      if (isRefusal(reason, "request_already_decided")) {
        const { params } = reason.body;
        delete this.drafts[request.id];
        this.#note({
          request,
          state: String(params["state"] ?? "expired"),
          by: String(params["by"] ?? ""),
          at: String(params["at"] ?? ""),
        });
        await this.load();
      } else {
        this.refused = { ...this.refused, [request.id]: reason };
      }
      return false;
    } finally {
      this.deciding = null;
    }
  }

  understood(request: ApprovalRequest): void {
    this.elsewhere = this.elsewhere.filter((note) => note.request.id !== request.id);
  }

  #forgetRefusal({ id }: ApprovalRequest): void {
    this.refused = Object.fromEntries(
      Object.entries(this.refused).filter(([key]) => Number(key) !== id),
    );
  }

  #note(note: Elsewhere): void {
    this.understood(note.request);
    this.elsewhere = [...this.elsewhere, note];
  }

  /** Somebody writing a decision is told when another takes it from under their hands. */
  #closeDraftsOfDecided(): void {
    if (!this.pending.some(({ id }) => id === this.asked?.id)) this.asked = null;
    for (const request of this.decided) {
      if (!(request.id in this.drafts) || request.id === this.deciding) continue;
      delete this.drafts[request.id];
      this.#note({
        request,
        state: request.state,
        by: request.decided_by?.name ?? "",
        at: request.decided_at ?? request.asked_at,
      });
    }
  }
}

function isRefusal(reason: unknown, code: string): reason is CommandError {
  return reason instanceof CommandError && reason.body.code === code;
}
