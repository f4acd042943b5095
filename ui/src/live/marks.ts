// Marks in the browser's performance timeline, by which tests measure how quickly a change is on the screen.
import type { Batch } from "./floor";

const kept = 500;
const names: string[] = [];

/** The page shows these changes now. */
export function markApplied({ changes }: Batch): void {
  for (const { seq } of changes.slice(-kept)) {
    const name = `rollcall:change-applied:${seq}`;
    performance.mark(name);
    names.push(name);
  }
  for (const name of names.splice(0, Math.max(0, names.length - kept)))
    performance.clearMarks(name);
}

/** Runs a filter between its two marks. */
export function markFilter<T>(run: () => T): T {
  performance.clearMarks("rollcall:filter-start");
  performance.clearMarks("rollcall:filter-done");
  performance.mark("rollcall:filter-start");
  const result = run();
  performance.mark("rollcall:filter-done");
  return result;
}
