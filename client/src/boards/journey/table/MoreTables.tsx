/**
 * What a journey has beside its touchpoints and cards, one table at a time: ratings, feelings of personas, recoveries, own fields,
 * links, connectors, notes. A row selects its thing, which is edited in the panel.
 */
import { journeyFacts } from '@polku/shared/boards/journey/facts/journey-facts';
import { moreTables } from '@polku/shared/boards/journey/outline/more-tables';
import type { OutlineTable } from '@polku/shared/kernel/outline';
import { type ReactNode, useCallback, useState } from 'react';
import { useLinkTargets } from '../../../kernel/link-targets';
import type { Session } from '../../../kernel/session/session-types';
import { useIdleValue } from '../../../kernel/sliced/use-idle-value';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { Segmented } from '../../../ui/Segmented';
import './card-table.css';
import './more-tables.css';

/** Rows shown at first; the rest by a press. */
const PAGE = 200;

export interface MoreTablesProps {
  readonly session: Session;
  readonly board: string;
  readonly selection: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** Shows it on the map. */
  readonly onShow: (id: string) => void;
  /** The only touchpoints to show; null is all. */
  readonly shown: ReadonlySet<string> | null;
  /** First in the toolbar: what the table lists. */
  readonly switcher: ReactNode;
}

export function MoreTables(props: MoreTablesProps) {
  const { session, board, selection, onSelect, onShow, shown, switcher } = props;
  const { projection } = session;
  const words = useWords();
  const links = useLinkTargets();
  const make = useCallback(
    () => () => moreTables(journeyFacts(projection, board), words, links),
    [projection, board, words, links],
  );
  const all = useIdleValue(projection, make);
  const [chosen, setChosen] = useState<string | null>(null);
  const isShown = (id: string): boolean => shown === null || projection.get(id)?.type !== 'touchpoint' || shown.has(id);
  const tables = (all ?? []).map((table) => ({ ...table, rows: table.rows.filter(({ id }) => isShown(id)) }));
  const table = tables.find(({ id }) => id === chosen) ?? tables[0];
  return (
    <div className="card-table more-tables paper stack tall">
      <div className="table-bar row gap-1 fixed">
        {switcher}
        {table && (
          <Segmented
            label={words.t('table.more.which')}
            size="small"
            value={table.id}
            options={tables.map(({ id, heading }) => ({ value: id, label: heading }))}
            onChange={setChosen}
          />
        )}
        {table && (
          <span className="table-count caption soft nowrap" role="status">
            {words.t('table.more.count', { n: table.rows.length })}
          </span>
        )}
      </div>
      {all !== null && !table && <p className="table-nothing soft">{words.t('table.more.empty')}</p>}
      {table && (
        <div className="table-scroll rule-above grow scroll">
          <Rows key={table.id} table={table} selection={selection} onSelect={onSelect} onShow={onShow} />
        </div>
      )}
    </div>
  );
}

interface RowsProps extends Pick<MoreTablesProps, 'selection' | 'onSelect' | 'onShow'> {
  readonly table: OutlineTable;
}

function Rows({ table: { heading, columns, rows }, selection, onSelect, onShow }: RowsProps) {
  const words = useWords();
  const [most, setMost] = useState(PAGE);
  const chosen = new Set(selection);
  return (
    <>
      <table>
        <caption className="visually-hidden">{heading}</caption>
        <thead>
          <tr>
            {columns.map((column, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two personas may share a name
              <th className="faint paper" key={at} scope="col">
                {column}
              </th>
            ))}
            <th className="faint paper" scope="col">
              <span className="visually-hidden">{words.t('table.more.map')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(({ id, cells }, nth) => {
            const name = cells.find((cell) => cell.trim() !== '') ?? words.t('word.untitled');
            return (
              // oxlint-disable-next-line react/no-array-index-key -- a touchpoint has a row for each of its ratings
              <tr key={`${id} ${nth}`} data-selected={chosen.has(id) || undefined}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    // oxlint-disable-next-line react/no-array-index-key
                    <th key={at} scope="row">
                      <button
                        type="button"
                        className="card-pick full"
                        aria-pressed={chosen.has(id)}
                        onClick={() => onSelect([id])}
                      >
                        {cell}
                      </button>
                    </th>
                  ) : (
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={at}>{cell}</td>
                  ),
                )}
                <td>
                  <button
                    type="button"
                    className="link-button nowrap"
                    aria-label={words.t('table.more.showOnMap', { name })}
                    onClick={() => onShow(id)}
                  >
                    {words.t('table.more.map')}
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length > most && (
        <Button onPress={() => setMost(most + PAGE)}>
          {words.t('cards.list.more', { n: Math.min(PAGE, rows.length - most) })}
        </Button>
      )}
    </>
  );
}
