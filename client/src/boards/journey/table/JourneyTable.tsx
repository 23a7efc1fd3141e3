/**
 * The journey as an editable table, equivalent to the map: a row per touchpoint, grouped by stage. A real `<table>` with grid
 * keys; only rows near the viewport are in the DOM (row-window.ts). The selected rows are the map's selection.
 */
import { readJourney } from '@polku/shared/boards/journey/facts/journey-reader';
import { viewedJourney } from '@polku/shared/boards/journey/picture/grid/viewed-journey';
import type { Stage, Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { useDerived, useProjection } from '../../../kernel/store/use-projection';
import { useWords } from '../../../kernel/words/words';
import { type AfterCell, CellEditor } from './CellEditor';
import { ChoiceEditor } from './ChoiceEditor';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { groupsToRender, ROW_HEIGHT } from './row-window';
import { OpenChoice } from './OpenChoice';
import { PasteProblems } from './PasteProblems';
import { tableRows } from './rows';
import { tableEvents } from './table-events';
import { TableToolbar } from './TableToolbar';
import { TouchpointTableRow } from './TouchpointTableRow';
import { useGridState } from './use-grid-state';
import { type OnRemoved, useRemovedCell } from './use-removed-cell';
import { useRowView } from './use-row-view';
import { useTableContext } from './use-table-context';
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
  /** The only touchpoints to show; null is all. */
  readonly shown?: ReadonlySet<string> | null;
  /** First in the toolbar: what the table lists. */
  readonly switcher?: ReactNode;
  /** Removes touchpoints and announces it. */
  readonly onRemove: (ids: readonly string[]) => void;
  /** Called when rows have moved, with the first of them. */
  readonly onMoved?: (id: string) => void;
  readonly onLost?: OnRemoved;
}

const AFTER: Readonly<Record<AfterCell, readonly [number, number]>> = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
};

const NOTHING: ReadonlySet<string> = new Set();

