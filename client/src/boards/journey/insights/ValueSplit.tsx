/** How much of the journey is value, necessary, waste or undecided: one bar, and the shares beside it. */
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { useWords } from '../../../kernel/words/words';
import { ShowButton } from './ShowButton';
import { hoursText, shareText } from './table-model';

export function ValueSplit({ figures }: { figures: JourneyFigures }) {
  const words = useWords();
  const rows = figures.waste.byClass.filter(({ count }) => count > 0);
  return (
    <section className="value-split" aria-label={words.t('analysis.byClass')}>
      <div className="value-split-bar" aria-hidden>
        {rows.map(({ value, count }) => (
          <span key={value ?? 'undecided'} data-tone={value ?? 'undecided'} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul>
        {rows.map(({ value, count, share, waitingTime, processTime, touchpoints }) => {
          const name = words.t(`value.${value ?? 'undecided'}`);
          const known = waitingTime !== null || processTime !== null;
          const hours = known ? hoursText(words, (waitingTime ?? 0) + (processTime ?? 0)) : null;
          return (
            <li key={value ?? 'undecided'} style={{ flexGrow: count }}>
              <ShowButton label={name} ids={touchpoints}>
                <i data-tone={value ?? 'undecided'} aria-hidden />
                <strong>{name}</strong> {shareText(words, share)}
                <small>
                  {words.t('insights.touchpoints', { n: count })} · {hours ?? words.t('insights.timeUnknown')}
                </small>
              </ShowButton>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
