/** Says where one's edits are. Never says more than is known: "saved on the server" only when the server has confirmed all. */
import { useStore } from 'zustand';
import type { SaveStatus, Session } from '../kernel/session/session-types';
import { useWords } from '../kernel/words/words';
import './status-badge.css';

export type StatusLevel = 'server' | 'device' | 'working' | 'nowhere';

/** What the badge shows for a status. */
export function statusLevel(status: SaveStatus): StatusLevel {
  if (status.server === 'saved') return 'server';
  if (status.device === 'saved') return 'device';
  return status.device === 'saving' ? 'working' : 'nowhere';
}

export function StatusBadge({ session }: { session: Session }) {
  const words = useWords();
  const status = useStore(session.state, (state) => state.status);
  const level = statusLevel(status);
  const offline = status.connection === 'offline' || status.connection === 'stopped';
  return (
    <div className="status-badge" data-level={level} data-testid="save-status">
      <span className="status-dot" aria-hidden />
      <span role="status">{words.t(`app.status.${level}`)}</span>
      {offline && <span className="status-offline">{words.t('app.status.offline')}</span>}
    </div>
  );
}
