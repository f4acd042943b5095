// What a screen reads and keeps true. The newest question wins, and the old answer stays until the new one is there.
import { untrack } from "svelte";
import type { CommandName, RequestOf, ResponseOf } from "../platform/platform";
import { call } from "./call";
import type { Batch } from "./floor";
import { isAway, Retry } from "./line";
import { session } from "./session.svelte";
import { isStale } from "./stale-by";
import { throttle } from "./throttle";
import type { Pace, Throttle } from "./throttle";

interface Source<Q, A> {
  /** Reads the answer; a part of it that can be looked at already goes to `show`. */
  read: (question: Q, show: (part: A) => void) => Promise<A>;
  /** Whether a batch of changes makes the answer stale. */
  stale?: (batch: Batch, question: Q, answer: A | null) => boolean;
  /** How often it is read again by itself. */
  pace?: Pace;
  /** Calls when an answer is laid down. */
  onanswer?: (answer: A) => void;
}

export class Resource<Q, A> {
  /** The newest answer; null until the first. */
  value = $state.raw<A | null>(null);
  /** Why the last reading didn't work. */
  failure = $state.raw<unknown>(null);
  reading = $state(false);
  /** What was asked last. */
  question = $state.raw<Q | null>(null);
  /** What the answer is about. */
  answered = $state.raw<Q | null>(null);

  #source: Source<Q, A>;
  #again: Throttle;
  #retry = new Retry();
  // Counts readings: an answer to an earlier one is thrown away.
  #turn = 0;
  #underWay: Promise<void> | null = null;
  // Changes told while an answer is under way, which may hold them already.
  #heard: Batch[] = [];

  constructor(source: Source<Q, A>) {
    this.#source = source;
    this.#again = this.#throttle();
  }

  /** True while what is shown answers an earlier question. */
  get stale(): boolean {
    return this.value !== null && this.answered !== this.question;
  }

  /** Asks something, now. */
  ask(question: Q): Promise<void> {
    this.question = question;
    return this.refresh();
  }

  /** Reads the answer to the last question again, now. */
  refresh(): Promise<void> {
    // Whoever asks in an effect isn't to ask again because of the answer.
    return untrack(() => {
      const { question } = this;
      if (question === null) return Promise.resolve();
      return this.#run(question, (show) => this.#source.read(question, show));
    });
  }

  /** Reads on from the answer that is shown; while something is being read already, nothing. */
  extend(read: (answer: A, show: (part: A) => void) => Promise<A>): Promise<void> {
    const { value, question } = this;
    if (value === null || question === null || this.reading) return Promise.resolve();
    return this.#run(question, (show) => read(value, show));
  }

  /** Resolves when the answer holds that change, or can't be read. */
  async reach(seq: number): Promise<void> {
    await this.#underWay;
    const held = (this.value as { seq?: number } | null)?.seq ?? -1;
    if (held < seq) await this.refresh();
  }

  /** There is a reason to read again: soon, and once for many reasons. */
  invalidate(): void {
    this.#again.ask();
  }

  /** A write answered what would be read: an answer that is under way is older. */
  put(value: A): void {
    this.#turn += 1;
    this.reading = false;
    this.#lay(value, this.question);
  }

  /** Back to the beginning: another workspace, or another person at the window. */
  forget(): void {
    this.#turn += 1;
    this.#retry.stop();
    [this.value, this.failure, this.question, this.answered] = [null, null, null, null];
    this.reading = false;
  }

  /** Nobody looks any more. */
  stop(): void {
    this.#turn += 1;
    this.#again.stop();
    this.#retry.stop();
  }

  /** Changes that the feed told. */
  hear(batch: Batch): void {
    if (this.reading) this.#heard.push(batch);
    else if (this.question !== null && this.#isStale(batch)) this.invalidate();
  }

  /** Keeps the answer true; what it gives back ends that. */
  follow(): () => void {
    const again = (this.#again = this.#throttle());
    const stop = session.onBatch((batch) => this.hear(batch));
    return () => {
      stop();
      again.stop();
      this.#retry.stop();
    };
  }

  #throttle(): Throttle {
    return throttle(() => this.refresh(), this.#source.pace);
  }

  #isStale(batch: Batch): boolean {
    const { question, value } = this;
    if (question === null) return false;
    return batch.all || (this.#source.stale?.(batch, question, value) ?? false);
  }

  #run(question: Q, read: (show: (part: A) => void) => Promise<A>): Promise<void> {
    const turn = ++this.#turn;
    const newest = () => turn === this.#turn;
    this.reading = true;
    this.#retry.stop();
    const underWay = (async () => {
      try {
        const answer = await read((part) => newest() && this.#lay(part, question));
        if (newest()) this.#lay(answer, question);
      } catch (reason) {
        if (!newest()) return;
        this.failure = reason;
        if (isAway(reason)) this.#retry.later(() => void this.refresh());
      } finally {
        if (newest()) this.#end();
      }
    })();
    this.#underWay = underWay;
    return underWay;
  }

  #lay(answer: A, question: Q | null): void {
    this.value = answer;
    this.answered = question;
    this.failure = null;
    this.#source.onanswer?.(answer);
  }

  #end(): void {
    this.reading = false;
    for (const batch of this.#heard.splice(0)) if (this.#isStale(batch)) this.invalidate();
  }
}

type Options<N extends CommandName> = Pick<
  Source<RequestOf<N>, ResponseOf<N>>,
  "pace" | "onanswer" | "stale"
>;

/** The answer to one command, kept true by what the table says. */
export function resourceOf<N extends CommandName>(
  name: N,
  options: Options<N> = {},
): Resource<RequestOf<N>, ResponseOf<N>> {
  return new Resource({
    read: (request) => call(name, request),
    stale: ({ changes }, request, answer) => isStale(name, request, answer, changes),
    ...options,
  });
}
