/** The form of a round: what is promised, the question, what one is asked, and that one is done. The same on phones and in the app. */
import { useState } from 'react';
import { type Answering, askedItems, formOf, isAnswered } from './answers';
import { DotsForm } from './DotsForm';
import { ItemAnswer } from './ItemAnswer';
import { ItemSteps } from './ItemSteps';
import { MarksForm } from './MarksForm';
import { NotesForm, type NotesFormProps } from './NotesForm';
import { roundTitle } from './round-title';
import { useFormWords } from './words';
import './answering.css';

export interface RoundFormProps {
  readonly answering: Answering;
  readonly draft: NotesFormProps['draft'];
  /** The question stands above already. */
  readonly titled?: boolean;
}

export function RoundForm({ answering, draft, titled = false }: RoundFormProps) {
  const words = useFormWords();
  const { round, mine, open, setDone } = answering;
  const { setup } = round;
  const [looks, setLooks] = useState(false);
  if (round.toAnswer.length === 0) return <p className="answer-rest">{words.t('round.form.notAsked')}</p>;
  if (round.elsewhere) return <p className="answer-rest">{words.t('round.form.elsewhere')}</p>;
  const kind = formOf(round);
  const reading = open && round.phase?.reading === true;
  return (
    <div className="answer-round">
      {!titled && <p className="answer-question">{roundTitle(setup, words)}</p>}
      <p className="answer-promise" data-mode={setup.mode}>
        {words.t(`round.form.promise.${setup.mode}`)}
      </p>
      {reading && <p className="answer-reading">{words.t('round.form.reading')}</p>}
      {mine.done && !looks ? (
        <div className="answer-done" role="status">
          <p>{words.t('round.form.isDone')}</p>
          <button
            type="button"
            className="answer-button"
            onClick={() => {
              setLooks(true);
              if (open) setDone(false);
            }}
          >
            {words.t(open ? 'round.form.change' : 'round.form.look')}
          </button>
        </div>
      ) : (
        <>
          {kind === 'dots' && <DotsForm answering={answering} />}
          {kind === 'marks' && <MarksForm answering={answering} />}
          {kind === 'notes' && <NotesForm answering={answering} draft={draft} />}
          {kind === 'items' && (
            <ItemSteps items={askedItems(round)} isAnswered={(asked) => isAnswered(mine, asked)}>
              {(asked) => <ItemAnswer answering={answering} asked={asked} />}
            </ItemSteps>
          )}
          {open && (
            <button
              type="button"
              className="answer-button answer-finish"
              onClick={() => {
                setLooks(false);
                setDone(true);
              }}
            >
              {words.t('round.form.done')}
            </button>
          )}
        </>
      )}
      <p className="answer-note">{words.t('round.form.doneOf', { n: round.done, asked: round.asked })}</p>
    </div>
  );
}
