/** The clock of the step: time left, said at one minute and at the end. Nothing closes at zero. */
import type { RunningStep, WorkshopNow } from '@polku/shared/kernel/steps';
import { useEffect, useRef } from 'react';
import { useFormWords } from '../answering/words';
import { chime } from '../kernel/workshop/chime';
import { clockText, stepClock, useSeconds } from '../kernel/workshop/step-clock';

const MINUTE_MS = 60_000;

export interface ClockProps {
  readonly step: RunningStep;
  readonly now: WorkshopNow;
  readonly clock: () => number;
  /** Until when this person has more time than others; null. */
  readonly moreUntil: number | null;
  readonly sound: boolean;
}

export function Clock({ step, now, clock, moreUntil, sound }: ClockProps) {
  const words = useFormWords();
  const at = clock();
  const shared = stepClock(step, now.now, at);
  const more = moreUntil !== null && moreUntil > at;
  const left = more ? moreUntil - at : shared.left;
  useSeconds(left !== null && !shared.paused);
  const over = left !== null && left <= 0 && !shared.paused;
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current && sound) chime();
    wasOver.current = over;
  }, [over, sound]);
  if (left === null) return null;
  const near = left > 0 && left <= MINUTE_MS;
  return (
    <div className="phone-clock" data-over={over || undefined} data-near={near || undefined}>
      {/* Once it is over, the words are enough. */}
      <span role="timer" aria-label={words.t('phone.clock')} className={over ? 'answer-hidden' : undefined}>
        {clockText(Math.max(0, left))}
      </span>
      {shared.paused && <span className="phone-clock-word">{words.t('phone.clock.paused')}</span>}
      {/* Heard once each, not with every second. */}
      <span role="status" className={over || more ? 'phone-clock-word' : 'answer-hidden'}>
        {over
          ? words.t('phone.clock.over')
          : more
            ? words.t('phone.clock.more')
            : near
              ? words.t('phone.clock.minute')
              : ''}
      </span>
    </div>
  );
}
