/** Findings of this board with what is behind them, and how much of the project its goals reach. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { showShare } from '@polku/shared/boards/goals/show-value';
import { auditGoals } from '@polku/shared/findings/goals/audit-goals';
import { useMemo } from 'react';
import { DecidedFindings, useDecided } from '../../findings/DecidedFindings';
import { useBoard } from '../../kernel/board/board-context';
import { useWords } from '../../kernel/words/words';
import { Lead } from './Lead';

export function FindingsPanel({ figures }: { readonly figures: GoalsFigures }) {
  const words = useWords();
  const { session, board } = useBoard();
  const { projection } = session;
  const findings = useMemo(() => auditGoals(projection, board, figures), [projection, board, figures]);
  const decided = useDecided(findings);
  return (
    <section className="goals-findings" aria-labelledby="goals-findings">
      <h2 id="goals-findings">{words.t('goals.insights')}</h2>
      {figures.coverage.map(({ state, reached, unreached, share }) => {
        const all = reached.length + unreached.length;
        const said = words.t(`goals.insights.reached.${state}`, {
          n: reached.length,
          all,
          share: showShare(share, words),
        });
        return (
          <p key={state} className="goal-hint goals-coverage faint">
            <Lead label={said} ids={reached}>
              {said}
            </Lead>
            {unreached.length > 0 && (
              <Lead label={words.t('finding.unreached-touchpoints.title')} ids={unreached}>
                {words.t('goals.insights.unreached', { n: unreached.length })}
              </Lead>
            )}
          </p>
        );
      })}
      <DecidedFindings findings={decided} />
    </section>
  );
}
