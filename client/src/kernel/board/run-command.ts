/** Runs a person's commands on a board; a refusal is announced in their language. */
import type { Command } from '@polku/shared/kernel/command';
import type { Toasts } from '../../ui/Toasts';
import type { Session } from '../session/session-types';
import type { Words } from '../words/words';

/** @returns ids to select, or null when refused */
export type RunCommand = <Args>(command: Command<Args>, args: Args) => readonly string[] | null;

/** Called with the problem; null: the last command succeeded. */
export type ShowProblem = (problem: string | null) => void;

export function commandRunner({ runner }: Pick<Session, 'runner'>, words: Words, tell: ShowProblem): RunCommand {
  return (command, args) => {
    const result = runner.run(command, args);
    tell(result.done ? null : words.say(result.refusal.reason, result.refusal.values));
    return result.done ? result.select : null;
  };
}

/** Shows problems as toasts. */
export function problemToast(toasts: Toasts): ShowProblem {
  return (text) => {
    if (text !== null) toasts.show({ text, tone: 'problem' });
  };
}
