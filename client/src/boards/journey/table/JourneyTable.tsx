/**
 * The journey as a table, the equal of the map: every touchpoint a row, grouped by stage, every cell editable. A real
 * `<table>` with the grid's keys; of thousands of rows only those in view are in the document (row-window.ts). The
 * selected rows are the map's selection.
 */
import { readJourney } from '@polku/shared/boards/journey/journey-reader';
import type { Stage, Touchpoint } from '@polku/shared/boards/journey/schema';
import { Plus } from 'lucide-react';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived, useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { teamsOf } from '../inspector/teams';
import { type AfterCell, CellEditor } from './CellEditor';
import { ChoiceEditor } from './ChoiceEditor';
import { COLUMNS, type TableContext } from './columns';
import { intentOf } from './grid-keys';
import { groupsToRender, type Range, rangeInView, ROW_HEIGHT, scrollFor } from './row-window';
import { tableRows } from './rows';
import { TableToolbar } from './TableToolbar';
import { TouchpointTableRow } from './TouchpointTableRow';
import { formatTsv, parseTsv } from './tsv';
import { useGridState } from './use-grid-state';
import { useTableWork } from './use-table-work';
import './table.css';

export interface JourneyTableProps {
  readonly session: Session;
  readonly board: string;
  readonly selection: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly readOnly: boolean;
  /** Touchpoints behind a figure; the others step back. */
  readonly highlight: ReadonlySet<string> | null;
}

const HEAD = 36;
const AFTER: Readonly<Record<AfterCell, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

