/** Results as sentences and plain lists, in the order of the round. */
import type { MyRound, RoundItem, RoundResult } from '@polku/shared/kernel/rounds';
import { itemResult, summariseDots } from '@polku/shared/workshop/summary';
import { useFormWords } from '../answering/words';
import { byHeading, formOf } from '../answering/answers';
import { itemLines } from './result-lines';

export interface ResultsProps {
  readonly round: MyRound;
  readonly result: RoundResult;
}

/** @param live answers are still taken: it stands below the form, and is opened by who wants to see it */
export function Results({ round, result, live }: ResultsProps & { readonly live: boolean }) {
  const words = useFormWords();
  if (live) {
    return (
      <details className="phone-results">
        <summary>{words.t('phone.result.soFar')}</summary>
        <ResultList round={round} result={result} />
      </details>
    );
  }
  return (
    <section className="phone-results">
      <h2>{words.t('phone.round.revealed')}</h2>
      <ResultList round={round} result={result} />
    </section>
  );
}

export function ResultList({ round, result }: ResultsProps) {
  const words = useFormWords();
  const { items } = round.setup;
  // What the room looks at alone, in a reveal that goes one by one.
  const shown = items.filter(({ id }) => !round.shown || round.shown.item === '' || round.shown.item === id);
  const form = formOf(round);
  return (
    <>
      <p className="answer-note">{words.t('phone.result.of', { n: result.answered, asked: result.asked })}</p>
      {form === 'dots' ? (
        <Dots items={items} result={result} />
      ) : (
        byHeading(shown).map(({ under, items: some }) => (
          <section key={under}>
            {under !== '' && <h3>{under}</h3>}
            {some.map((item) =>
              form === 'notes' ? (
                <Notes key={item.id} item={item} result={result} />
              ) : (
                <Item key={item.id} item={item} round={round} result={result} />
              ),
            )}
          </section>
        ))
      )}
    </>
  );
}

function Item({ item, round, result }: ResultsProps & { readonly item: RoundItem }) {
  const words = useFormWords();
  const { lines, verdict, lists } = itemLines({ round, result, item: item.id }, words);
  return (
    <article>
      <h4>{item.title}</h4>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {verdict !== undefined && <p className="phone-verdict">{verdict}</p>}
      {lists.map(({ title, texts }) => (
        <details key={title}>
          <summary>{words.t('phone.result.list', { title, n: texts.length })}</summary>
          <Texts texts={texts} />
        </details>
      ))}
    </article>
  );
}

function Texts({ texts }: { readonly texts: readonly string[] }) {
  return (
    <ul className="answer-notes">
      {/* The same words may come from two people. */}
      {texts.map((text, at) => (
        <li key={`${at} ${text}`}>{text}</li>
      ))}
    </ul>
  );
}

function Dots({ items, result }: { readonly items: readonly RoundItem[]; readonly result: RoundResult }) {
  const words = useFormWords();
  const ids = items.map(({ id }) => id);
  const { rows, runOff, tooFew } = summariseDots(result, ids);
  const titleOf = (id: string): string => items.find((item) => item.id === id)?.title ?? '';
  if (tooFew) return <p>{words.t('phone.result.tooFew')}</p>;
  return (
    <>
      {runOff.length > 0 && <p>{words.t('phone.result.tied', { items: runOff.map(titleOf).join(', ') })}</p>}
      <ol className="phone-ranking">
        {rows.map(({ id, dots, people, place }) => (
          <li key={id} value={place}>
            <strong>{`${place}. ${titleOf(id)}`}</strong>
            <span>{words.t('phone.result.dots', { n: dots, people })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Notes({ item, result }: { readonly item: RoundItem; readonly result: RoundResult }) {
  const words = useFormWords();
  const asks = itemResult(result, item.id)?.asks ?? [];
  const texts = asks.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.values(values))).map(String);
  return (
    <article>
      <h4>{item.title}</h4>
      {asks.some(({ tooFew }) => tooFew) ? (
        <p>{words.t('phone.result.tooFew')}</p>
      ) : texts.length === 0 ? (
        <p className="answer-note">{words.t('phone.result.noNotes')}</p>
      ) : (
        <Texts texts={texts} />
      )}
    </article>
  );
}
