/** The figures at the head of a section, each with its formula and the touchpoints behind it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useWords } from '../../../kernel/words/words';
import { type FiguredSection, sectionFigures } from './section-figures';
import { ShowButton } from './ShowButton';

export function SectionFigures({ figures, section }: { figures: JourneyFigures; section: FiguredSection }) {
  const words = useWords();
  return (
    <ul className="section-figures cluster">
      {sectionFigures(words, figures, section).map(({ id, label, how, amount, unit, exact, touchpoints }) => (
        <li key={id} data-figure={id}>
          <ShowButton label={label} ids={touchpoints} title={how}>
            <span className="block soft">{label}</span>
            <strong className="block numeric" title={exact}>
              {amount === null ? (
                <span className="insight-unknown faint">{words.t('word.unknown')}</span>
              ) : (
                <>
                  {amount}
                  {unit !== undefined && <small> {unit}</small>}
                </>
              )}
            </strong>
          </ShowButton>
        </li>
      ))}
    </ul>
  );
}
