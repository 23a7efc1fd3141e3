/** The figures of the whole journey, large; each shows the touchpoints behind it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useMemo } from 'react';
import { useWords } from '../../../kernel/words/words';
import { figureGroups } from '../figures/figure-list';
import { ShowButton } from './ShowButton';

const SHOWN = ['leadTime', 'processTime', 'flow', 'handoffs', 'rolledCompleteAccurate', 'rework', 'emotion', 'peakEnd'];

export function HeadlineFigures({ figures }: { figures: JourneyFigures }) {
  const words = useWords();
  const items = useMemo(() => {
    const all = figureGroups(words, figures).flatMap((group) => group.items);
    return SHOWN.flatMap((id) => all.find((item) => item.id === id) ?? []);
  }, [words, figures]);
  return (
    <ul className="headline-figures grid" aria-label={words.t('insights.headline')}>
      {items.map(({ id, label, how, amount, unit, aside, exact, touchpoints, unknown }) => (
        <li className="rule-below" key={id} data-figure={id}>
          <ShowButton label={label} ids={touchpoints} className="headline-figure stack full" title={how}>
            <span className="soft">{label}</span>
            <span className="headline-value" title={exact}>
              {amount === null ? (
                <span className="insight-unknown faint">{words.t('word.unknown')}</span>
              ) : (
                <>
                  {amount}
                  {unit !== undefined && <small> {unit}</small>}
                </>
              )}
            </span>
            <span className="headline-aside small faint">
              {aside ?? (unknown > 0 ? words.t('insights.unknown', { n: unknown }) : '')}
            </span>
          </ShowButton>
        </li>
      ))}
    </ul>
  );
}
