/** Value maps of one persona side by side: their figures, and how each answers each job, pain and gain. */
import { compareAnswers, type PersonaComparison } from '@polku/shared/boards/value/comparison';
import { answersTable, comparisonOf, comparisonTable } from '@polku/shared/boards/value/outline';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { useOpenBoard } from '../../../kernel/board-navigation';
import { useDerived } from '../../../kernel/store/use-projection';
import { partsOf } from '../use-value-picture';
import type { ValueControl } from '../value-control';

export function Comparison({ control }: { readonly control: ValueControl }) {
  const { words, board, session } = control;
  const compared = useDerived(
    session.projection,
    (read) => read.list('board', '').flatMap(({ id, kind }) => (kind === 'value' ? partsOf(read, id) : [])),
    (read) => comparisonOf(read, board),
  );
  if (!compared) return <p className="hint">{words.t('valueMap.compare.none')}</p>;
  return (
    <>
      <Figures control={control} compared={compared} />
      <Answers control={control} compared={compared} />
    </>
  );
}

const NONE: readonly string[] = [];

interface ComparedProps {
  readonly control: ValueControl;
  readonly compared: PersonaComparison;
}

function MapName({
  control,
  id,
  name,
}: {
  readonly control: ValueControl;
  readonly id: string;
  readonly name: string;
}) {
  const openBoard = useOpenBoard();
  if (!openBoard || id === control.board) return name;
  return (
    <button type="button" className="value-list-name shrink body-text breakable" onClick={() => openBoard(id)}>
      {name}
    </button>
  );
}

function Figures({ control, compared }: ComparedProps) {
  const table = comparisonTable(compared, control.words);
  /** Of each map the items behind its figures, in the order of the columns; nothing is behind whose map it is. */
  const behind = new Map(
    compared.maps.map(({ board, fit }) => [
      board,
      [NONE, fit.addressed, fit.unaddressedPains, fit.uncreatedGains, fit.idleOffers],
    ]),
  );
  return (
    <>
      <h2>{table.heading}</h2>
      <div className="value-scroll" role="group" aria-label={table.heading}>
        <table className="value-table full" aria-label={table.heading}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ id, cells: [name = '', ...others] }) => (
              <tr key={id} aria-current={id === control.board || undefined}>
                <th scope="row">
                  <MapName control={control} id={id} name={name} />
                </th>
                {others.map((cell, at) => {
                  const column = table.columns[at + 1] ?? '';
                  return (
                    <td key={column}>
                      <ShowButton label={column} ids={behind.get(id)?.[at] ?? NONE}>
                        {cell}
                      </ShowButton>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Answers({ control, compared }: ComparedProps) {
  const { heading, columns, rows } = answersTable(compared, control.words);
  const answers = new Map(compareAnswers(compared.maps).map((one) => [one.id, one.answers]));
  return (
    <>
      <h2>{heading}</h2>
      <div className="value-scroll" role="group" aria-label={heading}>
        <table className="value-table full value-answers" aria-label={heading}>
          <thead>
            <tr>
              <th scope="col">{columns[0]}</th>
              {compared.maps.map(({ board }, at) => (
                <th key={board} scope="col" aria-current={board === control.board || undefined}>
                  <MapName control={control} id={board} name={columns[at + 1] ?? ''} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells: [item, ...others] }) => (
              <tr key={id}>
                <th scope="row">{item}</th>
                {compared.maps.map(({ board }, at) => (
                  <td key={board} data-nothing={(answers.get(id)?.[at]?.length ?? 0) === 0 || undefined}>
                    {others[at]?.split(' | ').join('\n')}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
