/**
 * Shown before importing a table that is not fully understood: the target of each column, cells that cannot be read and why,
 * and what will be created. Nothing is written before it is answered.
 */
import { OFFERED_COLUMNS } from '@polku/shared/boards/journey/fields/list';
import { columnsToRead, type OwnNames, TEXT_COLUMNS } from '@polku/shared/boards/journey/tidy/columns';
import { cellsOf, type MappedColumn, proposeMapping, remap, scaleOf } from '@polku/shared/formats/table-mapping';
import { type CellProblem, readTable } from '@polku/shared/formats/table-reading';
import type { RawTable } from '@polku/shared/formats/table-text';
import type { TidyRow } from '@polku/shared/kernel/tidy';
import { useMemo, useState } from 'react';
import { useWords } from '../../../kernel/words/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { Switch } from '../../../ui/Switch';
import { MappedColumnRow } from './MappedColumnRow';
import { type KnownNames, summaryOf, newNamesText } from './table-summary';
import './paste-problems.css';
import './table-mapping.css';

export interface TableMappingDialogProps {
  readonly table: Pick<RawTable, 'lines'>;
  readonly how: 'paste' | 'import';
  /** Existing names. */
  readonly known: KnownNames;
  readonly own: OwnNames;
  /** @param left cells with a text that are not in the rows */
  readonly onTake: (rows: readonly TidyRow[], left: number) => void;
  readonly onClose: () => void;
}

/** Only the number of further ones is shown. */
const LISTED = 200;

export function TableMappingDialog({ table, how, known, own, onTake, onClose }: TableMappingDialogProps) {
  const words = useWords();
  const columns = useMemo(() => columnsToRead(own), [own]);
  const [mapping, setMapping] = useState(() => proposeMapping(table, columns, TEXT_COLUMNS));
  const reading = useMemo(() => readTable(table, mapping, columns), [table, mapping, columns]);
  const cells = useMemo(
    () => mapping.columns.map((_, at) => cellsOf(table.lines, at, mapping.hasHead)),
    [table, mapping.columns, mapping.hasHead],
  );
  const news = useMemo(() => summaryOf(reading.rows, known), [reading, known]);
  const columnOf = ({ target }: MappedColumn) =>
    target.to === 'column' ? columns.find(({ name }) => name === target.name) : undefined;
  const labelOf = (at: number): string => mapping.columns[at]?.head || words.t('paste.column', { n: at + 1 });
  const change = (at: number, to: Partial<MappedColumn>): void => {
    const next = remap(mapping, at, to);
    const column = next.columns[at] && columnOf(next.columns[at]);
    // Another meaning has another scale; a proposal again, that can be seen and changed.
    const scaled = to.target && column ? remap(next, at, { scale: scaleOf(column, cells[at] ?? []).scale }) : next;
    setMapping(scaled);
  };
  const wrong = new Map<number, number>();
  for (const { column } of reading.problems) wrong.set(column, (wrong.get(column) ?? 0) + 1);
  const all = cells.reduce((sum, list) => sum + list.length, 0);
  const left = all - reading.cells;
  const open = mapping.columns.some((one) => one.target.to === 'column' && one.scale === null);
  const ready = reading.rows.length > 0 && reading.missing.length === 0 && !open;
  const more = reading.problems.length - LISTED;
  const why = ({ messageId, values, found }: CellProblem): string => {
    const { needs } = values;
    if (typeof needs !== 'string') return words.say(messageId, { ...values, found });
    if (needs.endsWith('_unit')) return words.t('paste.noUnit', { found });
    const needed = OFFERED_COLUMNS.find(({ name }) => name === needs);
    return words.say(messageId, { found, needs: needed ? words.say(needed.label) : needs });
  };
  return (
    <Dialog
      title={words.t(how === 'paste' ? 'table.paste.title' : 'paste.title.import')}
      closeLabel={words.t('word.close')}
      onClose={onClose}
      width={720}
    >
      <p>{words.t('paste.check')}</p>
      <Switch
        label={words.t('paste.head')}
        on={mapping.hasHead}
        onChange={(hasHead) => setMapping(proposeMapping(table, columns, TEXT_COLUMNS, hasHead))}
      />
      <ul className="mapped-columns rule-below">
        {mapping.columns.map((mapped, at) =>
          mapped.head === '' && cells[at]?.length === 0 ? null : (
            <MappedColumnRow
              // Columns have no name of their own, and never change places.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              label={labelOf(at)}
              mapped={mapped}
              column={columnOf(mapped)}
              cells={cells[at] ?? []}
              wrong={wrong.get(at) ?? 0}
              onChange={(to) => change(at, to)}
            />
          ),
        )}
      </ul>
      {reading.problems.length > 0 && (
        <>
          <p>{words.t('paste.problems', { n: reading.problems.length })}</p>
          <ul className="paste-problems scroll">
            {reading.problems.slice(0, LISTED).map((problem) => (
              <li key={`${problem.line} ${problem.column}`}>
                <strong className="block">
                  {words.t('table.paste.where', { row: problem.line, column: labelOf(problem.column) })}
                  <span>{problem.found}</span>
                </strong>
                {why(problem)}
              </li>
            ))}
          </ul>
          {more > 0 && <p>{words.t('app.import.more', { n: more })}</p>}
        </>
      )}
      <div className="mapped-news" role="status">
        {reading.missing.length > 0 && <p className="bad">{words.t('paste.missing')}</p>}
        <p>
          {[
            words.t('paste.makes', { n: news.touchpoints }),
            ...(news.parallel > 0 ? [words.t('paste.parallel', { n: news.parallel })] : []),
            ...newNamesText(words, news),
            ...(left > 0 ? [words.t('paste.left', { n: left })] : []),
          ].join(' ')}
        </p>
      </div>
      <div className="dialog-actions">
        <Button onPress={onClose}>{words.t(how === 'paste' ? 'table.paste.drop' : 'paste.drop.import')}</Button>
        <Button tone="primary" isDisabled={!ready} onPress={() => onTake(reading.rows, left)}>
          {words.t(how === 'paste' ? 'paste.take' : 'paste.take.import', { n: news.touchpoints })}
        </Button>
      </div>
    </Dialog>
  );
}
