/** The people of a project as the server lists them, asked again whenever it says that something has changed. */
import type { ManagedMember, MemberInfo } from '@polku/shared/kernel/members';
import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';

export type ListedMember = MemberInfo & Partial<ManagedMember>;

export interface Members {
  /** Null until the server has answered. */
  readonly list: readonly ListedMember[] | null;
  readonly refresh: () => void;
}

export function useMembers(session: Session): Members {
  const revision = useStore(session.state, ({ notice }) => notice?.membersRevision ?? null);
  const [list, setList] = useState<readonly ListedMember[] | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let current = true;
    void session.members.list().then((answer) => {
      if (current && answer.kind === 'ok') setList(answer.value);
    });
    return () => {
      current = false;
    };
  }, [session, revision, asked]);
  const refresh = useCallback(() => setAsked((n) => n + 1), []);
  return { list, refresh };
}
