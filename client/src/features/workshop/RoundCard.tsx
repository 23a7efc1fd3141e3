/** One round in the panel: what is promised, one's own answers, how far it is, its results; for facilitators what they can do. */
import type { MyRound } from '@polku/shared/kernel/rounds';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { clockText, useSeconds } from '../../kernel/workshop/step-clock';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { AnswerHere } from './AnswerHere';
import { RoundControls } from './RoundControls';
import { useRoundFollow } from './round-follow';
import { RoundResults } from './RoundResults';
import { isAsked, roundName } from './round-words';
import type { StepRunner } from './running';
import { useRuns } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface RoundCardProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly round: MyRound;
  /** Only its name is shown at first. */
  readonly folded?: boolean;
}

export function RoundCard({ workshop, runner, round, folded = false }: RoundCardProps) {
  const words = useWords();
  const runs = useRuns(workshop);
  const follow = useRoundFollow();
  const [unfolded, setUnfolded] = useState(!folded);
  /** Facilitators answer, too, but are not asked to before they want to. */
  const [answers, setAnswers] = useState(!runs);
  const name = roundName(round, words);
  const id = `round-${round.roundId}`;
  const asked = isAsked(round);
  return (
    <section className="round-card card stack gap-3" aria-labelledby={id}>
      <header className="row gap-2">
        <h3 className="workshop-heading grow" id={id}>
          {folded ? (
            <button
              type="button"
              className="round-fold row gap-2 full"
              aria-expanded={unfolded}
              onClick={() => setUnfolded(!unfolded)}
            >
              <span className="grow">{name}</span>
            </button>
          ) : (
            name
          )}
        </h3>
        <span className="round-state small" data-state={round.state}>
          {words.t(`workshop.round.${round.state}`)}
        </span>
      </header>
      {unfolded && (
        <>
          <Progress workshop={workshop} round={round} />
          {runs && <RoundControls workshop={workshop} runner={runner} round={round} />}
          {!runs && round.mayReveal && (round.state === 'open' || round.state === 'closed') && (
            <div className="stack gap-1">
              <Button tone="primary" size="small" icon={<Eye size={14} />} onPress={() => void runner.reveal(round)}>
                {words.t('workshop.reveal')}
              </Button>
              <p className="hint">{words.t('workshop.reveal.alone')}</p>
            </div>
          )}
          {runs && asked && (
            <button
              type="button"
              className="link-button small"
              aria-expanded={answers}
              onClick={() => setAnswers(!answers)}
            >
              {words.t(answers ? 'workshop.answerMyself.hide' : 'workshop.answerMyself')}
            </button>
          )}
          {(asked || (round.toAnswer.length > 0 && round.state === 'closed')) && answers && (
            <AnswerHere workshop={workshop} round={round} />
          )}
          {!runs && round.toAnswer.length === 0 && round.state === 'open' && (
            <p className="hint">
              {words.t(
                round.setup.asks.some(({ who }) => who.sides)
                  ? 'workshop.round.notYourSide'
                  : 'workshop.round.notAsked',
              )}
            </p>
          )}
          {round.result && <RoundResults workshop={workshop} runner={runner} round={round} />}
          {runs && round.result && follow(round)}
        </>
      )}
    </section>
  );
}

function Progress({ workshop, round }: { readonly workshop: WorkshopControl; readonly round: MyRound }) {
  const words = useWords();
  const { done, asked, state, closesAt, revealedAt } = round;
  const left = closesAt === null ? null : closesAt - workshop.follower.clock();
  const closing = state === 'open' && left !== null;
  useSeconds(closing);
  const share = asked === 0 ? 0 : Math.min(100, Math.round((done / asked) * 100));
  return (
    <div className="stack gap-1">
      <div className="row gap-2 spread small">
        <span>{asked === 0 ? words.t('workshop.round.nobodyAsked') : words.t('round.done', { done, asked })}</span>
        {closing && (
          <span className="soft numeric">
            {words.t('workshop.round.closesIn', { time: clockText(Math.max(0, left)) })}
          </span>
        )}
        {state === 'revealed' && revealedAt !== null && round.later.length > 0 && (
          <span className="soft">{words.t('workshop.round.later')}</span>
        )}
      </div>
      <svg className="round-progress" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect width={share} height="1" />
      </svg>
    </div>
  );
}
