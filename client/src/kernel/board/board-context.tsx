/** Context for every part of an open board: session, board, whether it is writable, and how to run commands. */
import type { Refusal } from '@polku/shared/kernel/command';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Session } from '../session/session-types';
import { useWords } from '../words/words';
import { commandRunner, type RunCommand, type ShowProblem } from './run-command';

export interface BoardParts {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  /** Ids that match what is searched; null while nothing is. */
  readonly found: ReadonlySet<string> | null;
  /** Runs a command; a refusal is shown to the person. */
  readonly run: RunCommand;
  /** Shows the person why something was refused. */
  readonly refuse: (refusal: Refusal) => void;
  readonly tell: ShowProblem;
}

const BoardContext = createContext<BoardParts | null>(null);

export interface BoardProviderProps {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  readonly found?: ReadonlySet<string> | null;
  /** Stays the same from render to render. */
  readonly tell: ShowProblem;
  readonly children: ReactNode;
}

export function BoardProvider({ session, board, readOnly, found = null, tell, children }: BoardProviderProps) {
  const words = useWords();
  const parts = useMemo<BoardParts>(
    () => ({
      session,
      board,
      readOnly,
      found,
      run: commandRunner(session, words, tell),
      refuse: ({ reason, values }) => tell(words.say(reason, values)),
      tell,
    }),
    [session, board, readOnly, found, words, tell],
  );
  return <BoardContext.Provider value={parts}>{children}</BoardContext.Provider>;
}

/** @returns null where there is no board around it, as on a page about several */
export function useBoardThere(): BoardParts | null {
  return useContext(BoardContext);
}

/** @throws outside a BoardProvider */
export function useBoard(): BoardParts {
  const parts = useBoardThere();
  if (!parts) throw new Error('useBoard outside BoardProvider');
  return parts;
}
