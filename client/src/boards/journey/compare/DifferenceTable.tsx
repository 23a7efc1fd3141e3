/** Every difference of two journeys as a table: what the picture shows, and the fields that it cannot. */
import type { DifferenceRow } from './difference-rows';
import { Fragment } from 'react';
import { useWords } from '../../../kernel/words/words';
import { SIGNS } from './difference-rows';

export interface DifferenceTableProps {
  readonly rows: readonly DifferenceRow[];
  readonly onShow: (touchpoint: string) => void;
}

export function DifferenceTable({ rows, onShow }: DifferenceTableProps) {
  const words = useWords();
  if (rows.length === 0) return <p className="compare-hint">{words.t('compare.nothing')}</p>;
  const value = (text: string) =>
    text === '' ? <span className="compare-none">{words.t('compare.notSaid')}</span> : text;
  return (
    <table className="compare-table compare-differences">
      <thead>
        <tr>
          {(['what', 'touchpoint', 'stage', 'field', 'from', 'to'] as const).map((column) => (
            <th key={column} scope="col">
              {words.t(`compare.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, touchpoint, stage, changes }) => {
          const span = Math.max(1, changes.length);
          return (
            <Fragment key={touchpoint.id}>
              {Array.from({ length: span }, (_, at) => {
                const change = changes[at];
                return (
                  <tr key={change?.field ?? ''} data-kind={kind} data-first={at === 0 || undefined}>
                    {at === 0 && (
                      <>
                        <td rowSpan={span} className="compare-what">
                          <span className="compare-sign" data-kind={kind} aria-hidden="true">
                            {SIGNS[kind]}
                          </span>
                          {words.t(`compare.kind.${kind}`)}
                        </td>
                        <th scope="rowgroup" rowSpan={span}>
                          <button type="button" className="compare-link" onClick={() => onShow(touchpoint.id)}>
                            {touchpoint.title || words.t('word.untitled')}
                          </button>
                        </th>
                        <td rowSpan={span}>{stage}</td>
                      </>
                    )}
                    <td>{change?.label ?? ''}</td>
                    <td>{change ? value(change.from) : ''}</td>
                    <td>{change ? value(change.to) : ''}</td>
                  </tr>
                );
              })}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}
