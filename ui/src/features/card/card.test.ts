import { beforeEach, describe, expect, it } from "vitest";
import type { AgentCard, ApprovalRequest, Interval, ThreadRow, Topic } from "../../gen/wire";
import { usePlatform } from "../../platform";
import { memoryPlatform, refusal, type MemoryPlatform } from "../../platform/memory";
import { OpenCard } from "./card.svelte";
import { StatusLog } from "./log.svelte";

function request(more: Partial<ApprovalRequest> = {}): ApprovalRequest {
  return {
    id: 7,
    agent: { id: 1, name: "Maya" },
    wish: { kind: "profile_status", old: null, new: "Here to help" },
    note: null,
    state: "pending",
    asked_at: "2026-03-10T06:00:00Z",
    decided_at: null,
    decided_by: null,
    comment: null,
    ...more,
  };
}

function card(requests: ApprovalRequest[], seq = 1): AgentCard {
  return { seq, requests, threads: [] as ThreadRow[] } as AgentCard;
}

const byNadia = request({
  state: "accepted",
  decided_at: "2026-03-10T06:05:00Z",
  decided_by: { id: 9, name: "Nadia" },
});

let door: MemoryPlatform;
beforeEach(() => {
  door = memoryPlatform({ show_agent: () => card([request()]) });
  usePlatform(door);
});

describe("the open card", () => {
  it("keeps what is shown when reading it again fails", async () => {
    const open = new OpenCard(1);
    await open.load();
    door.answer({
      show_agent: () => {
        throw refusal("internal");
      },
    });
    await open.load();
    expect(open.card?.seq).toBe(1);
    expect(open.gone).toBe(false);
  });

  it("says that the agent is gone", async () => {
    door.answer({
      show_agent: () => {
        throw refusal("unknown_agent", { agent: 1 });
      },
    });
    const open = new OpenCard(1);
    await open.load();
    expect(open.gone).toBe(true);
  });

  it("is read again after what concerns it: its agent, its threads, the reasons", async () => {
    const open = new OpenCard(1);
    let seq = 1;
    door.answer({ show_agent: () => ({ ...card([], seq), threads: [{ id: 70 }] }) as AgentCard });
    await open.load();
    const about = async (topic: Topic, entity_id: number) => {
      seq += 1;
      door.calls.length = 0;
      const changes = [{ seq, at: "", topic, entity_id }];
      const batch = { seq, changes, all: false, topics: new Set([topic]) };
      open.read.hear({ ...batch, agents: new Set(), threads: new Set() });
      await open.read.reach(0);
      return door.calls.length > 0;
    };
    for (const [topic, id] of [
      ["agent", 1],
      ["request", 1],
      ["thread", 70],
      ["reason", 0],
    ] as const)
      expect([topic, await about(topic, id)]).toEqual([topic, true]);
    for (const [topic, id] of [
      ["agent", 2],
      ["thread", 71],
      ["queue", 0],
    ] as const)
      expect([topic, await about(topic, id)]).toEqual([topic, false]);
  });

  it("never lets an older answer win", async () => {
    const answers: ((card: AgentCard) => void)[] = [];
    door.answer({ show_agent: () => new Promise((done) => answers.push(done)) });
    const open = new OpenCard(1);
    const first = open.load();
    const second = open.load();
    answers[1]?.(card([], 2));
    answers[0]?.(card([], 1));
    await Promise.all([first, second]);
    expect(open.card?.seq).toBe(2);
  });

  it("sends the comment only when there is one", async () => {
    door.answer({ decide_request: () => ({ seq: 2, request: byNadia, agent: {} as never }) });
    const open = new OpenCard(1);
    await open.load();
    expect(await open.decide(request(), "accept")).toBe(true);
    open.startDraft(request(), "reject");
    const draft = open.drafts[7];
    if (draft) draft.comment = "  Too dark ";
    await open.decide(request(), "reject");
    const sent = door.calls.filter(({ name }) => name === "decide_request");
    expect(sent.map(({ request }) => request)).toEqual([
      { request_id: 7, decision: "accept" },
      { request_id: 7, decision: "reject", comment: "Too dark" },
    ]);
  });

  it("tells who was faster, and reads the card again", async () => {
    const open = new OpenCard(1);
    await open.load();
    door.answer({
      show_agent: () => card([byNadia], 2),
      decide_request: () => {
        throw refusal("request_already_decided", {
          by: "Nadia",
          at: "2026-03-10T06:05:00Z",
          state: "accepted",
        });
      },
    });
    expect(await open.decide(request(), "accept")).toBe(false);
    expect(open.elsewhere).toMatchObject([{ by: "Nadia", state: "accepted" }]);
    expect(open.pending).toEqual([]);
    expect(open.decided).toEqual([byNadia]);
    open.understood(request());
    expect(open.elsewhere).toEqual([]);
  });

  it("tells somebody who is writing when the request is decided elsewhere", async () => {
    const open = new OpenCard(1);
    await open.load();
    open.startDraft(request(), "comment");
    door.answer({ show_agent: () => card([byNadia], 2) });
    await open.load();
    expect(open.drafts[7]).toBeUndefined();
    expect(open.elsewhere).toMatchObject([{ by: "Nadia", state: "accepted" }]);
  });

  it("keeps a half-typed comment while the card is read again", async () => {
    const open = new OpenCard(1);
    await open.load();
    open.startDraft(request(), "comment");
    const draft = open.drafts[7];
    if (draft) draft.comment = "half";
    await open.load();
    expect(open.drafts[7]?.comment).toBe("half");
  });

  it("keeps the request and its comment when the decision is refused", async () => {
    const open = new OpenCard(1);
    await open.load();
    open.startDraft(request(), "reject");
    door.answer({
      decide_request: () => {
        throw refusal("not_permitted");
      },
    });
    expect(await open.decide(request(), "reject")).toBe(false);
    expect(open.refused[7]).toBeDefined();
    expect(open.drafts[7]).toBeDefined();
    open.dropDraft(request());
    expect(open.refused[7]).toBeUndefined();
  });
});

describe("the status log", () => {
  const rows = (from: number, to: number): Interval[] =>
    Array.from({ length: from - to + 1 }, (_, at) => ({ id: from - at }) as Interval);
  const ids = (log: StatusLog) => log.intervals?.map(({ id }) => id);

  it("puts earlier pages below and new rows on top, without a gap or a double", async () => {
    let newest = 100;
    door.answer({
      list_history: ({ before_id }) => {
        const from = (before_id ?? newest + 1) - 1;
        return { intervals: rows(from, Math.max(1, from - 49)), more: from > 50 };
      },
    });
    const log = new StatusLog(1);
    await log.refresh();
    expect(log.more).toBe(true);
    await log.earlier();
    expect(ids(log)).toEqual(rows(100, 1).map(({ id }) => id));
    expect(log.more).toBe(false);

    newest = 103;
    await log.refresh();
    expect(ids(log)).toEqual(rows(103, 1).map(({ id }) => id));
    expect(log.more).toBe(false);

    newest = 300;
    await log.refresh();
    expect(ids(log)).toEqual(rows(300, 251).map(({ id }) => id));
    expect(log.more).toBe(true);
  });

  it("keeps what is shown when a page fails", async () => {
    door.answer({ list_history: () => ({ intervals: rows(3, 1), more: true }) });
    const log = new StatusLog(1);
    await log.refresh();
    door.answer({
      list_history: () => {
        throw refusal("internal");
      },
    });
    await log.earlier();
    expect(ids(log)).toEqual([3, 2, 1]);
    expect(log.failure).not.toBeNull();
    expect(log.loading).toBe(false);
  });
});
