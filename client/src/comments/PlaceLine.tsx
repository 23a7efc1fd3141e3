/** What a comment is about: its words, outermost first. */
import { Fragment } from 'react';
import { useWords } from '../kernel/words/words';

export interface PlaceLineProps {
  readonly of: readonly string[];
  readonly gone: boolean;
}

export function PlaceLine({ of, gone }: PlaceLineProps) {
  const words = useWords();
  const named = of.map((word) => word.trim() || words.t('word.untitled'));
  const shown = named.length > 0 ? named : [words.t('comments.project')];
  return (
    <span className="place-line breakable" data-gone={gone || undefined}>
      {shown.map((word, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the words of one place have no other
        <Fragment key={at}>
          {at > 0 && <span aria-hidden> › </span>}
          {at > 0 && <span className="visually-hidden">, </span>}
          <span>{word}</span>
        </Fragment>
      ))}
      {gone && <em className="place-gone small"> {words.t('comments.gone')}</em>}
    </span>
  );
}
