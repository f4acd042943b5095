// What the agent does at this window. Nothing is shown before the engine has answered; what it answered is read at once.
import type { Ask, Receiver, StatusChanged } from "../../../gen/wire";
import type { Workplace } from "./workplace-model";

/** What can be under way; each at most once. */
export type AgentAction =
  | "shift"
  | "status"
  | "continue"
  | "open"
  | "answer"
  | "close"
  | "transfer"
  | "pin"
  | "start"
  | "ask";

const working = new Set(["outgoing", "active", "active_free", "finishing"]);

/** Milliseconds between two words that an answer is being written. */
const typingEvery = 15_000;

/** Another of the kind is still under way; the buttons are disabled meanwhile, keys aren't. */
class Busy extends Error {}

export function wasBusy(error: unknown): boolean {
  return error instanceof Busy;
}

export class AgentActions {
  #busy = new Set<AgentAction>();
  #typed = Number.NEGATIVE_INFINITY;

  constructor(readonly model: Workplace) {}

  get #platform() {
    return this.model.platform;
  }

  get #agent(): number {
    return this.model.viewer?.id ?? 0;
  }

  busy(action: AgentAction): boolean {
    return this.#busy.has(action);
  }

  get working(): boolean {
    return working.has(this.model.card?.agent.status ?? "offline");
  }

  signIn(): Promise<StatusChanged> {
    return this.#run("shift", () => this.#platform.call("sign_in", { agent: this.#agent }));
  }

  signOut(): Promise<StatusChanged> {
    return this.#run("shift", async () => {
      const outcome = await this.#platform.call("sign_out", { agent: this.#agent });
      await this.model.choose(null);
      return outcome;
    });
  }

  /** Gives the window free for another person. */
  async standUp(): Promise<void> {
    await this.#platform.call("leave_seat", {});
    this.model.seated();
  }

  changeStatus(to: string): Promise<StatusChanged> {
    return this.#run("status", async () => {
      const outcome = await this.#platform.call("change_status", { agent: this.#agent, to });
      await this.#bringToFront(outcome.agent.status);
      return outcome;
    });
  }

  continueWorking(): Promise<StatusChanged> {
    return this.#run("continue", () =>
      this.#platform.call("continue_working", { agent: this.#agent }),
    );
  }

  /** Shows a thread; one of the personal queue also comes in front of the agent. */
  async open(threadId: number): Promise<void> {
    const shown = this.model.choose(threadId);
    if (this.#holds(threadId) && this.working)
      await this.#run("open", () => this.#platform.call("open_thread", { thread_id: threadId }));
    else await this.#leaveFront();
    await shown;
  }

  /** Closes the middle of the window; the thread stays in the queue. */
  async leave(): Promise<void> {
    await this.model.choose(null);
    await this.#leaveFront();
  }

  /** Tells that an answer is being written, so that a long one isn't taken for absence; at most once in a while. */
  typing(threadId: number): void {
    const now = this.model.clock.now();
    if (now - this.#typed < typingEvery) return;
    this.#typed = now;
    // Who isn't reached is asked to go on, and answers that.
    this.#platform.call("type_answer", { thread_id: threadId }).catch(() => undefined);
  }

  answer(threadId: number, text: string): Promise<unknown> {
    return this.#run("answer", () =>
      this.#platform.call("answer_thread", { thread_id: threadId, text }),
    );
  }

  close(threadId: number): Promise<unknown> {
    return this.#run("close", async () => {
      await this.#platform.call("close_thread", { thread_id: threadId });
      await this.#putAway(threadId);
    });
  }

  receivers(): Promise<Receiver[]> {
    return this.#platform.call("list_receivers", {}).then(({ receivers }) => receivers);
  }

  /** Gives a thread to another agent; null is whoever is free next. */
  transfer(threadId: number, to: number | null): Promise<unknown> {
    return this.#run("transfer", async () => {
      const whom = to === null ? {} : { agent: to };
      await this.#platform.call("assign_thread", { thread_id: threadId, ...whom });
      await this.#putAway(threadId);
    });
  }

  /** Keeps a message of the client's; null is the last. */
  pin(threadId: number, at: number, messageId: number | null = null): Promise<unknown> {
    const which = messageId === null ? {} : { message_id: messageId };
    const remind_at = new Date(at).toISOString();
    return this.#run("pin", () =>
      this.#platform.call("pin_message", { thread_id: threadId, ...which, remind_at }),
    );
  }

  unpin(pinId: number): Promise<unknown> {
    return this.#run("pin", () => this.#platform.call("unpin_message", { pin_id: pinId }));
  }

  /** Writes to a client first; the new thread is in front at once. */
  async start(client: string, text: string): Promise<void> {
    const { id } = await this.#run("start", () =>
      this.#platform.call("start_thread", { agent: this.#agent, client, text }),
    );
    if (id !== null) await this.open(id);
  }

  ask(ask: Ask, note: string): Promise<unknown> {
    return this.#run("ask", async () => {
      const words = note === "" ? {} : { note };
      await this.#platform.call("ask_approval", { agent: this.#agent, ask, ...words });
      // Asking to block a client closes the thread at once.
      if (ask.kind === "client_block") await this.#putAway(ask.thread_id);
    });
  }

  takeBack(requestId: number): Promise<unknown> {
    return this.#run("ask", () => this.#platform.call("cancel_request", { request_id: requestId }));
  }

  #holds(threadId: number): boolean {
    return this.model.card?.threads.some(({ id }) => id === threadId) ?? false;
  }

  /** Who goes to work with a thread in the middle has it in front from then on. */
  async #bringToFront(status: string): Promise<void> {
    const id = this.model.chosen?.id;
    const front = this.model.card?.threads.some(({ open }) => open);
    if (id === undefined || front || !this.#holds(id) || !working.has(status)) return;
    await this.#platform.call("open_thread", { thread_id: id });
  }

  async #leaveFront(): Promise<void> {
    const front = this.model.card?.threads.find(({ open }) => open);
    if (!front) return;
    await this.#run("open", () => this.#platform.call("leave_thread", { thread_id: front.id }));
  }

  async #putAway(threadId: number): Promise<void> {
    if (this.model.chosen?.id === threadId) await this.model.choose(null);
  }

  async #run<T>(action: AgentAction, run: () => Promise<T>): Promise<T> {
    // Opening another thread is always allowed: the last click is the one that counts.
    if (this.#busy.has(action) && action !== "open") throw new Busy();
    this.#busy.add(action);
    this.model.notify();
    try {
      return await run();
    } finally {
      const parts = this.model.chosen ? (["card", "thread"] as const) : (["card"] as const);
      await this.model.refresh(...parts);
      this.#busy.delete(action);
      this.model.notify();
    }
  }
}
