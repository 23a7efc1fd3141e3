/**
 * Where the lead time goes, as far as it is known: value, necessary, waste and undecided work, and waiting, as one bar with
 * shares; of a known lead time, value's share is the flow efficiency. Without known times, the same by number of touchpoints.
 */
import { ratio } from '@polku/shared/boards/journey/facts/sums';
import type { JourneyFigures } from '@polku/shared/boards/journey/analysis/figures';
import { withBound } from '@polku/shared/kernel/bound';
import type { Figure } from '@polku/shared/boards/journey/analysis/figure';
import { memo } from 'react';
import { sameShown } from '../../../kernel/same-shown';
import { useWords, type Words } from '../../../kernel/words/words';
import { ShowButton } from '../../../kernel/board/ShowButton';
import { hoursText, shareText } from './table-model';
import { UnknownButton } from './UnknownButton';

interface Part {
  readonly tone: 'value' | 'necessary' | 'waste' | 'undecided' | 'waiting';
  readonly name: string;
  /** Hours of the lead time, or touchpoints where no time is known; null is unknown. */
  readonly size: number | null;
  readonly unknown: readonly string[];
  readonly aside: string;
  readonly touchpoints: readonly string[];
}

function timeText(words: Words, { value, bound }: Figure): string | null {
  const text = hoursText(words, value);
  return text === null ? null : withBound(bound, text);
}

/** Drawn again only when it shows something else, or leads elsewhere. */
const SplitPart = memo(function SplitPart({ part, share }: { readonly part: Part; readonly share: string | null }) {
  const { tone, name, aside, touchpoints, unknown } = part;
  return (
    <li>
      <ShowButton label={name} ids={touchpoints}>
        <i data-tone={tone} aria-hidden />
        <strong>{name}</strong> {share}
        <small className="small faint">{aside}</small>
      </ShowButton>
      <UnknownButton title={name} ids={unknown} />
    </li>
  );
}, sameShown);

export function ValueSplit({ figures }: { figures: JourneyFigures }) {
  const words = useWords();
  const { leadTime, waitingTime } = figures.time;
  const timed = leadTime.value !== null && leadTime.value > 0;
  const parts = figures.waste.byClass
    .filter(({ count }) => count > 0)
    .map(({ value, count, onPath, touchpoints }): Part => {
      const tone = value ?? 'undecided';
      const n = words.t('insights.touchpoints', { n: count });
      const time = timeText(words, onPath) ?? words.t('insights.timeUnknown');
      const aside = timed ? `${n} · ${time}` : n;
      return {
        tone,
        name: words.t(`value.${tone}`),
        size: timed ? onPath.value : count,
        aside,
        touchpoints,
        unknown: timed ? onPath.unknown : [],
      };
    });
  if (timed && waitingTime.value !== null)
    parts.push({
      tone: 'waiting',
      name: words.t('word.waitingTime'),
      size: waitingTime.value,
      aside: timeText(words, waitingTime) ?? '',
      touchpoints: waitingTime.touchpoints,
      unknown: waitingTime.unknown,
    });
  const whole = timed ? leadTime.value : figures.touchpoints;
  return (
    <section className="value-split" aria-label={words.t('analysis.byClass')}>
      <p className="value-split-of small soft">
        {timed
          ? words.t(leadTime.bound === 'exact' ? 'insights.split.time' : 'insights.split.part', {
              time: hoursText(words, leadTime.value) ?? '',
            })
          : words.t('insights.split.count')}
      </p>
      <div className="value-split-bar flex own-colour" aria-hidden>
        {parts.map(({ tone, size }) =>
          size === null || size === 0 ? null : <span key={tone} data-tone={tone} style={{ flexGrow: size }} />,
        )}
      </div>
      <ul className="cluster">
        {parts.map((part) => (
          <SplitPart key={part.tone} part={part} share={shareText(words, ratio(part.size, whole))} />
        ))}
      </ul>
    </section>
  );
}
