// The floor as the screen knows it: read once, then kept true by the feed of changes. No components here.
import type {
  AgentRow,
  ApprovalRequest,
  Change,
  Changes,
  Group,
  Reason,
  Topic,
  WorkspaceInfo,
} from "../gen/wire";
import type { Connection, Platform, Stop } from "../platform/platform";
import { createClock } from "./clock";
import type { Clock } from "./clock";
import type { Answered } from "./call";
import { isAway, isRefusal, Line } from "./line";
import { chunks, need, noNeeds } from "./needs";
import type { Needs } from "./needs";
import { Roster } from "./roster";

export type Phase =
  | { name: "loading" }
  | { name: "ready" }
  | { name: "closed"; error: unknown }
  | { name: "failed"; error: unknown };

export interface Batch {
  /** The last change in it. */
  seq: number;
  /** The changes, in order. */
  changes: readonly Change[];
  /** Whose rows may be others now. */
  agents: ReadonlySet<number>;
  /** Which threads have a new message or other hands. */
  threads: ReadonlySet<number>;
  /** What the changes are about. */
  topics: ReadonlySet<Topic>;
  /** True when everything was read again. */
  all: boolean;
}

const idsPerCall = 1000;

export class Floor {
  readonly clock: Clock;
  phase: Phase = { name: "loading" };
  workspace: WorkspaceInfo | null = null;
  reasons: readonly Reason[] = [];
  groups: readonly Group[] = [];
  requests: readonly ApprovalRequest[] = [];
  /** The last change applied, and when it was made. */
  seq = 0;
  changedAt: string | null = null;

  #platform: Platform;
  #line = new Line(() => this.#notify());
  #roster = new Roster();
  #watchers = new Set<() => void>();
  #batchListeners = new Set<(batch: Batch) => void>();
  #stops: Stop[] = [];
  #stopFeed: Stop = () => {};
  #waiting: Changes[] = [];
  #working = false;
  // Writes under way that will answer rows, and who waits for them.
  #holds = 0;
  #released: (() => void)[] = [];
  // Counts openings: an answer to an earlier one is thrown away.
  #opening = 0;

  constructor(platform: Platform, clock: Clock = createClock()) {
    this.#platform = platform;
    this.clock = clock;
  }

  /** Every agent, by name. A new array whenever one changed. */
  get agents(): readonly AgentRow[] {
    return this.#roster.byName;
  }

  get connection(): Connection {
    return this.#line.state;
  }

  agent(id: number): AgentRow | undefined {
    return this.#roster.get(id);
  }

