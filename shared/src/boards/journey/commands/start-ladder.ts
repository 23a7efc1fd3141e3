/** Opens the ladder of a board, where the experience wanted is written: made jointly by whoever writes first. */
import type { Command } from '../../../kernel/command';
import { boardExists } from '../../../kernel/record-commands/rules';
import { settingsChanges } from '../../../kernel/record-commands/set-settings';
import { live } from '../../../kernel/record-reader';
import { ladderId, ladderRecord } from '../records/schema';

export const startLadder: Command<{ readonly board: string }> = {
  name: 'startLadder',
  check: ({ read }, { board }) => boardExists(read, board),
  plan({ read }, { board }) {
    const id = ladderId(board);
    if (live(read, ladderRecord, id)) return { changes: [], select: [id] };
    return { changes: settingsChanges(read, ladderRecord, id, board, {}), select: [id] };
  },
};
