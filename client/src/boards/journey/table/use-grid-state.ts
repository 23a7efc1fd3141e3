/** The active cell, the selected block of cells, and whether it is being edited. Local to the table. */
import { useCallback, useMemo, useState } from 'react';
import type { TableRows } from './rows';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';

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
  /** Position of the active cell in `walk`, -1 while the table is empty. */
  readonly row: number;
  readonly column: number;
  readonly block: Block | null;
  readonly editing: Editing | null;
  /** What was being written in and is no longer in the table. */
  readonly lost: string | null;
  /** Incremented when the active cell should be scrolled into view and focused. */
  readonly focusRequest: number;
  /** @param extend keeps the other corner of the block */
  readonly goTo: (row: number, column: number, options?: { extend?: boolean; focus?: boolean }) => void;
  /** Starts or ends editing the active cell; at the end the cell takes the focus again unless told otherwise. */
  readonly edit: (editing: Editing | null, options?: { focus?: boolean }) => void;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

export function useGridState(rows: TableRows, idAt: (row: number) => string | undefined): GridState {
  const [active, setActive] = useState<CellPlace | null>(null);
  const [anchor, setAnchor] = useState<CellPlace | null>(null);
  const [edited, setEdited] = useState<(Editing & { readonly of: string | undefined }) | null>(null);
  const [focusRequest, setFocusRequest] = useState(0);
  const last = rows.walk.length - 1;
  const placeOf = (cell: CellPlace | null): number => (cell ? (rows.placeOf.get(cell.touchpoint) ?? -1) : -1);
  const known = placeOf(active);
  // If the active row is gone, the one in its place becomes active.
  const [stood, setStood] = useState(0);
  if (known >= 0 && known !== stood) setStood(known);
  const row = known >= 0 ? known : Math.min(active ? stood : 0, last);
  const column = active?.column ?? 0;
  const corner = placeOf(anchor) >= 0 && anchor ? { row: placeOf(anchor), column: anchor.column } : { row, column };
  const goTo = useCallback(
    (toRow: number, toColumn: number, { extend = false, focus = true } = {}): void => {
      const touchpoint = idAt(clamp(toRow, last));
      if (touchpoint === undefined) return;
      const place = { touchpoint, column: clamp(toColumn, COLUMNS.length - 1) };
      setActive(place);
      if (!extend) setAnchor(place);
      setEdited(null);
      if (focus) setFocusRequest((n) => n + 1);
    },
    [idAt, last],
  );
  const edit = useCallback(
    (next: Editing | null, { focus = true } = {}): void => {
      setEdited(next && { ...next, of: idAt(row) });
      if (next === null && focus) setFocusRequest((n) => n + 1);
    },
    [idAt, row],
  );
  // A text typed for a touchpoint removed meanwhile must not be written to another.
  const editing = edited !== null && edited.of === idAt(row) ? edited : null;
  const lost = edited?.of !== undefined && !rows.placeOf.has(edited.of) ? edited.of : null;
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
  return { row, column, block, editing, lost, focusRequest, goTo, edit };
}
