/**
 * What every part of the sheet needs: the session, the board, whether it may write, one way to run commands (a refusal is
 * shown as a message) and to put the caret into a line that has just come to be.
 */
import type { Command, Refusal, RunResult } from '@polku/shared/kernel/command';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { Toasts } from '../../ui/Toasts';

export interface Sheet {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  /** Ids that match what is searched; null while nothing is. */
  readonly found: ReadonlySet<string> | null;
  readonly run: <Args>(command: Command<Args>, args: Args) => RunResult;
  readonly refuse: (refusal: Refusal) => void;
  /** Shows a problem in words. */
  readonly tell: (text: string) => void;
  /** Puts the caret into the text of a record, as soon as it is on the page. */
  readonly focusText: (id: string, where?: 'start' | 'end') => void;
}

const SheetContext = createContext<Sheet | null>(null);

export interface SheetProviderProps {
  readonly session: Session;
  readonly board: string;
  readonly readOnly: boolean;
  readonly found: ReadonlySet<string> | null;
  readonly toasts: Toasts;
  readonly children: ReactNode;
}

export function SheetProvider({ session, board, readOnly, found, toasts, children }: SheetProviderProps) {
  const words = useWords();
  const sheet = useMemo<Sheet>(() => {
    const tell = (text: string): void => toasts.show({ text, tone: 'problem' });
    const refuse = (refusal: Refusal): void => tell(words.say(refusal.reason, refusal.values));
    return {
      session,
      board,
      readOnly,
      found,
      refuse,
      tell,
      run(command, args) {
        const result = session.runner.run(command, args);
        if (!result.done) refuse(result.refusal);
        return result;
      },
      focusText(id, where = 'end') {
        requestAnimationFrame(() => {
          const field = document.querySelector<HTMLTextAreaElement>(`[data-text="${id}"] textarea`);
          field?.focus();
          const at = where === 'start' ? 0 : (field?.value.length ?? 0);
          field?.setSelectionRange(at, at);
        });
      },
    };
  }, [session, board, readOnly, found, toasts, words]);
  return <SheetContext.Provider value={sheet}>{children}</SheetContext.Provider>;
}

/** @throws outside a SheetProvider */
export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('useSheet outside SheetProvider');
  return sheet;
}
