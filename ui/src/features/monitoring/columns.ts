// The columns of the list, in their order.
import type { SortKey } from "../../model/sort";

export interface Column {
  key: SortKey;
  /** The catalogue's key of its title. */
  title: string;
  /** Numbers stand at the right. */
  right: boolean;
}

export const columns: readonly Column[] = [
  { key: "name", title: "column-agent", right: false },
  { key: "status", title: "column-status", right: false },
  { key: "threads", title: "column-threads", right: false },
  { key: "pinned", title: "column-pinned", right: true },
  { key: "time", title: "column-time", right: true },
];
