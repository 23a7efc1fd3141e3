/** Marking what is one's own: a list of boxes to tick. */
import { type Answering, askedItems, answerOf, byHeading, emptyAnswer } from './answers';
import { useFormWords } from './words';

export function MarksForm({ answering }: { readonly answering: Answering }) {
  const { round, mine, open, give, takeBack } = answering;
  const words = useFormWords();
  return (
    <div className="answer-marks">
      {byHeading(askedItems(round)).map(({ under, items }) => (
        <fieldset key={under} className="answer-field" disabled={!open}>
          <legend>{under === '' ? words.t('phone.field.own') : under}</legend>
          <div className="answer-options">
            {items.map(({ item, asks: [ask] }) => {
              const [field] = ask?.fields ?? [];
              if (!ask || field?.type !== 'choice') return null;
              const answer = { ...emptyAnswer(item.id, ask.id), values: { [field.id]: field.options[0] ?? '' } };
              return (
                <label key={item.id} className="answer-option">
                  <input
                    type="checkbox"
                    checked={answerOf(mine, item.id, ask.id) !== undefined}
                    onChange={({ currentTarget }) => (currentTarget.checked ? give(answer) : takeBack(answer))}
                  />
                  <span>{item.title}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
