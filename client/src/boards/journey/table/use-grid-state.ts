/** Which cell is in hand, the block of cells around it, and whether it is being edited. Local to the table. */
import { useCallback, useMemo, useState } from 'react';
import type { TableRows } from './rows';
import { COLUMNS } from './columns';

/** A cell by its touchpoint, so that it stays the same one when rows are added above. */
export interface CellPlace {
  readonly touchpoint: string;
  readonly column: number;
}
export interface Editing {
  readonly how: 'text' | 'choice';
  readonly begin: string | null;
}
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface GridState {
  /** Place of the cell in hand in `walk`, -1 while the table is empty. */
  readonly row: number;
  readonly column: number;
  readonly block: Block | null;
  readonly editing: Editing | null;
  /** Goes up when the cell in hand should be brought into view and take the focus. */
  readonly focusRequest: number;
  /** @param extend keeps the other corner of the block */
  readonly goTo: (row: number, column: number, options?: { extend?: boolean; focus?: boolean }) => void;
  readonly edit: (editing: Editing | null) => void;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

export function useGridState(rows: TableRows, idAt: (row: number) => string | undefined): GridState {
  const [active, setActive] = useState<CellPlace | null>(null);
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [focusRequest, setFocusRequest] = useState(0);
  const last = rows.walk.length - 1;
  const placeOf = (cell: CellPlace | null): number => (cell ? (rows.placeOf.get(cell.touchpoint) ?? -1) : -1);
  const known = placeOf(active);
  const row = known >= 0 ? known : Math.min(0, last);
  const column = active?.column ?? 0;
  const corner = placeOf(anchor) >= 0 && anchor ? { row: placeOf(anchor), column: anchor.column } : { row, column };
  const goTo = useCallback(
    (toRow: number, toColumn: number, { extend = false, focus = true } = {}): void => {
      const touchpoint = idAt(clamp(toRow, last));
      if (touchpoint === undefined) return;
      const place = { touchpoint, column: clamp(toColumn, COLUMNS.length - 1) };
      setActive(place);
      if (!extend) setAnchor(place);
      setEditing(null);
      if (focus) setFocusRequest((n) => n + 1);
    },
    [idAt, last],
  );
  const edit = useCallback((next: Editing | null): void => {
    setEditing(next);
    if (next === null) setFocusRequest((n) => n + 1);
  }, []);
  const block = useMemo<Block | null>(
    () =>
      row < 0
        ? null
        : {
            top: Math.min(row, corner.row),
            bottom: Math.max(row, corner.row),
            left: Math.min(column, corner.column),
            right: Math.max(column, corner.column),
          },
    [row, column, corner.row, corner.column],
  );
  return { row, column, block, editing, focusRequest, goTo, edit };
}
