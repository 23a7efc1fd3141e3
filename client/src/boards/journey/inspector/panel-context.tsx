/**
 * What every part of the side panel needs: the session, the board, whether it may write, and one way to run commands.
 * A refusal is kept as a sentence and shown at the foot of the panel until the next command succeeds.
 */
import type { Command, Refusal, RunResult } from '@polku/shared/kernel/command';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Session } from '../../../kernel/session/session-types';
import { useWords } from '../../../kernel/words/words';

export interface Panel {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  /** Why the last command was refused, in the person's language; null when it was done. */
  readonly problem: string | null;
  readonly run: <Args>(command: Command<Args>, args: Args) => RunResult;
  /** Shows why something was not taken. */
  readonly refuse: (refusal: Refusal) => void;
}

const PanelContext = createContext<Panel | null>(null);

export interface PanelProviderProps {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  readonly children: ReactNode;
}

export function PanelProvider({ session, board, readOnly, children }: PanelProviderProps) {
  const words = useWords();
  const [problem, setProblem] = useState<string | null>(null);
  const refuse = useCallback(
    (refusal: Refusal): void => setProblem(words.say(refusal.reason, refusal.values)),
    [words],
  );
  const run = useCallback(
    <Args,>(command: Command<Args>, args: Args): RunResult => {
      const result = session.runner.run(command, args);
      if (result.done) setProblem(null);
      else refuse(result.refusal);
      return result;
    },
    [session, refuse],
  );
  const panel = useMemo<Panel>(
    () => ({ session, board, readOnly, problem, run, refuse }),
    [session, board, readOnly, problem, run, refuse],
  );
  return <PanelContext.Provider value={panel}>{children}</PanelContext.Provider>;
}

/** @throws outside a PanelProvider */
export function usePanel(): Panel {
  const panel = useContext(PanelContext);
  if (!panel) throw new Error('usePanel outside PanelProvider');
  return panel;
}
