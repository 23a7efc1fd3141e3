/** What a facilitator has frozen, for views that show their controls accordingly; the runner holds to it in any case. */
import { isFrozen } from '@polku/shared/kernel/room-notice';
import { useStore } from 'zustand';
import { frozenFor } from '../session/room-rules';
import type { Session } from '../session/session-types';

/**
 * @param board its id; null for none
 * @param row id of a row or lane of it, to ask about that alone
 * @returns whether this person may not write there now; always false for facilitators
 */
export function useFrozen({ state }: Pick<Session, 'state'>, board: string | null, row?: string): boolean {
  return useStore(state, ({ notice, role }) => {
    const ids = frozenFor(notice, role);
    return board !== null && isFrozen(ids, { id: row ?? board, board, names: [] });
  });
}
