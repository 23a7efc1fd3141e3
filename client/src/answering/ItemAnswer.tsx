/** What one is asked about one item: the fields of each ask, “I cannot say”, and a short why. */
import type { Answer, RoundAsk } from '@polku/shared/kernel/rounds';
import { useState } from 'react';
import { type Answering, type AskedItem, answerOf, emptyAnswer, isEmpty, withValue } from './answers';
import { Field, TextArea } from './fields';
import { useFormWords } from './words';

/** Characters of a why: a few words. */
const WHY_LENGTH = 280;

export interface ItemAnswerProps {
  readonly answering: Answering;
  readonly asked: AskedItem;
}

export function ItemAnswer({ answering, asked }: ItemAnswerProps) {
  return asked.asks.map((ask) => <AskAnswer key={ask.id} answering={answering} item={asked.item.id} ask={ask} />);
}

interface AskAnswerProps {
  readonly answering: Answering;
  readonly item: string;
  readonly ask: RoundAsk;
}

function AskAnswer({ answering: { mine, open, give, takeBack }, item, ask }: AskAnswerProps) {
  const words = useFormWords();
  const answer = answerOf(mine, item, ask.id) ?? emptyAnswer(item, ask.id);
  const [asksWhy, setAsksWhy] = useState(false);
  const put = (next: Answer, typing = false): void => {
    if (isEmpty(next)) takeBack(next);
    else give(next, typing);
  };
  const given = !isEmpty(answer);
  const showsWhy = asksWhy || answer.why !== '';
  return (
    <div className="answer-ask">
      {ask.fields.map((field) => (
        <Field
          key={field.id}
          field={field}
          value={answer.values[field.id]}
          disabled={!open}
          onChange={(value, typing) => put(withValue(answer, field.id, value), typing)}
        />
      ))}
      <div className="answer-more">
        <label className="answer-tick">
          <input
            type="checkbox"
            checked={answer.cantSay}
            disabled={!open}
            onChange={({ currentTarget }) => put({ ...answer, values: {}, cantSay: currentTarget.checked })}
          />
          <span>{words.t('round.form.cantSay')}</span>
        </label>
        {given && !showsWhy && open && (
          <button type="button" className="answer-link" onClick={() => setAsksWhy(true)}>
            {words.t('round.form.addWhy')}
          </button>
        )}
        {given && open && !answer.cantSay && (
          <button type="button" className="answer-link" onClick={() => takeBack(answer)}>
            {words.t('round.form.takeBack')}
          </button>
        )}
      </div>
      {given && showsWhy && (
        <TextArea
          label={words.t('round.form.why')}
          value={answer.why}
          length={WHY_LENGTH}
          disabled={!open}
          onChange={(why) => give({ ...answer, why }, true)}
        />
      )}
    </div>
  );
}
