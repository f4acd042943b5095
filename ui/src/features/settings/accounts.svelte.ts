// The accounts as Settings shows them: read once, then kept true by what was changed here and by the feed.
import { call } from "../../live/call";
import { explain, session } from "../../live/session.svelte";
import type { Account } from "../../gen/wire";

export class Accounts {
  all = $state.raw<readonly Account[]>([]);
  loaded = $state(false);
  /** Why they couldn't be read. */
  failure = $state<string | null>(null);
  #loading: Promise<void> | null = null;
  #again = false;

  /** Reads all; whoever asks while that runs gets a reading that begins afterwards. */
  load(): Promise<void> {
    if (this.#loading) this.#again = true;
    this.#loading ??= this.#read().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #read(): Promise<void> {
    do {
      this.#again = false;
      try {
        this.all = (await call("list_accounts", {})).accounts;
        this.loaded = true;
        this.failure = null;
      } catch (error) {
        this.failure = explain(error);
      }
    } while (this.#again);
  }

  find(id: number): Account | undefined {
    return this.all.find((account) => account.id === id);
  }

  /** The answer of a command takes its place at once, before the feed tells of it. */
  put(changed: Account): void {
    this.all = this.all.map((account) => (account.id === changed.id ? changed : account));
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
