/** Every difference of two journeys as a table, including fields that the picture does not show. */
import type { DifferenceRow } from './difference-row';
import { Fragment } from 'react';
import { useWords } from '../../../kernel/words/words';
import { SIGNS } from './difference-rows';

export interface DifferenceTableProps {
  readonly rows: readonly DifferenceRow[];
  readonly onShow: (id: string) => void;
}

export function DifferenceTable({ rows, onShow }: DifferenceTableProps) {
  const words = useWords();
  if (rows.length === 0) return <p className="compare-hint soft">{words.t('compare.nothing')}</p>;
  const value = (text: string) =>
    text === '' ? <span className="compare-none">{words.t('compare.notSaid')}</span> : text;
  return (
    <table className="compare-table card full compare-differences">
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
        {rows.map(({ of, kind, id, title, where, changes }, nth) => {
          const span = Math.max(1, changes.length);
          return (
            <Fragment key={id}>
              {of !== 'touchpoint' && rows[nth - 1]?.of !== of && (
                <tr className="compare-part">
                  <th className="strong small soft" scope="colgroup" colSpan={6}>
                    {words.t(`compare.part.${of}`)}
                  </th>
                </tr>
              )}
              {Array.from({ length: span }, (_, at) => {
                const change = changes[at];
                return (
                  <tr key={change?.field ?? ''} data-kind={kind} data-first={at === 0 || undefined}>
                    {at === 0 && (
                      <>
                        <td rowSpan={span} className="nowrap">
                          <span className="compare-sign pill" data-kind={kind} aria-hidden="true">
                            {SIGNS[kind]}
                          </span>
                          {words.t(`compare.kind.${kind}`)}
                        </td>
                        <th className="strong" scope="rowgroup" rowSpan={span}>
                          <button type="button" className="link-button" onClick={() => onShow(id)}>
                            {title}
                          </button>
                        </th>
                        <td rowSpan={span}>{where}</td>
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
