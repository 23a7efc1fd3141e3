/** Who did what, page by page, as the server tells it. */
import { LIMITS } from '@polku/shared/kernel/limits';
import type { ActivityEntry } from '@polku/shared/kernel/versions';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../../kernel/session/session-types';
import type { ActivityFilter } from '../../kernel/session/versions-api';
import type { Answer } from '../../kernel/session/server-call';

export interface ActivityState {
  /** Null until the server has answered. */
  readonly entries: readonly ActivityEntry[] | null;
  /** There may be earlier ones. */
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failure: Exclude<Answer<never>, { readonly kind: 'ok' }> | null;
  /** Loads the next page, or the first one again after a failure. */
  readonly earlier: () => void;
}

const keyOf = ({ memberId, board, from }: ActivityEntry): string => `${memberId ?? ''} ${board} ${from}`;

const NOTHING = { entries: null, hasMore: false, loading: true, failure: null } as const;

export function useActivity(
  session: Session,
  { memberId, board }: Pick<ActivityFilter, 'memberId' | 'board'>,
): ActivityState {
  const [state, setState] = useState<Omit<ActivityState, 'earlier'>>(NOTHING);
  /** Goes up with every question: only the answer to the latest one counts. */
  const asked = useRef(0);
  const ask = useCallback(
    async (known: readonly ActivityEntry[] | null): Promise<void> => {
      const question = ++asked.current;
      setState((before) => ({ ...before, entries: known, loading: true, failure: null }));
      const last = known?.at(-1);
      const answer = await session.versions.activity({
        ...(last ? { before: last.to } : {}),
        ...(memberId === undefined ? {} : { memberId }),
        ...(board === undefined ? {} : { board }),
      });
      if (question !== asked.current) return;
      if (answer.kind !== 'ok') return setState({ entries: known, hasMore: false, loading: false, failure: answer });
      // A stretch that has gone on meanwhile may come again.
      const there = new Set(known?.map(keyOf));
      const entries = [...(known ?? []), ...answer.value.filter((entry) => !there.has(keyOf(entry)))];
      setState({ entries, hasMore: answer.value.length >= LIMITS.activityPerPage, loading: false, failure: null });
    },
    [session, memberId, board],
  );
  useEffect(() => {
    void ask(null);
    return () => void (asked.current += 1);
  }, [ask]);
  const { entries } = state;
  const earlier = useCallback(() => void ask(entries), [ask, entries]);
  return { ...state, earlier };
}
