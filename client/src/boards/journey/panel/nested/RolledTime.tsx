/** A time rolled up from the touchpoint's sub-journey, read-only: in place of its own, or its own with it. */
import { withUnit } from '@polku/shared/kernel/no-break';
import { rolledTimes } from '@polku/shared/boards/journey/facts/roll-up';
import type { RolledUp } from '@polku/shared/boards/journey/facts/rolled-up';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { useProjection } from '../../../../kernel/store/use-projection';
import { useWords } from '../../../../kernel/words/words';
import { Bounded } from '../../words/Bounded';
import { showHours } from '../../words/format-figure';
import { useBoard } from '../../../../kernel/board/board-context';
import './nested.css';

/** @returns what the touchpoint takes from its sub-journey; null while it takes nothing */
export function useRolledUp(touchpoint: Touchpoint | undefined): RolledUp | null {
  const { session, board } = useBoard();
  return useProjection(session.projection, (read) =>
    touchpoint?.subJourney ? (rolledTimes(read, board).get(touchpoint.id) ?? null) : null,
  );
}

export interface RolledTimeProps {
  readonly hours: number | null;
  /** More of it is unknown. */
  readonly open: boolean;
  /** The touchpoint's own is in it, too. */
  readonly added?: boolean;
}

export function RolledTime({ hours, open, added = false }: RolledTimeProps) {
  const words = useWords();
  const shown = hours === null ? null : showHours(words, hours);
  return (
    <span className="rolled-time baseline gap-2 strong" title={shown?.exact}>
      {shown ? (
        <Bounded bound={open ? 'atLeast' : 'exact'}>{withUnit(shown.amount, shown.unit)}</Bounded>
      ) : (
        words.t('word.unknown')
      )}
      <small className="micro faint">{words.t(added ? 'nested.rolled.added' : 'nested.rolled')}</small>
    </span>
  );
}
