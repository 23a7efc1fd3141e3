/** Removes a record of a goals board; announces what was removed with it and offers to restore it. */
import { restoreGoalRecords } from '@polku/shared/boards/goals/commands/restore-goal-records';
import { removeGoalRecords } from '@polku/shared/boards/goals/commands/remove-goal-records';
import { type Goal, developmentProjectRecord } from '@polku/shared/boards/goals/schema';
import { isGone } from '@polku/shared/kernel/references';
import { createContext, type ReactNode, useCallback, useContext } from 'react';
import { useBoard } from '../../kernel/board/board-context';
import { removeAndAnnounce, type Removing } from '../../kernel/removal/remove-and-announce';
import { useWords } from '../../kernel/words/words';
import { keepFocusNear } from '../../ui/keep-focus';
import type { Toasts } from '../../ui/Toasts';

const RemovalContext = createContext<((id: string) => void) | null>(null);

export function GoalRemoval({ toasts, children }: { readonly toasts: Toasts; readonly children: ReactNode }) {
  const words = useWords();
  const { session, board, run } = useBoard();
  const remove = useCallback(
    (id: string): void => {
      keepFocusNear(document.querySelector(`[data-record="${id}"]`));
      const { projection } = session;
      const door: Removing = {
        session,
        words,
        toasts,
        // A goal has a place for each team from the start.
        isEmpty: (record) =>
          record.type === 'teamExpectation' && !String(record['expected']).trim() && !String(record['why']).trim(),
        restore: (ids) => void run(restoreGoalRecords, { ids }),
        linked: (gone) => {
          const projects = projection.list(developmentProjectRecord, board);
          const n = projects.filter(({ goals }) => goals.some((goal) => gone.has(goal))).length;
          const touchpoints = (projection.get(id) as Partial<Goal> | undefined)?.touchpoints ?? [];
          const live = touchpoints.filter((other) => !isGone(projection, other)).length;
          return new Map(
            [['removal.count.touchpoint', live] as const, ['removal.count.developmentProject', n] as const].filter(
              ([, count]) => count > 0,
            ),
          );
        },
      };
      removeAndAnnounce(door, [id], () => run(removeGoalRecords, { ids: [id] }) !== null);
    },
    [session, board, run, toasts, words],
  );
  return <RemovalContext.Provider value={remove}>{children}</RemovalContext.Provider>;
}

/** @throws outside a GoalRemoval */
export function useRemoveGoal(): (id: string) => void {
  const remove = useContext(RemovalContext);
  if (!remove) throw new Error('useRemoveGoal outside GoalRemoval');
  return remove;
}
