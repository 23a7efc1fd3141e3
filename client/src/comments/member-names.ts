/**
 * Names of the project's members, by which comments show their authors: the server vouches for a comment's member, while the
 * name in it is only what its writer put there. Without a connection, and of who is not known, that has to do.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../kernel/session/session-types';

export interface MemberName {
  readonly name: string;
  /** Removed, or not let in yet: not offered to be named. */
  readonly away: boolean;
}

export interface MemberNames {
  readonly store: StoreApi<{ readonly names: ReadonlyMap<string, MemberName> }>;
  /** Asks the server; while it is being asked, once more after that. */
  refresh(): void;
  /** Asks the server unless it has been asked for this one. */
  lookUp(member: string): void;
}

/** Milliseconds between two questions. */
const PAUSE_MS = 1000;

export function createMemberNames({ members }: Pick<Session, 'members'>): MemberNames {
  const store = createStore<{ readonly names: ReadonlyMap<string, MemberName> }>(() => ({ names: new Map() }));
  const lookedUp = new Set<string>();
  let state: 'rest' | 'asking' | 'again' = 'rest';
  const ask = async (): Promise<void> => {
    state = 'asking';
    const answer = await members.list();
    if (answer.kind === 'ok') {
      const names = answer.value.map((member): [string, MemberName] => {
        const away = ('removed' in member && member.removed) || ('waiting' in member && member.waiting);
        return [member.memberId, { name: member.name.trim(), away }];
      });
      store.setState({ names: new Map(names) });
    }
    setTimeout(() => {
      const more = state === 'again';
      state = 'rest';
      if (more) void ask();
    }, PAUSE_MS);
  };
  const refresh = (): void => {
    if (state === 'rest') void ask();
    else state = 'again';
  };
  return {
    store,
    refresh,
    lookUp(member) {
      if (lookedUp.has(member) || store.getState().names.has(member)) return;
      lookedUp.add(member);
      refresh();
    },
  };
}
