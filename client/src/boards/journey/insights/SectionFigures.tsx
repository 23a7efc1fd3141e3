/** The figures at the head of a section, each with its formula and the touchpoints behind it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useWords } from '../../../kernel/words/words';
import { type FiguredSection, sectionFigures } from './section-figures';
import { FigureValue } from '../figures/FigureValue';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { UnknownButton } from './UnknownButton';

export function SectionFigures({ figures, section }: { figures: JourneyFigures; section: FiguredSection }) {
  const words = useWords();
  return (
    <ul className="section-figures cluster">
      {sectionFigures(words, figures, section).map((item) => (
        <li key={item.id} data-figure={item.id}>
          <ShowButton label={item.label} ids={item.touchpoints} title={item.how}>
            <span className="block soft">{item.label}</span>
            <strong className="block numeric" title={item.exact}>
              <FigureValue item={item} />
            </strong>
          </ShowButton>
          <UnknownButton title={item.label} ids={item.unknown} />
        </li>
      ))}
    </ul>
  );
}
