/**
 * Save status: never claims more than is known; “saved on the server” only once the server has confirmed everything. Screen
 * readers hear when saving stops or resumes, not every edit.
 */
import { CloudAlert, CloudCheck, CloudOff, HardDrive, LoaderCircle } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
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

const SIGNS = { server: CloudCheck, device: HardDrive, working: LoaderCircle, nowhere: CloudAlert } as const;

export function StatusBadge({ session, compact = false }: { session: Session; compact?: boolean }) {
  const words = useWords();
  const status = useStore(session.state, (state) => state.status);
  const level = statusLevel(status);
  const offline = status.connection === 'offline' || status.connection === 'stopped';
  const trouble = status.problem !== null ? 'problem' : offline ? 'offline' : null;
  // Nothing is announced before the first problem; after one, its end is announced too.
  const [told, setTold] = useState<'problem' | 'offline' | 'well' | null>(trouble);
  if (trouble !== null && told !== trouble) setTold(trouble);
  else if (trouble === null && told !== null && told !== 'well' && level === 'server') setTold('well');
  const spoken = {
    problem: words.t(level === 'nowhere' ? 'app.status.nowhere' : 'app.status.device'),
    offline: words.t('app.status.offline'),
    well: words.t('app.status.server'),
  };
  const said = words.t(`app.status.${level}`);
  const all = offline ? `${said} · ${words.t('app.status.offline')}` : said;
  const Sign = offline && level === 'device' ? CloudOff : SIGNS[level];
  return (
    <>
      {compact ? (
        <div className="status-compact" data-level={level} data-testid="save-status">
          <DialogTrigger>
            <AriaButton className="button button-icon button-quiet button-normal" aria-label={all}>
              <Sign size={18} aria-hidden />
            </AriaButton>
            <Popover className="menu-popover" offset={4}>
              <Dialog className="status-words" aria-label={all}>
                {all}
              </Dialog>
            </Popover>
          </DialogTrigger>
          <span className="visually-hidden" aria-hidden>
            {said}
          </span>
        </div>
      ) : (
        <div className="status-badge row small soft nowrap" data-level={level} data-testid="save-status">
          <span className="status-dot round own-colour" aria-hidden />
          <span>{said}</span>
          {offline && <span className="status-offline micro pill">{words.t('app.status.offline')}</span>}
        </div>
      )}
      <span className="visually-hidden" role="status">
        {told === null ? '' : spoken[told]}
      </span>
    </>
  );
}
