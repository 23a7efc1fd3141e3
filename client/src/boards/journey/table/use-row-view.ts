/** The visible part of the table, and scrolling the active cell into view. */
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Range, rangeInView, ROW_HEIGHT, scrollFor } from './row-window';
import type { TableRows } from './rows';
import type { GridState } from './use-grid-state';

/** Height of the column heads. */
const HEAD = 36;
/** Where there is no layout (tests, a hidden tab), as if the table were this high. */
const ASSUMED_HEIGHT = 800;

export interface RowView {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly range: Range;
  /** To be called when the table was scrolled. */
  readonly look: () => void;
  /** Scrolls so that the row, by its place in `walk`, is in view. */
  readonly reveal: (row: number) => void;
  /** Rows that fit, for PageUp and PageDown. */
  readonly page: () => number;
}

export function useRowView(rows: TableRows, grid: GridState): RowView {
  const scroller = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState<Range>({ from: 0, to: 60 });
  const look = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    const next = rangeInView(element.scrollTop, element.clientHeight || ASSUMED_HEIGHT, rows.rows.length);
    setRange((before) => (before.from === next.from && before.to === next.to ? before : next));
  }, [rows]);
  useLayoutEffect(look, [look]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [look]);

  const reveal = useCallback(
    (row: number): void => {
      const element = scroller.current;
      const index = rows.walk[row];
      if (!element || index === undefined) return;
      const top = scrollFor(index, element.scrollTop, element.clientHeight || ASSUMED_HEIGHT, HEAD + ROW_HEIGHT);
      if (top !== null) element.scrollTop = top;
    },
    [rows],
  );
  // The active cell is always rendered, so it can take the focus before it is visible.
  const focused = useRef(0);
  useLayoutEffect(() => {
    if (grid.focusRequest === focused.current) return;
    focused.current = grid.focusRequest;
    reveal(grid.row);
    const element = scroller.current?.querySelector<HTMLElement>('[data-active]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
  // A row that moves to another stage is remounted there: the focus moves with it.
  const held = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (held.current?.isConnected === false && document.activeElement === document.body) {
      scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
      reveal(grid.row);
    }
    held.current = scroller.current?.contains(document.activeElement) ? document.activeElement : null;
  });
  const page = (): number =>
    Math.max(1, Math.floor((scroller.current?.clientHeight || ASSUMED_HEIGHT) / ROW_HEIGHT) - 3);
  return { scroller, range, look, reveal, page };
}
