/** What every part of a goals board needs: the session, the board, whether it may write, one way to run commands. */
import type { Command, Refusal, RunResult } from '@polku/shared/kernel/command';
import { restoreGoalRecords } from '@polku/shared/boards/goals/commands/restore-goal-records';
import { removeGoalRecords } from '@polku/shared/boards/goals/commands/remove-goal-records';
import { type Goal, developmentProjectRecord } from '@polku/shared/boards/goals/schema';
import { isGone } from '@polku/shared/kernel/references';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { removeTelling, type Removing } from '../../kernel/removal/remove-telling';
import type { Session } from '../../kernel/session/session-types';
import { keepFocusNear } from '../../ui/keep-focus';
import { useWords } from '../../kernel/words/words';
import type { Toasts } from '../../ui/Toasts';

export interface GoalsSheet {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  /** Ids that match what is searched; null while nothing is. */
  readonly found: ReadonlySet<string> | null;
  readonly run: <Args>(command: Command<Args>, args: Args) => RunResult;
  readonly refuse: (refusal: Refusal) => void;
  /** Removes a record with what goes with it, and offers to bring it back. */
  readonly remove: (id: string) => void;
  /** Puts the caret into the first text of a record, as soon as it is on the page. */
  readonly focusText: (id: string) => void;
}

const SheetContext = createContext<GoalsSheet | null>(null);

export interface GoalsProviderProps {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  readonly found: ReadonlySet<string> | null;
  readonly toasts: Toasts;
  readonly children: ReactNode;
}

export function GoalsProvider({ session, board, readOnly, found, toasts, children }: GoalsProviderProps) {
  const words = useWords();
  const sheet = useMemo<GoalsSheet>(() => {
    const refuse = (refusal: Refusal): void =>
      toasts.show({ text: words.say(refusal.reason, refusal.values), tone: 'problem' });
    const run: GoalsSheet['run'] = (command, args) => {
      const result = session.runner.run(command, args);
      if (!result.done) refuse(result.refusal);
      return result;
    };
    return {
      session,
      board,
      readOnly,
      found,
      refuse,
      run,
      remove(id) {
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
        removeTelling(door, [id], () => run(removeGoalRecords, { ids: [id] }).done);
      },
      focusText(id) {
        requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-record="${id}"] textarea`)?.focus());
      },
    };
  }, [session, board, readOnly, found, toasts, words]);
  return <SheetContext.Provider value={sheet}>{children}</SheetContext.Provider>;
}

/** @throws outside a GoalsProvider */
export function useGoals(): GoalsSheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('useGoals outside GoalsProvider');
  return sheet;
}
