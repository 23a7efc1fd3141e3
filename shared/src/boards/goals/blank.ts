/** What a new goals board holds: its settings, with room for a vision. Goals are for people to name. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import type { Translator } from '../../kernel/translate';
import { goalsBoardId } from './schema';

export function blankGoals(_context: CommandContext, board: string, _words: Translator): readonly Change[] {
  return [{ op: 'create', id: goalsBoardId(board), type: 'goalsBoard', board, fields: {} }];
}
