/** Translates keys, clipboard and mouse events of the table into operations on grid and content. */
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import { formatTsv, parseTsv } from '@polku/shared/formats/tsv';
import type { Session } from '../../../kernel/session/session-types';
import { namesColumns } from '../import/names-columns';
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { intentOf } from './grid-keys';
import type { TableRows } from './rows';

import type { GridState } from './use-grid-state';
import type { TableWork } from './use-table-work';

export interface TableActs {
  readonly session: Session;
  readonly context: TableContext;
  readonly rows: TableRows;
  readonly touchpoints: readonly Touchpoint[];
  readonly grid: GridState;
  readonly work: TableWork;
  readonly readOnly: boolean;
  readonly onSelect: (ids: readonly string[]) => void;
  /** Rows that fit into view. */
  readonly page: () => number;
  /** Makes a cell the active one, and its row the selection. */
  readonly go: (row: number, column: number, extend?: boolean) => void;
  /** @param begin replaces the cell's content with this; null edits the current one */
  readonly openCell: (begin: string | null) => void;
  readonly addRow: (after: Touchpoint | null) => void;
  readonly moveRows: (by: -1 | 1) => void;
  readonly removeRows: () => void;
}

export interface TableEvents {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseMove: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

export function tableEvents(acts: TableActs): TableEvents {
  const { session, context, rows, touchpoints, grid, work, readOnly } = acts;
  const { onSelect, page, go, openCell, addRow, moveRows, removeRows } = acts;
  const { words } = context;
  const { goTo } = grid;
  const current = touchpoints[grid.row];

  const keyDown = (event: KeyboardEvent): void => {
    if (grid.editing || !(event.target as HTMLElement).closest('[data-column]')) return;
    const intent = intentOf(event);
    if (!intent) return;
    const { row, column, block } = grid;
    const end = touchpoints.length - 1;
    if (intent.do === 'move') {
      go(
        Math.max(0, Math.min(row + intent.down, end)),
        Math.max(0, Math.min(column + intent.right, COLUMNS.length - 1)),
        intent.extend,
      );
    } else if (intent.do === 'page') go(row + intent.down * page(), column, intent.extend);
    else if (intent.do === 'rowEnd') go(row, intent.end === 'first' ? 0 : COLUMNS.length - 1, intent.extend);
    else if (intent.do === 'gridEnd') {
      const [toRow, toColumn] = intent.end === 'first' ? [0, 0] : [end, COLUMNS.length - 1];
      go(toRow, toColumn, intent.extend);
    } else if (intent.do === 'selectAll') {
      goTo(0, 0);
      goTo(end, COLUMNS.length - 1, { extend: true, focus: false });
      onSelect(touchpoints.map(({ id }) => id));
    } else if (intent.do === 'letGo') {
      work.say(null);
      goTo(row, column);
      onSelect([]);
    } else if (readOnly) return;
    else if (intent.do === 'edit') openCell(null);
    else if (intent.do === 'replace') openCell(intent.text);
    else if (intent.do === 'clear' && block) work.clear(block);
    else if (intent.do === 'fillDown' && block) work.fillDown(block);
    else if (intent.do === 'undo' || intent.do === 'redo') {
      session.runner.undo[intent.do]();
      work.say(null);
    } else if (intent.do === 'addRow') addRow(current ?? null);
    else if (intent.do === 'moveRows') moveRows(intent.by);
    else if (intent.do === 'removeRows') removeRows();
    event.preventDefault();
    event.stopPropagation();
  };

  const copy = (event: ClipboardEvent): void => {
    if (grid.editing || !grid.block) return;
    const { top, bottom, left, right } = grid.block;
    const cells = touchpoints
      .slice(top, bottom + 1)
      .map((touchpoint) => COLUMNS.slice(left, right + 1).map((column) => column.show(touchpoint, context)));
    event.clipboardData.setData('text/plain', formatTsv(cells));
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    work.say({ text: words.t('table.copied', { n: cells.length * (right - left + 1) }), tone: 'info' });
    if (event.type === 'cut' && !readOnly) work.clear(grid.block);
  };
  const paste = (event: ClipboardEvent): void => {
    if (grid.editing || readOnly || !grid.block) return;
    const text = event.clipboardData.getData('text/plain');
    // A table that names its columns is not cells for this place: it comes in as one pasted onto the map does.
    if (namesColumns(text)) return;
    let texts = parseTsv(text);
    if (texts.length === 0) return;
    event.preventDefault();
    event.nativeEvent.stopImmediatePropagation();
    const { top, bottom, left, right } = grid.block;
    const [single] = texts.length === 1 && texts[0]?.length === 1 ? texts[0] : [];
    // One cell pasted into a block fills all of it, as spreadsheets do.
    if (single !== undefined) {
      texts = Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single));
    }
    work.fill(texts, top, left);
  };

  const cellOf = (target: EventTarget): { row: number; column: number } | null => {
    const element = (target as HTMLElement).closest<HTMLElement>('[data-column]');
    const id = element?.closest<HTMLElement>('[data-touchpoint]')?.dataset['touchpoint'];
    const row = id === undefined ? undefined : rows.placeOf.get(id);
    return element && row !== undefined ? { row, column: Number(element.dataset['column']) } : null;
  };
  const mouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('.cell-editor, button')) return;
    const at = cellOf(event.target);
    if (!at) return;
    event.preventDefault();
    // A text being edited elsewhere is accepted before the active cell changes.
    if (grid.editing && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    go(at.row, at.column, event.shiftKey);
  };
  const mouseMove = (event: MouseEvent): void => {
    if (event.buttons !== 1 || grid.editing || (event.target as HTMLElement).closest('.cell-editor')) return;
    const at = cellOf(event.target);
    if (at && (at.row !== grid.row || at.column !== grid.column)) go(at.row, at.column, true);
  };
  const doubleClick = (event: MouseEvent): void => {
    if (!grid.editing && cellOf(event.target)) openCell(null);
  };
  return {
    onKeyDown: keyDown,
    onCopy: copy,
    onCut: copy,
    onPaste: paste,
    onMouseDown: mouseDown,
    onMouseMove: mouseMove,
    onDoubleClick: doubleClick,
  };
}
