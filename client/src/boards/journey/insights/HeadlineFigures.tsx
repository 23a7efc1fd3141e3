/** The figures of the whole journey, large; each shows the touchpoints behind it, and those that it lacks. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { memo, useMemo } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import { useWords } from '../../../kernel/words/words';
import { type FigureItem, figureGroups } from '../figures/figure-list';
import { FigureValue } from '../figures/FigureValue';
import { FigureMark } from '../../../kernel/comments/FigureMark';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';

const SHOWN = ['leadTime', 'processTime', 'flow', 'handoffs', 'rolledCompleteAccurate', 'rework', 'emotion', 'peakEnd'];

/** Drawn again only when it shows something else, or leads elsewhere. */
const HeadlineFigure = memo(function HeadlineFigure({ item }: { readonly item: FigureItem }) {
  return (
    <li className="headline-figure rule-below stack" data-figure={item.id} data-comments>
      <FigureMark figure={item.id} name={item.label} />
      <ShowButton label={item.label} ids={item.touchpoints} className="stack full" title={item.how}>
        <span className="soft">{item.label}</span>
        <span className="headline-value" title={item.exact}>
          <FigureValue item={item} />
        </span>
      </ShowButton>
      {item.notes.map(({ id, text, touchpoints }) => (
        <span className="insight-lacking small faint" key={id}>
          <ShowButton label={`${item.label}: ${text}`} ids={touchpoints}>
            {text}
          </ShowButton>
        </span>
      ))}
      <UnknownButton title={item.label} ids={item.unknown} />
    </li>
  );
}, sameShown);

export function HeadlineFigures({ figures }: { figures: JourneyFigures }) {
  const words = useWords();
  const items = useMemo(() => {
    const all = figureGroups(words, figures).flatMap((group) => group.items);
    return SHOWN.flatMap((id) => all.find((item) => item.id === id) ?? []);
  }, [words, figures]);
  return (
    <ul className="headline-figures grid" aria-label={words.t('insights.headline')}>
      {items.map((item) => (
        <HeadlineFigure key={item.id} item={item} />
      ))}
    </ul>
  );
}
