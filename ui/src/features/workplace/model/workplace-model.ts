// One agent's window: who sits here, their card, the thread in front of them. Read once, then kept true by the feed.
// No components and no words here; what the agent does is in actions.ts.
import type {
  AgentCard,
  Changes,
  Reason,
  ThreadPage,
  Viewer,
  WorkspaceInfo,
} from "../../../gen/wire";
import { createClock } from "../../../live/clock";
import type { Clock } from "../../../live/clock";
import type { Connection, Platform, Stop } from "../../../live/call";
import { isAway, isRefusal, Line } from "../../../live/line";
import { staleParts } from "./stale";
import type { Chosen, Part } from "./stale";
import { signsInByItself } from "./shift";
import { notifications } from "./notifications";
import type { AgentNotification } from "./notifications";

export type Phase =
  | { name: "loading" }
  /** Nobody sits here, or somebody who is no agent. */
  | { name: "seat"; viewer: Viewer | null }
  | { name: "ready" }
  | { name: "closed" }
  | { name: "failed"; error: unknown };

const closedAtOnce = 50;
const lateMs = 5000;

export class Workplace {
  phase: Phase = { name: "loading" };
  workspace: WorkspaceInfo | null = null;
  reasons: readonly Reason[] = [];
  card: AgentCard | null = null;
  /** The thread in the middle of the window. */
  chosen: Chosen | null = null;
  /** The agent's closed threads, while they are shown. */
  closed: ThreadPage | null = null;
  closedFailure: unknown = null;

  #line = new Line(() => this.#notify());
  #watchers = new Set<() => void>();
  #listeners = new Set<(notification: AgentNotification) => void>();
  #stops: Stop[] = [];
  #stopFeed: Stop = () => {};
  #stale = new Set<Part>();
  #reading: Promise<void> | null = null;
  // Counts openings: an answer to an earlier one is thrown away.
  #opening = 0;
  #showsClosed = false;
  // Whose changes the feed tells, and how far it has told.
  #hears: string | null = null;
  #heard = 0;
  #openedAt = 0;

  constructor(
    readonly platform: Platform,
    readonly clock: Clock = createClock(),
  ) {}

  get viewer(): Viewer | null {
    return this.workspace?.viewer ?? null;
  }

  get connection(): Connection {
    return this.#line.state;
  }

