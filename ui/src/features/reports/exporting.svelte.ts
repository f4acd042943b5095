// A report that is being made into a file: one at a time, how far it is, and the way to stop it. It goes on while other screens are looked at.
import { host } from "../../live/call";
import { announce, explain } from "../../live/session.svelte";
import type { ExportProgress, ExportReport } from "../../gen/wire";
import { t } from "../../i18n";

/** A shorter wait isn't worth a panel. */
const shownAfterMs = 400;

let running = $state.raw<{ name: string; stop: AbortController } | null>(null);
let progress = $state.raw<ExportProgress>({ done: 0, of: 0 });
let long = $state(false);

export const exporting = {
  get busy(): boolean {
    return running !== null;
  },
  /** What is being made, once it takes long. */
  get panel(): { name: string; progress: ExportProgress } | null {
    return running && long ? { name: running.name, progress } : null;
  },
  cancel(): void {
    running?.stop.abort();
  },
  async run(request: ExportReport, name: string): Promise<void> {
    if (running) return;
    const stop = new AbortController();
    running = { name, stop };
    progress = { done: 0, of: 0 };
    long = false;
    const timer = setTimeout(() => (long = true), shownAfterMs);
    try {
      const saved = await host.exportReport(request, {
        name,
        onProgress: (next) => (progress = next),
        signal: stop.signal,
      });
      announce(saved ? savedWords(name) : t("reports-export-cancelled"));
    } catch (error) {
      announce(explain(error), "bad");
    } finally {
      clearTimeout(timer);
      running = null;
    }
  },
};

/** On the desktop people choose the file's name themselves, and it may be another one. */
function savedWords(name: string): string {
  return host.kind === "desktop" ? t("reports-export-done") : t("reports-export-saved", { name });
}

/** The part that is done, from 0 to 1; null while nobody knows how much there is. */
export function share({ done, of }: ExportProgress): number | null {
  return of > 0 && done > 0 ? Math.min(1, done / of) : null;
}
