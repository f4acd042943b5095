// The accounts as Settings shows them: read once, then kept true by what was changed here and by the feed.
import { resourceOf } from "../../live/resource.svelte";
import { isStale } from "../../live/stale-by";
import { explain, session } from "../../live/session.svelte";
import type { Account } from "../../gen/wire";

export class Accounts {
  #read = resourceOf("list_accounts", {
    // An agent's change of status is no change of their account.
    stale: ({ agents, changes }, request, answer) =>
      isStale("list_accounts", request, answer, changes) ||
      [...agents].some((id) => this.isStale(id)),
  });

  get all(): readonly Account[] {
    return this.#read.value?.accounts ?? [];
  }
  get loaded(): boolean {
    return this.#read.value !== null;
  }
  /** Why they couldn't be read. */
  get failure(): string | null {
    return this.#read.failure === null ? null : explain(this.#read.failure);
  }

  load(): Promise<void> {
    return this.#read.ask({});
  }

  /** Reads all and keeps it true, until told to stop. */
  follow(): () => void {
    void this.load();
    return this.#read.follow();
  }

  find(id: number): Account | undefined {
    return this.all.find((account) => account.id === id);
  }

  /** The answer of a command takes its place at once, before the feed tells of it. */
  put(changed: Account): void {
    const { value } = this.#read;
    const accounts = this.all.map((account) => (account.id === changed.id ? changed : account));
    if (value) this.#read.put({ ...value, accounts });
    if (changed.id === session.workspace?.viewer.id) void session.floor.open();
  }

  /** An agent's row that says something else than the account: it was changed elsewhere. */
  isStale(id: number): boolean {
    const row = session.agent(id);
    const account = this.find(id);
    if (!account) return row !== undefined;
    if (!row) return account.agent !== null && !account.blocked;
    return (
      row.name !== account.name ||
      row.alias !== (account.agent?.alias ?? null) ||
      row.group_id !== account.agent?.group_id ||
      row.photo_id !== account.agent.photo_id ||
      row.sessions !== account.agent.sessions ||
      account.blocked
    );
  }
}