  /** Calls after anything changed. */
  watch(watcher: () => void): Stop {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Calls for what the agent should be told: a thread came, a reminder is due, a request was decided. */
  onNotification(listener: (notification: AgentNotification) => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  start(): void {
    this.#stops.push(
      this.platform.onConnection((state) => this.#connected(state)),
      this.platform.onWorkspace(() => this.#restart(false)),
    );
    void this.open();
  }

  stop(): void {
    this.#opening += 1;
    this.#line.retry.stop();
    this.#stopFeed();
    this.#stops.splice(0).forEach((stop) => stop());
  }

  /** Somebody sat down at this window: nothing of the one before stays. */
  seated(): void {
    this.#restart(true);
  }

  /** Reads everything, and signs the agent in where their shift goes on. */
  async open(satDown = false): Promise<void> {
    const opening = ++this.#opening;
    const current = () => opening === this.#opening;
    this.#stale.clear();
    this.#line.retry.stop();
    try {
      const workspace = await this.platform.call("show_workspace", {});
      if (!current()) return;
      this.workspace = workspace;
      this.clock.sync(workspace.now);
      if (!workspace.viewer.agent) return this.#unseat(workspace.viewer);
      const { reasons } = await this.platform.call("list_reasons", { include_retired: true });
      const card = await this.#signedIn(workspace.viewer.id, satDown);
      if (!current()) return;
      this.reasons = reasons;
      this.#line.answered();
      this.#lay(card);
      this.#takeUp();
      this.#become({ name: "ready" });
      this.#openedAt = this.clock.now();
      this.#listen(workspace, Math.min(workspace.seq, card.seq));
    } catch (error) {
      if (current()) this.#fail(error);
    }
  }

  /** Asks again for parts of what is shown; those asked for meanwhile are read together. */
  refresh(...parts: Part[]): Promise<void> {
    for (const part of parts) this.#stale.add(part);
    this.#reading ??= this.#read().finally(() => (this.#reading = null));
    return this.#reading;
  }

  /** Puts a thread in the middle, or nothing. Telling the engine is `AgentActions.open`. */
  choose(id: number | null): Promise<void> {
    if (id === this.chosen?.id) return this.refresh("thread");
    this.chosen = id === null ? null : { id, view: null, failure: null };
    this.#notify();
    return id === null ? Promise.resolve() : this.refresh("thread");
  }

  /** Shows the closed threads and keeps them true, or stops doing so. */
  showClosed(shown: boolean): void {
    this.#showsClosed = shown;
    if (shown) void this.refresh("closed");
  }

  async moreClosed(): Promise<void> {
    const shown = this.closed;
    if (!shown?.next) return;
    const more = await this.#listClosed(shown.next);
    // Read again meanwhile: this page doesn't go on where that one stops.
    if (this.closed !== shown) return;
    this.closed = { ...more, threads: [...shown.threads, ...more.threads] };
    this.#notify();
  }

  /** Something beside the data changed that the screen shows. */
  notify(): void {
    this.#notify();
  }

  #restart(satDown: boolean): void {
    [this.card, this.chosen, this.closed] = [null, null, null];
    this.#become({ name: "loading" });
    void this.open(satDown);
  }

  async #signedIn(agent: number, satDown: boolean): Promise<AgentCard> {
    const card = await this.platform.call("show_agent", { agent });
    if (!signsInByItself(card, satDown)) return card;
    try {
      await this.platform.call("sign_in", { agent });
    } catch (error) {
      // The agent's other window was quicker.
      if (!isRefusal(error, "already_signed_in")) throw error;
    }
    return await this.platform.call("show_agent", { agent });
  }

  /** After a reload the thread in front of the agent is in the middle again. */
  #takeUp(): void {
    const front = this.card?.threads.find(({ open }) => open);
    if (!this.chosen && front) this.chosen = { id: front.id, view: null, failure: null };
    const parts: Part[] = this.#showsClosed ? ["closed"] : [];
    if (this.chosen) parts.push("thread");
    if (parts.length > 0) void this.refresh(...parts);
  }

  /**
   * Hears changes. A feed that goes on is left alone: to the server the agent is there for as long as it stands, so
   * that a new one in its place would take them offline.
   */
  #listen({ path, viewer, epoch }: WorkspaceInfo, since: number): void {
    const hears = `${viewer.id} ${path}`;
    if (this.#hears === hears && since >= this.#heard) return;
    this.#stopFeed();
    [this.#hears, this.#heard] = [hears, since];
    const stop = this.platform.onChanges({ seq: since, epoch }, (changes) =>
      this.#receive(changes),
    );
    this.#stopFeed = () => {
      this.#hears = null;
      stop();
    };
  }

  #receive({ changes, seq, reset }: Changes): void {
    if (reset) {
      // The feed goes on from there by itself.
      this.#heard = seq;
      return void this.open();
    }
    this.#heard = Math.max(this.#heard, seq);
    const parts = staleParts(changes, {
      me: this.viewer?.id ?? 0,
      card: this.card,
      chosen: this.chosen,
    });
    if (parts.has("card") && this.#showsClosed) parts.add("closed");
    if (parts.size > 0) void this.refresh(...parts);
  }

