/** Findings of this board with the touchpoints behind them, and how many of the project's touchpoints are reached. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred, showShare } from '@polku/shared/boards/goals/show-value';
import type { Finding } from '@polku/shared/findings/finding';
import { auditGoals } from '@polku/shared/findings/goals/audit-goals';
import { useMemo } from 'react';
import { DecidedFindings } from '../../findings/DecidedFindings';
import { useBoard } from '../../kernel/board/board-context';
import { useWords } from '../../kernel/words/words';

const MOST_TITLES = 4;

export function FindingsPanel({ figures }: { readonly figures: GoalsFigures }) {
  const words = useWords();
  const { session, board } = useBoard();
  const { projection } = session;
  const findings = useMemo(() => auditGoals(projection, board, figures), [projection, board, figures]);
  const behind = ({ touchpoints }: Finding) => {
    const titles = touchpoints.slice(0, MOST_TITLES).map((id) => showReferred(referred(projection, id), words));
    const more = touchpoints.length > titles.length ? [...titles, '…'] : titles;
    if (more.length === 0) return null;
    return <p className="finding-note-why small soft">{words.t('goals.insights.at', { titles: more.join(', ') })}</p>;
  };
  return (
    <section className="goals-findings" aria-labelledby="goals-findings">
      <h2 id="goals-findings">{words.t('goals.insights')}</h2>
      {figures.reachedShare !== null && (
        <p className="goal-hint faint">
          {words.t('goals.insights.reached', {
            share: showShare(figures.reachedShare, words),
            n: figures.touchpoints.length,
          })}
        </p>
      )}
      <DecidedFindings findings={findings} behind={behind} />
    </section>
  );
}
