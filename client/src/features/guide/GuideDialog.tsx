/** For newcomers: getting started, and the terms of the method. */
import type { MessageId } from '@polku/shared/i18n/catalogue';
import { useState } from 'react';
import { useWords } from '../../kernel/words/words';
import { Dialog } from '../../ui/Dialog';
import './guide.css';

/** The order in which a map comes about. */
export const GUIDE_STEPS = ['draw', 'who', 'judge', 'feel', 'read', 'share'] as const;

/** From what is drawn to what is decided: each word rests on those before it. */
export const GLOSSARY = [
  'journey',
  'stage',
  'touchpoint',
  'layer',
  'team',
  'momentOfTruth',
  'value',
  'waste',
  'necessary',
  'handoff',
  'times',
  'flow',
  'rightFirstTime',
  'emotion',
  'peakEnd',
  'blindSpot',
  'gap',
  'evidence',
  'finding',
  'state',
  'persona',
  'valueMap',
  'goals',
] as const satisfies readonly (MessageId extends infer Id
  ? Id extends `guide.word.${infer Word}.means`
    ? Word
    : never
  : never)[];

export function GuideDialog({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const [wanted, setWanted] = useState('');
  const entries = GLOSSARY.map((id) => ({
    id,
    word: words.t(`guide.word.${id}`),
    meaning: words.t(`guide.word.${id}.means`),
  }));
  const text = wanted.trim().toLocaleLowerCase(words.locale);
  const found = entries.filter(({ word, meaning }) =>
    `${word} ${meaning}`.toLocaleLowerCase(words.locale).includes(text),
  );
  return (
    <Dialog title={words.t('guide.title')} closeLabel={words.t('word.close')} width={860} onClose={onClose}>
      <section aria-labelledby="guide-how">
        <h3 id="guide-how">{words.t('guide.how')}</h3>
        <ol className="guide-steps grid">
          {GUIDE_STEPS.map((id) => (
            <li key={id}>
              <h4>{words.t(`guide.step.${id}`)}</h4>
              <p className="small soft">{words.t(`guide.step.${id}.how`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="guide-words" className="guide-words">
        <header className="row wrap spread gap-3">
          <h3 id="guide-words">{words.t('guide.words')}</h3>
          <input
            type="search"
            className="field-input"
            aria-label={words.t('guide.search')}
            placeholder={words.t('guide.search')}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        </header>
        <p role="status" className="guide-none">
          {found.length === 0 && words.t('guide.none', { text: wanted })}
        </p>
        <dl>
          {found.map(({ id, word, meaning }) => (
            <div className="grid gap-4 small rule-below" key={id}>
              <dt className="strong">{word}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Dialog>
  );
}