  async #read(): Promise<void> {
    while (this.#stale.size > 0) {
      const opening = this.#opening;
      const parts = [...this.#stale];
      this.#stale.clear();
      try {
        // The card first: it says whether the thread is still the agent's to read.
        for (const round of [parts.filter((part) => part !== "thread"), ["thread"] as Part[]]) {
          const due = round.filter((part) => parts.includes(part));
          const laid = await Promise.all(due.map((part) => this.#ask(part)));
          // What an opening asked meanwhile is newer.
          if (opening !== this.#opening) break;
          for (const lay of laid) lay();
        }
        if (opening !== this.#opening) continue;
        this.#line.answered();
        this.#notify();
        if (this.#fellOff()) return void this.open();
      } catch (error) {
        if (opening !== this.#opening) continue;
        if (!isAway(error)) return void this.open();
        this.#line.lose(() => void this.refresh(...parts));
        return;
      }
    }
  }

  /** The server noticed the end of the page before this one only after this one was open. */
  #fellOff(): boolean {
    const { agent, cause } = this.card ?? {};
    const fresh = this.clock.now() - this.#openedAt < lateMs;
    return (
      this.#line.state === "live" &&
      fresh &&
      agent?.status === "offline" &&
      cause === "connection_lost"
    );
  }

  /** Reads one part; the answer lays it down. */
  async #ask(part: Part): Promise<() => void> {
    const agent = this.viewer?.id ?? 0;
    switch (part) {
      case "card": {
        const card = await this.platform.call("show_agent", { agent });
        return () => this.#lay(card);
      }
      case "reasons": {
        const { reasons } = await this.platform.call("list_reasons", { include_retired: true });
        return () => (this.reasons = reasons);
      }
      case "workspace": {
        const workspace = await this.platform.call("show_workspace", {});
        return () => (this.workspace = workspace);
      }
      case "closed": {
        const [page, failure] = await this.#listClosed().then(
          (page) => [page, null] as const,
          (failure: unknown) => [null, failure] as const,
        );
        if (isAway(failure)) throw failure;
        return () => ([this.closed, this.closedFailure] = [page, failure]);
      }
      case "thread":
        return await this.#askThread();
    }
  }

  async #askThread(): Promise<() => void> {
    const asked = this.chosen;
    // Given away: what was read stays in sight, but there is no more of it to ask for.
    const given = asked?.view && asked.view.thread.closed_at === null && !this.#holds(asked.id);
    if (!asked || given) return () => {};
    const lay = (chosen: Partial<Chosen>) => () => {
      if (this.chosen?.id === asked.id) this.chosen = { ...this.chosen, failure: null, ...chosen };
    };
    try {
      return lay({ view: await this.platform.call("show_thread", { thread_id: asked.id }) });
    } catch (failure) {
      if (isAway(failure)) throw failure;
      return lay({ view: null, failure });
    }
  }

  #holds(id: number): boolean {
    return this.card?.threads.some((thread) => thread.id === id) ?? false;
  }

  #listClosed(after?: string): Promise<ThreadPage> {
    return this.platform.call("list_threads", {
      place: "closed",
      agent: this.viewer?.id ?? 0,
      limit: closedAtOnce,
      ...(after === undefined ? {} : { after }),
    });
  }

  #lay(card: AgentCard): void {
    const before = this.card;
    this.card = card;
    this.clock.sync(card.now);
    const id = this.chosen?.id;
    const had = before?.threads.some((thread) => thread.id === id) ?? false;
    if (id !== undefined && !had && this.#holds(id)) this.#stale.add("thread");
    for (const notification of notifications(before, card))
      for (const hear of this.#listeners) hear(notification);
  }

  #connected(state: Connection): void {
    // While the line was down the agent may have gone offline: their shift goes on.
    if (this.#line.hear(state)) void this.open();
  }

  #fail(error: unknown): void {
    if (this.phase.name === "ready" && isAway(error))
      return this.#line.lose(() => void this.open());
    if (isRefusal(error, "nobody_seated")) return this.#unseat(null);
    if (isRefusal(error, "no_workspace")) return this.#become({ name: "closed" });
    this.#become({ name: "failed", error });
  }

  #unseat(viewer: Viewer | null): void {
    this.#stopFeed();
    [this.card, this.chosen, this.closed] = [null, null, null];
    this.#become({ name: "seat", viewer });
  }

  #become(phase: Phase): void {
    this.phase = phase;
    this.#notify();
  }

  #notify(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
