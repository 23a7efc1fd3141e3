/** Answering a round beside the board, with what became of the answers on their way. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { CloudOff } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { RoundForm } from '../../answering/RoundForm';
import { useWords } from '../../kernel/words/words';
import { draftsOf, useAnswering } from './own-answers';
import type { WorkshopControl } from './workshop-control';

export function AnswerHere({ workshop, round }: { readonly workshop: WorkshopControl; readonly round: MyRound }) {
  const words = useWords();
  const { session, follower } = workshop;
  const outbox = workshop.answers.outbox();
  const answering = useAnswering(follower, outbox, round);
  const draft = useMemo(() => draftsOf(session.projectId, round.roundId), [session, round.roundId]);
  const { waiting, offline, refused, failing } = useSyncExternalStore(outbox.subscribe, outbox.state);
  const bad = refused[round.roundId];
  return (
    <div className="answer-here stack gap-2">
      <RoundForm answering={answering} draft={draft} />
      <p className="small soft row gap-2" role="status">
        {waiting > 0 && offline && (
          <>
            <CloudOff size={14} aria-hidden />
            {words.t('workshop.answers.offline', { n: waiting })}
          </>
        )}
        {failing && words.t('workshop.answers.failing')}
      </p>
      {bad && bad.count > 0 && (
        <p className="workshop-warning small" role="alert">
          {words.t(bad.code === 'round-closed' ? 'workshop.answers.tooLate' : 'workshop.answers.refused', {
            n: bad.count,
          })}{' '}
          <button type="button" className="link-button" onClick={() => outbox.dropRefused(round.roundId)}>
            {words.t('workshop.answers.understood')}
          </button>
        </p>
      )}
    </div>
  );
}
