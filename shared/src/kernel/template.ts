/**
 * A template: starting boards as changes, pure and in the person's language. It asks questions (prompts) and never includes
 * made-up findings. Texts: `templates.<id>.name` and `templates.<id>.when` (when to use it).
 */
import type { Change } from './change';
import type { CommandContext } from './command';
import type { Board } from './project';
import type { Translator } from './translate';

export interface TemplateBoard {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly state: Board['state'];
  /** The board of the same template that this one is the target state of. */
  readonly origin: string | null;
  /** What is on the board; not the board's own record. */
  readonly changes: readonly Change[];
}

export interface BoardTemplate {
  readonly id: string;
  /** Message: what its first board is called. */
  readonly boardName: string;
  /** @param name of the (first) board; @returns one board or more, the one to open first */
  readonly boards: (context: CommandContext, words: Translator, name: string) => readonly TemplateBoard[];
}
