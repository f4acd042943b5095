// Opening a workspace: one at a time, and why it didn't work. The engine decides what a workspace is.
import { call, host } from "../../live/call";

export type Way = "demo" | "create" | "open";

export class Opening {
  /** What is being opened now. */
  busy = $state.raw<Way | null>(null);
  /** What went wrong last, and with which choice. */
  failed = $state.raw<{ way: Way; error: unknown } | null>(null);

  constructor(readonly onopened: () => void) {}

  demo(): Promise<boolean> {
    return this.#run("demo", async () => {
      await call("open_demo", { fresh: false });
      return true;
    });
  }

  /** Asks which file; false when the person thinks better of it. */
  file(): Promise<boolean> {
    return this.#run("open", async () => {
      const path = await host.pickFile();
      if (path === null) return false;
      await call("open_workspace", { path });
      return true;
    });
  }

  /** Asks where to put the new file and makes it. */
  create(
    suggested: string,
    team: { name: string; administrator: string; language: string; time_zone: string },
  ): Promise<boolean> {
    return this.#run("create", async () => {
      const path = await host.pickNewFile(suggested);
      if (path === null) return false;
      await call("create_workspace", { path, ...team });
      return true;
    });
  }

  async #run(way: Way, open: () => Promise<boolean>): Promise<boolean> {
    if (this.busy !== null) return false;
    this.busy = way;
    this.failed = null;
    try {
      const opened = await open();
      if (opened) this.onopened();
      return opened;
    } catch (error) {
      this.failed = { way, error };
      return false;
    } finally {
      this.busy = null;
    }
  }
}