export function JourneyTable(props: JourneyTableProps) {
  const {
    session,
    board,
    selection,
    onSelect,
    readOnly,
    highlight,
    shown = null,
    switcher,
    onRemove,
    onMoved,
    onLost,
  } = props;
  const words = useWords();
  const { projection } = session;
  const name = useProjection(projection, (read) => read.get(board)?.['name']);
  const rows = useDerived(
    projection,
    (read) => [read.list('stage', board), read.list('touchpoint', board), shown],
    (read) => tableRows(viewedJourney(readJourney(read, board), { collapsed: NOTHING, shown })),
  );
  const touchpoints = useMemo(
    () =>
      rows.walk.flatMap((index) => {
        const row = rows.rows[index];
        return row?.kind === 'touchpoint' ? [row.touchpoint] : [];
      }),
    [rows],
  );
  const context = useTableContext(session, board);
  const { stages } = context;
  const idAt = useCallback((row: number) => touchpoints[row]?.id, [touchpoints]);
  const grid = useGridState(rows, idAt);
  const work = useTableWork(session, board, touchpoints, context);
  const { scroller, range, look, reveal, page } = useRowView(rows, grid);
  const cell = useRef<HTMLElement | null>(null);
  const current = touchpoints[grid.row];
  const selected = useMemo(() => new Set(selection), [selection]);

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

  const moveRows = (by: -1 | 1): void => {
    const ids = selectedRows();
    const [first] = ids;
    if (work.move(ids, by) && first !== undefined) onMoved?.(first);
  };
  const removeRows = (): void => {
    work.say(null);
    onRemove(selectedRows());
  };

  const openCell = (begin: string | null): void => {
    const column = COLUMNS[grid.column];
    if (readOnly || !current || !column) return;
    if (column.kind === 'yesNo') {
      const on = column.show(current, context) !== '';
      const why = work.writeCell(current, column, on ? '' : words.t('table.yes'));
      if (why !== null) work.say({ text: why, tone: 'problem' });
      return;
    }
    const fromList = column.open !== undefined || (begin === null && column.kind !== 'text');
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
  const keepDraft = useRemovedCell(session, grid, work, onLost);
  const finish = (text: string, base: string, after: AfterCell): string | null => {
    const column = COLUMNS[grid.column];
    if (!current || !column) return null;
    const why = text === base ? null : work.writeCell(current, column, text, base);
    if (why !== null) return why;
    moveOn(after, text);
    return null;
  };
  const moveOn = (after: AfterCell, text: string): void => {
    const [down, right] = AFTER[after];
    // The focus has gone elsewhere of its own accord.
    if (after === 'stay') grid.edit(null, { focus: false });
    else if (after === 'down' && grid.row === touchpoints.length - 1 && grid.column === 0 && text.trim() !== '')
      addRow(current ?? null);
    else if (right !== 0 && (grid.column + right < 0 || grid.column + right >= COLUMNS.length)) {
      go(grid.row + right, right > 0 ? 0 : COLUMNS.length - 1);
    } else go(grid.row + down, grid.column + right);
  };

  const editorOf = (): ReactNode => {
    const column = COLUMNS[grid.column];
    if (!grid.editing || !current || !column) return null;
    const label = words.t('table.edit', { column: words.say(column.longLabel ?? column.label) });
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
          onDraft={(text, base) => keepDraft(current, column, text, base)}
          onCancel={() => grid.edit(null)}
        />
      );
    }
    cell.current = scroller.current?.querySelector<HTMLElement>('[data-active]') ?? null;
    if (column.open) {
      return (
        <OpenChoice
          column={column}
          touchpoint={current}
          context={context}
          label={label}
          anchor={cell}
          begin={grid.editing.begin ?? ''}
          onChoose={(text, after) => {
            const why = work.writeCell(current, column, text);
            if (why !== null) work.say({ text: why, tone: 'problem' });
            moveOn(after, '');
          }}
          onClose={() => grid.edit(null)}
        />
      );
    }
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
  const events = tableEvents({
    session,
    context,
    rows,
    touchpoints,
    grid,
    work,
    readOnly,
    onSelect,
    page,
    go,
    openCell,
    addRow,
    moveRows,
    removeRows,
  });
  const groups = groupsToRender(rows, range, grid.row < 0 ? -1 : (rows.walk[grid.row] ?? -1));
  const width = COLUMNS.reduce((sum, column) => sum + column.width, 0);
  const title = typeof name === 'string' && name ? name : words.t('word.untitled');

  return (
    <div className="journey-table paper stack tall">
      <TableToolbar
        switcher={switcher}
        readOnly={readOnly}
        count={touchpoints.length}
        canAdd={stages.length > 0}
        hasRow={current !== undefined}
        onAdd={() => addRow(current ?? null)}
        onMove={moveRows}
        onRemove={removeRows}
      />
      {work.waiting && (
        <PasteProblems fill={work.waiting} onScales={work.setScales} onRest={work.pasteRest} onClose={work.dropPaste} />
      )}
      {stages.length === 0 && touchpoints.length === 0 && (
        <p className="table-nothing soft">{words.t('table.empty')}</p>
      )}
      {stages.length > 0 && touchpoints.length === 0 && !readOnly && (
        <p className="table-nothing soft">{words.t('table.empty.paste')}</p>
      )}
      <div className="table-scroll rule-above grow scroll" ref={scroller} onScroll={look}>
        <table
          // A table whose cells are edited in place is a grid to readers; it stays a table in every other way.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
          role="grid"
          aria-rowcount={rows.rows.length + 1}
          aria-colcount={COLUMNS.length}
          aria-multiselectable
          aria-readonly={readOnly || undefined}
          style={{ width }}
          {...events}
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
                <th
                  className="faint rule-below clip paper"
                  key={column.id}
                  scope="col"
                  aria-colindex={at + 1}
                  data-align={column.align}
                >
                  {column.longLabel ? (
                    <abbr title={words.say(column.longLabel)}>{words.say(column.label)}</abbr>
                  ) : (
                    words.say(column.label)
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
                        <div className="table-stage-line inline-row gap-2">
                          {label}
                          <span className="table-stage-count small soft">
                            {row.stage ? words.t('table.count', { n: row.count }) : words.t('table.parking.why')}
                          </span>
                          {!readOnly && row.stage && (
                            <button
                              type="button"
                              tabIndex={-1}
                              className="table-stage-add center soft rounded-small"
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
      <p className="table-message soft" role="status" data-tone={work.message?.tone}>
        {work.message?.text}
      </p>
    </div>
  );
}

function groupKey(row: { readonly kind: string; readonly stage?: Stage | null } | undefined): string {
  return row?.stage?.id ?? 'parking';
}
