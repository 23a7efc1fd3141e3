/** People of the open project: the list, who knocks, and freezing boards. */
import { can } from '@polku/shared/kernel/permissions';
import type { Board } from '@polku/shared/kernel/project';
import { FROZEN_ALL } from '@polku/shared/kernel/room-notice';
import { Snowflake, Users, UsersRound } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { problemOf } from '../../features/members/problem-words';
import { PeopleHereDialog } from '../../features/presence/PeopleHereDialog';
import { PeopleDialog } from '../../features/members/PeopleDialog';
import type { Peer, Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { useServices } from '../services';

const ICON = { size: 16 } as const;
const NONE: readonly string[] = [];
/** Of the message that people wait at the door. */
const KNOCK = 'knock';

export interface PeopleOptions {
  readonly session: Session;
  /** The board in view. */
  readonly board: Board | undefined;
  readonly where: (peer: Peer) => string;
  /** Goes to where a person is. */
  readonly onFollow: (peer: Peer) => void;
  /** The project's own record is here. */
  readonly named: boolean;
}

export function usePeople({ session, board, named, where, onFollow }: PeopleOptions): {
  readonly actions: readonly AppAction[];
  readonly dialog: ReactNode;
  readonly open: () => void;
} {
  const words = useWords();
  const { toasts } = useServices();
  const [shown, setShown] = useState(false);
  const [hereShown, setHereShown] = useState(false);
  const others = useStore(session.presence.peers, ({ peers }) => peers.length);
  const frozen = useStore(session.state, ({ notice }) => notice?.frozen ?? NONE);
  const told = useStore(session.state, ({ notice }) => notice !== null);
  const waiting = useStore(session.state, ({ notice }) => notice?.waiting ?? 0);
  const runs = useStore(session.state, ({ role }) => role !== null && can(role, 'runWorkshop'));

  const waitedFor = useRef(0);
  useEffect(() => {
    // Fewer wait now: a message that still stands must not say the number of before.
    const standing = toasts.store.getState().toasts.find(({ key }) => key === KNOCK);
    if (standing && waiting === 0) toasts.close(standing.id);
    if (runs && waiting > 0 && (standing ? waiting !== waitedFor.current : waiting > waitedFor.current)) {
      toasts.show({
        key: KNOCK,
        text: words.t('members.waiting', { n: waiting }),
        tone: 'info',
        action: { label: words.t('members.show'), run: () => setShown(true) },
      });
    }
    waitedFor.current = waiting;
  }, [runs, waiting, toasts, words]);

  const freeze = async (id: string, on: boolean): Promise<void> => {
    const next = on ? [...frozen.filter((one) => one !== id), id] : frozen.filter((one) => one !== id);
    const answer = await session.members.changeRoom({ frozen: next });
    const problem = problemOf(answer, words);
    if (problem !== null) toasts.show({ text: problem, tone: 'problem' });
  };
  const all = frozen.includes(FROZEN_ALL);
  const here = board !== undefined && frozen.includes(board.id);
  return {
    open: () => setShown(true),
    dialog: (
      <>
        {shown && (
          <PeopleDialog
            session={session}
            say={(text) => toasts.show({ text, tone: 'info' })}
            onClose={() => setShown(false)}
          />
        )}
        {hereShown && (
          <PeopleHereDialog
            presence={session.presence}
            where={where}
            onFollow={onFollow}
            onMembers={() => setShown(true)}
            onClose={() => setHereShown(false)}
          />
        )}
      </>
    ),
    actions: [
      {
        id: 'app:peopleHere',
        label: words.t('app.people', { n: others + 1 }),
        icon: <UsersRound {...ICON} />,
        group: 'project',
        places: ['palette', 'narrow'],
        when: () => others > 0,
        run: () => setHereShown(true),
      },
      {
        id: 'app:people',
        label: words.t('members.title'),
        icon: <Users {...ICON} />,
        group: 'project',
        places: ['palette', 'menu', 'narrow'],
        when: () => named,
        run: () => setShown(true),
      },
      ...(runs && told
        ? [
            {
              id: 'app:freezeAll',
              label: words.t(all ? 'members.unfreeze.all' : 'members.freeze.all'),
              icon: <Snowflake {...ICON} />,
              group: 'project',
              places: ['palette', 'menu', 'narrow'],
              run: () => void freeze(FROZEN_ALL, !all),
            } satisfies AppAction,
          ]
        : []),
      ...(runs && told && board
        ? [
            {
              id: 'app:freezeBoard',
              label: words.t(here ? 'members.unfreeze.board' : 'members.freeze.board'),
              icon: <Snowflake {...ICON} />,
              group: 'board',
              places: ['palette', 'board'],
              run: () => void freeze(board.id, !here),
            } satisfies AppAction,
          ]
        : []),
    ],
  };
}
