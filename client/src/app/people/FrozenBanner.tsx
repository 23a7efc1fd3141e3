/** Reminds facilitators that something is frozen, which does not hold for themselves. */
import { can } from '@polku/shared/kernel/permissions';
import { FROZEN_ALL } from '@polku/shared/kernel/room-notice';
import { Snowflake } from 'lucide-react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';

export function FrozenBanner({ session, board }: { readonly session: Session; readonly board: string | null }) {
  const words = useWords();
  const frozen = useStore(session.state, ({ notice, role }) => {
    if (notice === null || role === null || !can(role, 'runWorkshop')) return null;
    if (notice.frozen.includes(FROZEN_ALL)) return 'all';
    return board !== null && notice.frozen.includes(board) ? 'board' : null;
  });
  return (
    <div role="status">
      {frozen && (
        <div className="banner row gap-3 small">
          <Snowflake size={16} aria-hidden />
          {words.t(frozen === 'all' ? 'members.banner.frozenAllOwn' : 'members.banner.frozenOwn')}
        </div>
      )}
    </div>
  );
}
