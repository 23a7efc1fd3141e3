/** A new goals board: just its settings with an empty vision. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import type { Translator } from '../../kernel/translate';
import { goalsBoardId } from './schema';

export function blankGoals(_context: CommandContext, board: string, _words: Translator): readonly Change[] {
  return [{ op: 'create', id: goalsBoardId(board), type: 'goalsBoard', board, fields: {} }];
}
