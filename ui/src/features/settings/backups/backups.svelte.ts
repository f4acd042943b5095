// The workspace's backups as Settings shows them: read when the page is opened, and after each that is made.
import { call } from "../../../live/call";
import { explain } from "../../../live/session.svelte";
import type { BackupList } from "../../../gen/wire";

export class Backups {
  list = $state.raw<BackupList | null>(null);
  /** Why they couldn't be read. */
  failure = $state<string | null>(null);

  async load(): Promise<void> {
    try {
      this.list = await call("list_backups", {});
      this.failure = null;
    } catch (error) {
      this.failure = explain(error);
    }
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
