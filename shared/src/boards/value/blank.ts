/** What a new value map holds: its settings. The six sections are there without records; they ask for their first item. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { valueMapId } from './schema';

export function blankValueMap(_: CommandContext, board: string): readonly Change[] {
  return [{ op: 'create', id: valueMapId(board), type: 'valueMap', board, fields: {} }];
}
