/** Opens the answers beside the vision for writing: of boards from before they were asked for, the record is made now. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists, boardHasRoom } from '../../../kernel/record-commands/rules';
import { live } from '../../../kernel/record-reader';
import { GOALS_RECORDS, visionAnswersId, visionAnswersRecord } from '../schema';

export interface OpenVisionAnswersArgs {
  readonly board: string;
}

export const openVisionAnswers: Command<OpenVisionAnswersArgs> = {
  name: 'openVisionAnswers',
  check: ({ read }, { board }) => firstRefusal(boardExists(read, board), boardHasRoom(read, GOALS_RECORDS, board, 1)),
  plan({ read }, { board }) {
    const id = visionAnswersId(board);
    if (live(read, visionAnswersRecord, id)) return { changes: [], select: [id] };
    if (read.get(id)) return { changes: [{ op: 'restore', id }], select: [id] };
    return { changes: [{ op: 'create', id, type: 'visionAnswers', board, fields: {}, joint: true }], select: [id] };
  },
};
