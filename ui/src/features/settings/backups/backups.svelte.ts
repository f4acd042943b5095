// The workspace's backups as Settings shows them: read when the page is opened, and after each that is made.
import { call } from "../../../live/call";
import { resourceOf } from "../../../live/resource.svelte";
import { explain } from "../../../live/session.svelte";
import type { BackupList } from "../../../gen/wire";

export class Backups {
  #read = resourceOf("list_backups");

  get list(): BackupList | null {
    return this.#read.value;
  }
  /** Why they couldn't be read. */
  get failure(): string | null {
    return this.#read.failure === null ? null : explain(this.#read.failure);
  }

  load(): Promise<void> {
    return this.#read.ask({});
  }

  /** Reads them and keeps them true, until told to stop. */
  follow(): () => void {
    void this.load();
    return this.#read.follow();
  }

  async make(): Promise<void> {
    await call("back_up_now", {});
    await this.load();
  }

  /** Where what was there before is kept. */
  async restore(name: string): Promise<string> {
    return (await call("restore_backup", { name })).moved_to;
  }
}
