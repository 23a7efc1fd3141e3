/** The figures at the head of a section, each with its formula and the touchpoints behind it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { memo } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import { useWords } from '../../../kernel/words/words';
import { type FiguredSection, sectionFigures } from './section-figures';
import type { FigureItem } from '../figures/figure-list';
import { FigureValue } from '../figures/FigureValue';
import { FigureMark } from '../../../kernel/comments/FigureMark';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';

/** Drawn again only when it shows something else, or leads elsewhere. */
const SectionFigure = memo(function SectionFigure({ item }: { readonly item: FigureItem }) {
  return (
    <li data-figure={item.id} data-comments>
      <FigureMark figure={item.id} name={item.label} />
      <ShowButton label={item.label} ids={item.touchpoints} title={item.how}>
        <span className="block soft">{item.label}</span>
        <strong className="block numeric" title={item.exact}>
          <FigureValue item={item} />
        </strong>
      </ShowButton>
      <UnknownButton title={item.label} ids={item.unknown} />
    </li>
  );
}, sameShown);

export function SectionFigures({ figures, section }: { figures: JourneyFigures; section: FiguredSection }) {
  const words = useWords();
  return (
    <ul className="section-figures cluster">
      {sectionFigures(words, figures, section).map((item) => (
        <SectionFigure key={item.id} item={item} />
      ))}
    </ul>
  );
}
