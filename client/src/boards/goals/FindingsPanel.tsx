/** What is worth a decision on this board, heaviest first, with what people decided. Dismissed ones stay dismissed. */
import type { GoalsFigures } from '@polku/shared/boards/goals/analysis/analyse';
import { referred } from '@polku/shared/boards/goals/goals-reader';
import { showReferred, showShare } from '@polku/shared/boards/goals/show-value';
import { acceptFinding } from '@polku/shared/findings/commands/accept-finding';
import { dismissFinding } from '@polku/shared/findings/commands/dismiss-finding';
import { reopenFinding } from '@polku/shared/findings/commands/reopen-finding';
import { type Decided, decide, findingRecords } from '@polku/shared/findings/decisions';
import { auditGoals } from '@polku/shared/findings/goals/audit-goals';
import { sayFinding } from '@polku/shared/findings/say';
import { useMemo, useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { useBoard } from '../../kernel/board/board-context';

const MOST_TITLES = 4;

export function FindingsPanel({ figures }: { readonly figures: GoalsFigures }) {
  const words = useWords();
  const { session, board } = useBoard();
  const { projection } = session;
  const records = findingRecords(projection, board);
  const decided = useMemo(
    () => decide(auditGoals(projection, board, figures), records).filter(({ finding }) => finding !== null),
    [projection, board, figures, records],
  );
  const shown = decided.filter(({ state }) => state !== 'dismissed');
  const dismissed = decided.filter(({ state }) => state === 'dismissed');
  return (
    <section className="goals-findings" aria-labelledby="goals-findings">
      <h2 id="goals-findings">{words.t('goals.insights')}</h2>
      {figures.reachedShare !== null && (
        <p className="goal-hint">
          {words.t('goals.insights.reached', {
            share: showShare(figures.reachedShare, words),
            n: figures.touchpoints.length,
          })}
        </p>
      )}
      {shown.length === 0 && <p className="goal-hint">{words.t('goals.insights.none')}</p>}
      <ul>
        {shown.map((one) => (
          <Item key={one.fingerprint} decided={one} />
        ))}
      </ul>
      {dismissed.length > 0 && (
        <details>
          <summary>{words.t('goals.insights.dismissed', { n: dismissed.length })}</summary>
          <ul>
            {dismissed.map((one) => (
              <Item key={one.fingerprint} decided={one} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Item({ decided }: { readonly decided: Decided }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const [dismissing, setDismissing] = useState(false);
  const { finding, state, record } = decided;
  if (!finding) return null;
  const { title, text, why } = sayFinding(finding, words);
  const ref = { board, name: decided.name, about: decided.about };
  /** The same buttons stand under every finding, and many findings share a title; what the text says is of one only. */
  const of = (id: Parameters<typeof words.t>[0]): string => `${words.t(id)}: ${text}`;
  const titles = finding.touchpoints
    .slice(0, MOST_TITLES)
    .map((id) => showReferred(referred(session.projection, id), words));
  const more = finding.touchpoints.length > titles.length ? [...titles, '…'] : titles;
  return (
    <li className="goals-finding" data-severity={finding.severity} data-state={state} data-finding={decided.name}>
      <span className="goals-severity">
        {words.t(`goals.severity.${finding.severity}`)}
        {state === 'accepted' && ` · ${words.t('goals.insights.accepted')}`}
      </span>
      <h3>{title}</h3>
      <p>{text}</p>
      <p className="goals-finding-why">{why}</p>
      {state === 'dismissed' && record && record.reason !== '' && (
        <p className="goals-finding-why">{words.t('insights.finding.reason', { reason: record.reason })}</p>
      )}
      {more.length > 0 && (
        <p className="goals-finding-why">{words.t('goals.insights.at', { titles: more.join(', ') })}</p>
      )}
      {dismissing && (
        <TextField
          label={words.t('insights.finding.why')}
          value=""
          autoFocus
          maxLength={2000}
          onCommit={(reason) => reason.trim() !== '' && run(dismissFinding, { ...ref, reason: reason.trim() })}
          onLeave={() => setDismissing(false)}
        />
      )}
      {!readOnly && !dismissing && (
        <span className="goals-finding-acts goals-no-print">
          {state === 'open' ? (
            <>
              <Button
                size="small"
                tone="quiet"
                aria-label={of('goals.insights.accept')}
                onPress={() => run(acceptFinding, ref)}
              >
                {words.t('goals.insights.accept')}
              </Button>
              <Button
                size="small"
                tone="quiet"
                aria-label={of('goals.insights.dismiss')}
                onPress={() => setDismissing(true)}
              >
                {words.t('goals.insights.dismiss')}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              tone="quiet"
              aria-label={of('goals.insights.reopen')}
              onPress={() => run(reopenFinding, ref)}
            >
              {words.t('goals.insights.reopen')}
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
