// Only the rows in sight are in the page. The row that has the focus always is, so that it is never lost.
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from "@tanstack/virtual-core";
import type { VirtualItem } from "@tanstack/virtual-core";

interface Wishes {
  scroller: () => HTMLElement | null;
  count: () => number;
  rowHeight: () => number;
  /** A row that stays in the page wherever the list is scrolled to. */
  keep: () => number;
}

export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  reveal(index: number): void;
  /** How many rows are in sight. */
  readonly perPage: number;
}

/** Call it while a component is being made. */
export function virtualRows({ scroller, count, rowHeight, keep }: Wishes): VirtualRows {
  let items = $state.raw<readonly VirtualItem[]>([]);
  let height = $state(0);

  const options = () => ({
    count: count(),
    getScrollElement: scroller,
    estimateSize: rowHeight,
    overscan: 8,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
      const kept = keep();
      const inSight = defaultRangeExtractor(range);
      if (kept < 0 || kept >= range.count || inSight.includes(kept)) return inSight;
      return [...inSight, kept].sort((a, b) => a - b);
    },
    onChange: read,
  });
  const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(options());

  function read(): void {
    items = virtualizer.getVirtualItems();
    height = virtualizer.getTotalSize();
  }

  $effect(() => virtualizer._didMount());
  $effect(() => {
    rowHeight();
    virtualizer.measure();
  });
  $effect.pre(() => {
    scroller();
    keep();
    virtualizer.setOptions(options());
    virtualizer._willUpdate();
    read();
  });

  return {
    get items() {
      return items;
    },
    get height() {
      return height;
    },
    reveal: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
    get perPage() {
      return Math.max(1, Math.floor((virtualizer.scrollRect?.height ?? 0) / rowHeight()) - 1);
    },
  };
}
