/** A new value map: just its settings. The six sections need no records. */
import type { Change } from '../../kernel/change';
import type { CommandContext } from '../../kernel/command';
import { valueMapId } from './schema';

export function blankValueMap(_: CommandContext, board: string): readonly Change[] {
  return [{ op: 'create', id: valueMapId(board), type: 'valueMap', board, fields: {} }];
}
