/** The chosen themes of a board, at most two, with their consequences; free slots suggest the best candidates. */
import { chooseTheme } from '@polku/shared/findings/commands/choose-theme';
import { type Decided, MOST_THEMES } from '@polku/shared/findings/decisions';
import { Star } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useBoard } from '../kernel/board/board-context';
import { useWords } from '../kernel/words/words';
import { Button } from '../ui/Button';
import { goToTheme } from './theme-place';
import { findingWords } from './finding-words';
import { ShowButton } from '../kernel/board/ShowButton';
import { ThemeCard } from './ThemeCard';

const NONE: readonly string[] = [];

export interface ThemeCardsProps {
  readonly findings: readonly Decided[];
  /** Touchpoints with a gap of unknown importance: they have no rank. */
  readonly unranked?: readonly string[];
}

export function ThemeCards({ findings, unranked = NONE }: ThemeCardsProps) {
  const words = useWords();
  const chosen = findings.filter(({ theme }) => theme);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    // A theme chosen here takes the focus once it is drawn in the free place.
    const fingerprint = wanted.current;
    if (fingerprint === null || !findings.some((one) => one.theme && one.fingerprint === fingerprint)) return;
    wanted.current = null;
    goToTheme(fingerprint);
  }, [findings]);
  const taken = new Set(chosen.map(({ about }) => about[0]));
  // What a theme is best chosen from: the largest gap × importance.
  const ranked = findings
    .filter(
      ({ theme, state, finding }) => !theme && state !== 'dismissed' && finding !== null && finding.score !== null,
    )
    .sort((a, b) => (b.finding?.score ?? 0) - (a.finding?.score ?? 0))
    // One touchpoint may have two gaps; two themes are better about two touchpoints.
    .filter(({ about }) => !taken.has(about[0]) && taken.add(about[0]));
  const free = Math.max(0, MOST_THEMES - chosen.length);
  return (
    <div className="themes grid">
      {chosen.length > MOST_THEMES && (
        <p className="finding-empty soft rounded" role="status">
          {words.t('insights.theme.tooMany')}
        </p>
      )}
      {chosen.map((decided, at) => (
        <ThemeCard key={decided.fingerprint} decided={decided} number={at + 1} />
      ))}
      {Array.from({ length: free }, (_, at) => (
        <FreePlace
          key={`free ${at}`}
          number={chosen.length + at + 1}
          suggestion={ranked[at]}
          onChosen={(fingerprint) => (wanted.current = fingerprint)}
        />
      ))}
      {free > 0 && unranked.length > 0 && (
        <p className="theme-unranked small soft">
          <ShowButton label={words.t('insights.theme.unranked', { n: unranked.length })} ids={unranked}>
            {words.t('insights.theme.unranked', { n: unranked.length })}
          </ShowButton>
        </p>
      )}
    </div>
  );
}

interface FreePlaceProps {
  readonly number: number;
  readonly suggestion: Decided | undefined;
  readonly onChosen: (fingerprint: string) => void;
}

function FreePlace({ number, suggestion, onChosen }: FreePlaceProps) {
  const words = useWords();
  const { board, readOnly, run } = useBoard();
  const suggested = suggestion && findingWords(suggestion, words);
  return (
    <article className="theme stack gap-2 theme-free">
      <p className="theme-number eyebrow accent">{words.t('insights.theme.number', { n: number })}</p>
      {suggestion && suggested ? (
        <>
          <p className="theme-hint faint">{words.t('insights.theme.suggested')}</p>
          <h3>{suggested.title}</h3>
          <p>{suggested.text}</p>
          {!readOnly && (
            <Button
              size="small"
              icon={<Star size={14} />}
              aria-label={`${words.t('insights.finding.choose')}: ${suggested.title}`}
              onPress={() =>
                run(chooseTheme, { board, name: suggestion.name, about: suggestion.about }) &&
                onChosen(suggestion.fingerprint)
              }
            >
              {words.t('insights.finding.choose')}
            </Button>
          )}
        </>
      ) : (
        <p className="theme-hint faint">{words.t('insights.theme.free')}</p>
      )}
    </article>
  );
}
