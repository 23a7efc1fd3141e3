/** Runs commands about findings; what a rule refuses is told to the person. */
import type { Command } from '@polku/shared/kernel/command';
import { useCallback } from 'react';
import type { Session } from '../../../../kernel/session/session-types';
import { useWords } from '../../../../kernel/words/words';
import type { Toasts } from '../../../../ui/Toasts';

/** @returns whether it was done */
export type RunFinding = <Args>(command: Command<Args>, args: Args) => boolean;

export function useFindingCommands(session: Session, toasts: Toasts): RunFinding {
  const words = useWords();
  return useCallback(
    (command, args) => {
      const result = session.runner.run(command, args);
      if (!result.done) {
        toasts.show({ text: words.say(result.refusal.reason, result.refusal.values), tone: 'problem' });
      }
      return result.done;
    },
    [session, toasts, words],
  );
}
