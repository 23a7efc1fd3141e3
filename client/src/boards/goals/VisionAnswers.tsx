/**
 * A guided beginning: three questions before the vision, then what the vision asks of strategy, technology and people. One question
 * after another, then the vision; the answers stay beside it.
 */
import { openVisionAnswers } from '@polku/shared/boards/goals/commands/open-vision-answers';
import { answersOf, goalsSettings } from '@polku/shared/boards/goals/goals-reader';
import { ANSWERS } from '@polku/shared/boards/goals/schema';
import { useState } from 'react';
import { useBoard } from '../../kernel/board/board-context';
import { PeopleMark } from '../../kernel/presence/PeopleMark';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { GoalText } from './GoalText';

/** @param props.onVision puts the focus into the vision, which follows from the answers */
export function VisionAnswers({ onVision }: { readonly onVision: () => void }) {
  const words = useWords();
  const { session, board, run, readOnly } = useBoard();
  const [asked, setAsked] = useState(1);
  const answers = answersOf(session.projection, board);
  if (!answers) {
    if (readOnly) return null;
    return (
      <section className="goals-answers no-print" aria-label={words.t('goals.answers')}>
        <Button size="small" tone="quiet" onPress={() => run(openVisionAnswers, { board })}>
          {words.t('goals.answers.open')}
        </Button>
      </section>
    );
  }
  const answered = ANSWERS.filter((name) => answers[name].trim() !== '');
  if (readOnly && answered.length === 0) return null;
  /** All that is answered, and as many more as were asked for. */
  const open = readOnly ? [] : ANSWERS.filter((name) => !answered.includes(name)).slice(0, asked);
  const vision = goalsSettings(session.projection, board)?.vision ?? '';
  const left = ANSWERS.length - answered.length - open.length;
  return (
    <section className="goals-answers" aria-labelledby="goals-answers">
      <header className="row spread gap-3">
        <h2 id="goals-answers">{words.t('goals.answers')}</h2>
        <span className="goal-hint faint">{words.t('goals.answers.n', { n: answered.length })}</span>
      </header>
      <p className="goals-lead soft no-print">{words.t('goals.answers.lead')}</p>
      <dl className="goals-answer-list grid gap-3">
        {ANSWERS.filter((name) => answered.includes(name) || open.includes(name)).map((name) => (
          <div
            key={name}
            className={`relative ${answered.includes(name) ? '' : 'no-print'}`}
            data-record={answers.id}
            data-field={name}
          >
            <PeopleMark id={answers.id} field={name} look="line" />
            <dt className="small strong">{words.t(`goals.answers.${name}`)}</dt>
            <dd>
              <GoalText
                id={answers.id}
                field={name}
                look="body"
                label={words.t(`goals.answers.${name}`)}
                placeholder={words.t('goals.answers.hint')}
              />
            </dd>
          </div>
        ))}
      </dl>
      {!readOnly && left > 0 && (
        <span className="no-print">
          <Button size="small" tone="quiet" onPress={() => setAsked(asked + 1)}>
            {words.t('goals.answers.next')}
          </Button>
        </span>
      )}
      {!readOnly && left === 0 && vision.trim() === '' && (
        <span className="no-print">
          <Button size="small" onPress={onVision}>
            {words.t('goals.answers.vision')}
          </Button>
        </span>
      )}
    </section>
  );
}
