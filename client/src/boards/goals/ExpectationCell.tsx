/** A cell of the grid: what a goal expects of a team, and why. Reads as text; becomes two fields while edited. */
import { says } from '@polku/shared/boards/goals/goals-reader';
import type { TeamExpectation } from '@polku/shared/boards/goals/schema';
import { memo, type Ref } from 'react';
import { useWords } from '../../kernel/words/words';
import { GoalText } from './GoalText';

export interface ExpectationCellProps {
  readonly cells: readonly TeamExpectation[];
  readonly team: string;
  readonly editing: boolean;
  readonly onLeave: () => void;
  readonly area: Ref<HTMLTextAreaElement>;
  /** Carries a touchpoint that moves the goal, yet nothing is expected. */
  readonly silent: boolean;
}

export const ExpectationCell = memo(function ExpectationCell(props: ExpectationCellProps) {
  const { cells, team, editing, onLeave, area, silent } = props;
  const words = useWords();
  if (editing) {
    return (
      <>
        {cells.map(({ id }, at) => (
          <div key={id} className="goals-cell-texts">
            <GoalText
              id={id}
              field="expected"
              look="body"
              label={words.t('goals.expected', { team })}
              placeholder={words.t('goals.expected.hint')}
              onLeave={onLeave}
              {...(at === 0 ? { area } : {})}
            />
            <GoalText
              id={id}
              field="why"
              look="soft"
              label={words.t('goals.expected.why', { team })}
              placeholder={words.t('goals.expected.why.hint')}
              onLeave={onLeave}
            />
          </div>
        ))}
      </>
    );
  }
  const spoken = cells.filter(says);
  if (spoken.length === 0) {
    return (
      <span className="goals-cell-empty bad" data-silent={silent || undefined}>
        {silent ? words.t('goals.silent') : <span className="visually-hidden">{words.t('goals.grid.empty')}</span>}
      </span>
    );
  }
  return (
    <>
      {spoken.map(({ id, expected, why }) => (
        <div key={id} className="goals-cell-said">
          {expected.trim() !== '' && <p>{expected}</p>}
          {why.trim() !== '' && <p className="goals-cell-why small soft">{words.t('goals.because', { why })}</p>}
        </div>
      ))}
    </>
  );
});
