// One open card: what was loaded, what is half typed, what is being decided. No words and no components.

import { call } from "../../live/call";
import { isRefusal } from "../../live/line";
import { resourceOf } from "../../live/resource.svelte";
import type { AgentCard, ApprovalRequest, Decision } from "../../gen/wire";

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
  drafts = $state<Record<number, Draft>>({});
  elsewhere = $state.raw<Elsewhere[]>([]);
  /** The request whose decision is on its way. */
  deciding = $state.raw<number | null>(null);
  /** The request that was accepted once and is asked about once more. */
  asked = $state.raw<ApprovalRequest | null>(null);
  /** Why a decision was refused, by request. */
  refused = $state.raw<Record<number, unknown>>({});
  readonly read = resourceOf("show_agent", { onanswer: () => this.#closeDraftsOfDecided() });

  constructor(readonly agentId: number) {}

  get card(): AgentCard | null {
    return this.read.value;
  }

  /** Why there is no card to show. */
  get failure(): unknown {
    return this.read.failure;
  }

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

  /** Reads the card, again when it was read before. */
  load(): Promise<void> {
    return this.read.ask({ agent: this.agentId });
  }

  /** Reads it and keeps it true, until told to stop. */
  follow(): () => void {
    void this.load();
    return this.read.follow();
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
      const { seq } = await call("decide_request", {
        request_id: request.id,
        decision,
        ...(comment === "" ? {} : { comment }),
      });
      delete this.drafts[request.id];
      await this.read.reach(seq);
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
