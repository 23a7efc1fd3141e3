/** A time that a touchpoint takes from its sub-journey: shown in the place of its own, not to be typed into. */
import { withUnit } from '@polku/shared/kernel/no-break';
import { type RolledTimes, rolledTimes } from '@polku/shared/boards/journey/facts/roll-up';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useRef } from 'react';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { showHours } from '../../words/format-figure';
import { useBoard } from '../../../../kernel/board/board-context';
import './nested.css';

/** @returns the times in hours; null while the touchpoint uses its own */
export function useRolledTimes(touchpoint: Touchpoint | undefined): RolledTimes | null {
  const { session, board } = useBoard();
  const last = useRef<RolledTimes | null>(null);
  return useProjection(session.projection, (read) => {
    const times = touchpoint?.rollUp ? (rolledTimes(read, board).get(touchpoint.id) ?? null) : null;
    const same = last.current?.process === times?.process && last.current?.waiting === times?.waiting;
    if (!same || (times === null) !== (last.current === null)) last.current = times;
    return last.current;
  });
}

export function RolledTime({ hours }: { hours: number | null }) {
  const words = useWords();
  const shown = hours === null ? null : showHours(words, hours);
  return (
    <span className="rolled-time" title={shown?.exact}>
      {shown ? withUnit(shown.amount, shown.unit) : words.t('word.unknown')}
      <small>{words.t('nested.rolled')}</small>
    </span>
  );
}