  /** Calls after anything at all changed. */
  watch(watcher: () => void): Stop {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Calls after a batch of changes stands in the store. */
  onBatch(listener: (batch: Batch) => void): Stop {
    this.#batchListeners.add(listener);
    return () => this.#batchListeners.delete(listener);
  }

  /** A write of this window is under way: its answer comes before what the feed tells. What it gives back ends that. */
  hold(): () => void {
    this.#holds += 1;
    return () => {
      this.#holds -= 1;
      if (this.#holds === 0) for (const done of this.#released.splice(0)) done();
    };
  }

  /** Rows that a write answered, up to that change. */
  put({ seq, agents }: Answered): void {
    this.#roster.patch(
      agents.filter(({ id }) => this.#roster.get(id)),
      seq,
    );
    this.#notify();
  }

  /** Reads everything and keeps it true until `stop`. */
  start(): void {
    this.#stops.push(
      this.#platform.onConnection((state) => this.#connected(state)),
      this.#platform.onWorkspace(() => void this.open()),
    );
    void this.open();
  }

  stop(): void {
    this.#opening += 1;
    this.#line.retry.stop();
    this.#stopFeed();
    this.#stops.splice(0).forEach((stop) => stop());
  }

  /** Reads everything, as at the start and after another workspace was opened. */
  async open(): Promise<void> {
    const opening = ++this.#opening;
    this.#stopFeed();
    this.#waiting = [];
    this.#line.retry.stop();
    if (this.phase.name !== "ready") this.#become({ name: "loading" });
    try {
      const [workspace, list, reasons, groups, requests] = await Promise.all([
        this.#platform.call("show_workspace", {}),
        this.#platform.call("list_agents", {}),
        this.#platform.call("list_reasons", { include_retired: true }),
        this.#platform.call("list_groups", {}),
        this.#platform.call("list_requests", {}),
      ]);
      if (opening !== this.#opening) return;
      this.workspace = workspace;
      this.reasons = reasons.reasons;
      this.groups = groups.groups;
      this.requests = requests.requests;
      this.#roster.replaceAll(list.agents, list.seq);
      this.clock.sync(list.now);
      // The oldest of the snapshots: what lies between them is applied once more, which does no harm.
      this.seq = Math.min(workspace.seq, list.seq, requests.seq);
      this.changedAt = null;
      this.#line.answered();
      this.#become({ name: "ready" });
      const everybody = { ...noNeeds(), agents: new Set(this.#roster.ids), everybody: true };
      this.#tell(this.seq, [], everybody);
      const since = { seq: this.seq, epoch: workspace.epoch };
      this.#stopFeed = this.#platform.onChanges(since, (changes) => this.#receive(changes));
    } catch (error) {
      if (opening !== this.#opening) return;
      if (this.phase.name === "ready" && isAway(error)) {
        // A list that may be out of date is better than none.
        return this.#line.lose(() => void this.open());
      }
      const closed = isRefusal(error, "no_workspace");
      this.#become({ name: closed ? "closed" : "failed", error });
    }
  }

  #become(phase: Phase): void {
    this.phase = phase;
    this.#notify();
  }

  #connected(state: Connection): void {
    // While the line was down the program may have been restarted, over another file.
    if (this.#line.hear(state)) void this.open();
  }

  #receive(changes: Changes): void {
    if (changes.reset) return void this.open();
    this.#waiting.push(changes);
    if (!this.#working) void this.#work();
  }

  async #work(): Promise<void> {
    this.#working = true;
    try {
      while (this.#waiting.length > 0) {
        await this.#settled();
        const opening = this.#opening;
        const fresh = await this.#collect(this.#waiting.splice(0));
        if (opening !== this.#opening) continue;
        await this.#apply(fresh, opening);
      }
    } catch (error) {
      // The feed says only once what changed; ask again from the last change that stands.
      const again = () =>
        this.#receive({ changes: [], seq: Infinity, more: true, epoch: 0, reset: false });
      if (isAway(error)) this.#line.lose(again);
      else this.#line.retry.later(again);
    } finally {
      this.#working = false;
    }
  }

  /** The changes not applied yet, without a gap: what the feed left out is asked for. */
  async #collect(batches: Changes[]): Promise<{ changes: Change[]; seq: number }> {
    const changes: Change[] = [];
    let seq = this.seq;
    for (const batch of batches) {
      const next = batch.changes.filter((change) => change.seq > seq);
      const first = next[0]?.seq ?? batch.seq + 1;
      const gap = batch.seq > seq && first > seq + 1;
      if (!gap) {
        changes.push(...next);
        seq = Math.max(seq, batch.seq);
      }
      let more = gap || batch.more;
      while (more) {
        const epoch = this.workspace?.epoch ?? 0;
        const page = await this.#platform.call("list_changes", { since: seq, epoch });
        if (page.reset) {
          // Nothing leads from what stands to what is there now.
          void this.open();
          return { changes: [], seq };
        }
        changes.push(...page.changes);
        more = page.more && page.seq > seq;
        seq = Math.max(seq, page.seq);
      }
    }
    return { changes, seq };
  }

  async #apply(
    { changes, seq }: { changes: Change[]; seq: number },
    opening: number,
  ): Promise<void> {
    if (changes.length === 0) {
      this.seq = seq;
      return;
    }
    const needs = noNeeds();
    for (const change of changes) need(needs, change, (id) => this.#roster.seqOf(id));
    const put = await this.#ask(needs);
    if (opening !== this.#opening) return;
    put();
    this.#line.answered();
    this.seq = seq;
    this.changedAt = changes.at(-1)?.at ?? this.changedAt;
    this.#notify();
    this.#tell(seq, changes, needs);
  }

  /** Asks for all that is needed; what it gives back puts the answers in, all at once. */
  async #ask(needs: Needs): Promise<() => void> {
    const call = this.#platform.call.bind(this.#platform);
    const [reasons, groups, requests, workspace] = await Promise.all([
      needs.reasons ? call("list_reasons", { include_retired: true }) : null,
      needs.groups ? call("list_groups", {}) : null,
      needs.requests ? call("list_requests", {}) : null,
      needs.workspace ? call("show_workspace", {}) : null,
    ]);
    const ids = (list: readonly Group[]) => list.map(({ id }) => id).join();
    // Other groups to see are other agents to see.
    if (groups && ids(groups.groups) !== ids(this.groups)) needs.everybody = true;
    const list = needs.everybody ? await call("list_agents", {}) : null;
    const pages = list
      ? []
      : await Promise.all(
          chunks(needs.unread, idsPerCall).map((ids) => call("refresh_agents", { ids })),
        );
    return () => {
      this.reasons = reasons?.reasons ?? this.reasons;
      this.groups = groups?.groups ?? this.groups;
      this.requests = requests?.requests ?? this.requests;
      this.workspace = workspace ?? this.workspace;
      const now = list?.now ?? pages.at(-1)?.now;
      if (now) this.clock.sync(now);
      if (list) return this.#roster.replaceAll(list.agents, list.seq);
      const back = new Set<number>();
      for (const { agents, seq } of pages) {
        for (const { id } of agents) back.add(id);
        this.#roster.patch(agents, seq);
      }
      this.#roster.drop([...needs.unread].filter((id) => !back.has(id)));
    };
  }

  /** Resolves when no write is under way whose answer may hold what the feed tells. */
  #settled(): Promise<void> | void {
    if (this.#holds > 0) return new Promise((done) => this.#released.push(done));
  }

  #notify(): void {
    for (const watcher of this.#watchers) watcher();
  }

  #tell(seq: number, changes: Change[], { agents, threads, topics, everybody }: Needs): void {
    const batch = { seq, changes, agents, threads, topics, all: everybody };
    for (const listener of this.#batchListeners) listener(batch);
  }
}