export function JourneyTable({ session, board, selection, onSelect, readOnly, highlight }: JourneyTableProps) {
  const words = useWords();
  const { projection } = session;
  const teams = useProjection(projection, teamsOf);
  const stages = useProjection(projection, (read) => read.list('stage', board)) as unknown as readonly Stage[];
  const name = useProjection(projection, (read) => read.get(board)?.['name']);
  const rows = useDerived(
    projection,
    (read) => [read.list('stage', board), read.list('touchpoint', board)],
    (read) => tableRows(readJourney(read, board)),
  );
  const touchpoints = useMemo(
    () =>
      rows.walk.flatMap((index) => {
        const row = rows.rows[index];
        return row?.kind === 'touchpoint' ? [row.touchpoint] : [];
      }),
    [rows],
  );
  const context = useMemo<TableContext>(() => ({ words, teams, stages }), [words, teams, stages]);
  const idAt = useCallback((row: number) => touchpoints[row]?.id, [touchpoints]);
  const grid = useGridState(rows, idAt);
  const work = useTableWork(session, board, touchpoints, context);
  const scroller = useRef<HTMLDivElement>(null);
  const cell = useRef<HTMLElement | null>(null);
  const [range, setRange] = useState<Range>({ from: 0, to: 60 });
  const current = touchpoints[grid.row];
  const selected = useMemo(() => new Set(selection), [selection]);

  const look = useCallback((): void => {
    const element = scroller.current;
    if (!element) return;
    const next = rangeInView(element.scrollTop, element.clientHeight || 800, rows.rows.length);
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
      const top = scrollFor(index, element.scrollTop, element.clientHeight || 800, HEAD + ROW_HEIGHT);
      if (top !== null) element.scrollTop = top;
    },
    [rows],
  );
  // The cell in hand is rendered whatever the scroll, so it can take the focus before it is in view.
  const focused = useRef(0);
  useLayoutEffect(() => {
    if (grid.focusRequest === focused.current) return;
    focused.current = grid.focusRequest;
    reveal(grid.row);
    const element = scroller.current?.querySelector<HTMLElement>('[data-active]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  });
  // What is selected on the map, or just made, is brought into view; the focus stays where it is.
  const [only] = selection.length === 1 ? selection : [];
  const { goTo } = grid;
  const currentId = current?.id;
  useEffect(() => {
    const place = only === undefined || only === currentId ? undefined : rows.placeOf.get(only);
    if (place === undefined) return;
    goTo(place, 0, { focus: false });
    reveal(place);
    // Only a new selection moves the cell in hand; moving that cell must not be answered.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [only]);

  const go = (row: number, column: number, extend = false): void => {
    goTo(row, column, { extend });
    const top = Math.max(0, Math.min(row, touchpoints.length - 1));
    if (!extend) {
      const id = touchpoints[top]?.id;
      if (id !== undefined) onSelect([id]);
    } else if (grid.block) {
      const corner = grid.row === grid.block.top ? grid.block.bottom : grid.block.top;
      onSelect(touchpoints.slice(Math.min(corner, top), Math.max(corner, top) + 1).map(({ id }) => id));
    }
  };
  const selectedRows = (): readonly string[] =>
    grid.block ? touchpoints.slice(grid.block.top, grid.block.bottom + 1).map(({ id }) => id) : [];

  const openCell = (begin: string | null): void => {
    const column = COLUMNS[grid.column];
    if (readOnly || !current || !column) return;
    if (column.kind === 'yesNo') {
      work.writeCell(current, column, current.momentOfTruth ? '' : words.t('table.yes'));
      return;
    }
    const fromList = begin === null && column.kind !== 'text';
    grid.edit({ how: fromList ? 'choice' : 'text', begin });
  };
  const addRow = (after: Touchpoint | null, stage?: string): void => {
    const made = work.addAfter(after, stage);
    if (made === null) return;
    onSelect([made]);
    pending.current = made;
  };
  // A row that was just made can only be gone to once it is rendered.
  const pending = useRef<string | null>(null);
  useLayoutEffect(() => {
    const place = pending.current === null ? undefined : rows.placeOf.get(pending.current);
    if (place === undefined) return;
    pending.current = null;
    goTo(place, 0);
    if (!readOnly) grid.edit({ how: 'text', begin: null });
  });
  const finish = (text: string, base: string, after: AfterCell): string | null => {
    const column = COLUMNS[grid.column];
    if (!current || !column) return null;
    const why = text === base ? null : work.writeCell(current, column, text, base);
    if (why !== null) return why;
    const [down, right] = AFTER[after];
    if (after === 'stay') grid.edit(null);
    else if (after === 'down' && grid.row === touchpoints.length - 1 && grid.column === 0 && text.trim() !== '')
      addRow(current);
    else if (right !== 0 && (grid.column + right < 0 || grid.column + right >= COLUMNS.length)) {
      go(grid.row + right, right > 0 ? 0 : COLUMNS.length - 1);
    } else go(grid.row + down, grid.column + right);
    return null;
  };

  const keyDown = (event: KeyboardEvent): void => {
    if (grid.editing || !(event.target as HTMLElement).closest('[data-column]')) return;
    const intent = intentOf(event);
    if (!intent) return;
    const { row, column, block } = grid;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight || 800) / ROW_HEIGHT) - 3);
    const end = touchpoints.length - 1;
    if (intent.do === 'move') {
      go(
        Math.max(0, Math.min(row + intent.down, end)),
        Math.max(0, Math.min(column + intent.right, COLUMNS.length - 1)),
        intent.extend,
      );
    } else if (intent.do === 'page') go(row + intent.down * page, column, intent.extend);
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
    else if (intent.do === 'undo') session.runner.undo.undo();
    else if (intent.do === 'redo') session.runner.undo.redo();
    else if (intent.do === 'addRow') addRow(current ?? null);
    else if (intent.do === 'moveRows') work.move(selectedRows(), intent.by);
    else if (intent.do === 'removeRows') work.remove(selectedRows());
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
    let texts = parseTsv(event.clipboardData.getData('text/plain'));
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
    // A text in work elsewhere is taken before the cell in hand changes.
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

  const editorOf = (): ReactNode => {
    const column = COLUMNS[grid.column];
    if (!grid.editing || !current || !column) return null;
    const label = words.t('table.edit', { column: words.t(column.longLabel ?? column.label) });
    if (grid.editing.how === 'text') {
      return (
        <CellEditor
          key={`${current.id} ${column.id}`}
          column={column}
          touchpoint={current}
          context={context}
          begin={grid.editing.begin}
          label={label}
          onCommit={finish}
          onCancel={() => grid.edit(null)}
        />
      );
    }
    cell.current = scroller.current?.querySelector<HTMLElement>('[data-active]') ?? null;
    return (
      <ChoiceEditor
        column={column}
        touchpoint={current}
        context={context}
        label={label}
        anchor={cell}
        onChoose={(values) => {
          const why = work.writeCell(current, column, values.join('|'));
          if (why !== null) work.say({ text: why, tone: 'problem' });
        }}
        onClose={() => grid.edit(null)}
      />
    );
  };
  const groups = groupsToRender(rows, range, grid.row < 0 ? -1 : (rows.walk[grid.row] ?? -1));
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  const title = typeof name === 'string' && name ? name : words.t('word.untitled');

  return (
    <div className="journey-table">
      <TableToolbar
        readOnly={readOnly}
        count={touchpoints.length}
        canAdd={stages.length > 0}
        hasRow={current !== undefined}
        message={work.message}
        onAdd={() => addRow(current ?? null)}
        onMove={(by) => work.move(selectedRows(), by)}
        onRemove={() => work.remove(selectedRows())}
      />
      {stages.length === 0 && touchpoints.length === 0 && <p className="table-nothing">{words.t('table.empty')}</p>}
      <div className="table-scroll" ref={scroller} onScroll={look}>
        <table
          // A table whose cells are edited in place is a grid to readers; it stays a table in every other way.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-rowcount={rows.rows.length + 1}
          aria-colcount={COLUMNS.length}
          aria-multiselectable
          aria-readonly={readOnly || undefined}
          style={{ width }}
          onKeyDown={keyDown}
          onCopy={copy}
          onCut={copy}
          onPaste={paste}
          onMouseDown={mouseDown}
          onMouseMove={mouseMove}
          onDoubleClick={doubleClick}
        >
          <caption className="visually-hidden">
            {words.t('table.caption', { name: title })} {words.t('table.help')}
          </caption>
          <colgroup>
            {COLUMNS.map((column) => (
              <col key={column.id} style={{ width: column.width }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {COLUMNS.map((column, at) => (
                <th key={column.id} scope="col" aria-colindex={at + 1} data-align={column.align}>
                  {column.longLabel ? (
                    <abbr title={words.t(column.longLabel)}>{words.t(column.label)}</abbr>
                  ) : (
                    words.t(column.label)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={groupKey(rows.rows[group.heading])}>
              {group.parts.map((part) => {
                if ('gap' in part) {
                  return (
                    <tr key={`gap ${part.before}`} aria-hidden className="table-gap">
                      <td colSpan={COLUMNS.length} style={{ height: part.gap * ROW_HEIGHT }} />
                    </tr>
                  );
                }
                const row = rows.rows[part.row];
                if (!row) return null;
                if (row.kind === 'heading') {
                  const label = row.stage ? row.stage.name || words.t('word.untitled') : words.t('table.parking');
                  return (
                    <tr key="heading" aria-rowindex={part.row + 2} className="table-stage">
                      <th scope="rowgroup" colSpan={COLUMNS.length} aria-colindex={1}>
                        <div className="table-stage-line">
                          {label}
                          <span className="table-stage-count">
                            {row.stage ? words.t('table.count', { n: row.count }) : words.t('table.parking.why')}
                          </span>
                          {!readOnly && row.stage && (
                            <button
                              type="button"
                              tabIndex={-1}
                              className="table-stage-add"
                              aria-label={words.t('table.addTo', { stage: label })}
                              title={words.t('table.addTo', { stage: label })}
                              onClick={() => addRow(null, row.stage?.id)}
                            >
                              <Plus size={14} aria-hidden />
                            </button>
                          )}
                        </div>
                      </th>
                    </tr>
                  );
                }
                const place = rows.placeOf.get(row.touchpoint.id) ?? -1;
                const inBlock = grid.block !== null && place >= grid.block.top && place <= grid.block.bottom;
                const isActive = place === grid.row;
                return (
                  <TouchpointTableRow
                    key={row.touchpoint.id}
                    touchpoint={row.touchpoint}
                    context={context}
                    index={part.row + 2}
                    active={isActive ? grid.column : -1}
                    from={inBlock ? (grid.block?.left ?? null) : null}
                    to={inBlock ? (grid.block?.right ?? null) : null}
                    selected={selected.has(row.touchpoint.id)}
                    mark={highlight === null ? null : highlight.has(row.touchpoint.id) ? 'lit' : 'dim'}
                    readOnly={readOnly}
                    editor={isActive ? editorOf() : null}
                  />
                );
              })}
            </tbody>
          ))}
        </table>
      </div>
    </div>
  );
}

function groupKey(row: { readonly kind: string; readonly stage?: Stage | null } | undefined): string {
  return row?.stage?.id ?? 'parking';
}
