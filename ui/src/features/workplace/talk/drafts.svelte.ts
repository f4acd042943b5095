// Answers that are being written, one a thread. They stay while the agent looks at another thread.

export class Drafts {
  #texts = $state<Record<number, string>>({});

  of(threadId: number): string {
    return this.#texts[threadId] ?? "";
  }

  write(threadId: number, text: string): void {
    if (text === "") delete this.#texts[threadId];
    else this.#texts[threadId] = text;
  }

  /** The answer went out; what was typed since then stays. */
  sent(threadId: number, text: string): void {
    const now = this.of(threadId);
    if (now === text) this.write(threadId, "");
    else if (now.startsWith(text)) this.write(threadId, now.slice(text.length));
  }

  has(threadId: number): boolean {
    return this.of(threadId).trim() !== "";
  }

  /** Another agent sits here now. */
  forget(): void {
    this.#texts = {};
  }
}

export const drafts = new Drafts();
