/** A time rolled up from the touchpoint's sub-journey: shown in place of its own, read-only. */
import { withUnit } from '@polku/shared/kernel/no-break';
import { type RolledTimes, rolledTimes } from '@polku/shared/boards/journey/facts/roll-up';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { showHours } from '../../words/format-figure';
import { useBoard } from '../../../../kernel/board/board-context';
import './nested.css';

/** @returns the times in hours; null while the touchpoint uses its own */
export function useRolledTimes(touchpoint: Touchpoint | undefined): RolledTimes | null {
  const { session, board } = useBoard();
  return useProjection(session.projection, (read) =>
    touchpoint?.rollUp ? (rolledTimes(read, board).get(touchpoint.id) ?? null) : null,
  );
}

export function RolledTime({ hours }: { hours: number | null }) {
  const words = useWords();
  const shown = hours === null ? null : showHours(words, hours);
  return (
    <span className="rolled-time baseline gap-2 strong" title={shown?.exact}>
      {shown ? withUnit(shown.amount, shown.unit) : words.t('word.unknown')}
      <small className="micro faint">{words.t('nested.rolled')}</small>
    </span>
  );
}
