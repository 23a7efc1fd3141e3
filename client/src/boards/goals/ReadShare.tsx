/** How many teams have read what is expected of them; the numbers lead to their pages. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { showShare } from '@polku/shared/boards/goals/show-value';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

export function ReadShare({ readBy }: Pick<GoalsFigures, 'readBy'>) {
  const words = useWords();
  if (!readBy) return null;
  const { read, open, share } = readBy;
  const said = words.t('goals.read.n', {
    n: read.length,
    all: read.length + open.length,
    share: showShare(share, words),
  });
  return (
    <p className="goal-hint goals-coverage faint">
      <Lead label={said} ids={read}>
        {said}
      </Lead>
      {open.length > 0 && (
        <Lead label={words.t('goals.read')} ids={open}>
          {words.t('goals.read.open', { n: open.length })}
        </Lead>
      )}
    </p>
  );
}
