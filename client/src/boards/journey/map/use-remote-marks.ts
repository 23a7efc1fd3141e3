/** Other people's cursors and selections on this board. */
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { RemoteMark } from '../../../kernel/canvas/canvas-types';
import type { Session } from '../../../kernel/session/session-types';

export function useRemoteMarks(session: Session, board: string): readonly RemoteMark[] {
  const peers = useStore(session.presence.peers, (state) => state.peers);
  return useMemo(
    () =>
      peers
        .filter((peer) => peer.board === board)
        .map(({ clientId, name, color, cursor, selection }) => ({ clientId, name, color, cursor, selection })),
    [peers, board],
  );
}
