/** A new goals board: its settings with an empty vision, and the questions before it. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import type { Translator } from '../../kernel/translate';
import { goalsBoardId, visionAnswersId } from './schema';

export function blankGoals(_context: CommandContext, board: string, _words: Translator): readonly Change[] {
  return [
    { op: 'create', id: goalsBoardId(board), type: 'goalsBoard', board, fields: {} },
    { op: 'create', id: visionAnswersId(board), type: 'visionAnswers', board, fields: {} },
  ];
}
