/** Opens what a team says of the vision and of what is expected of it: the record is made with the first word. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { teamRecord } from '../../../kernel/project';
import { boardExists, boardHasRoom, recordExists } from '../../../kernel/record-commands/rules';
import { live } from '../../../kernel/record-reader';
import { GOALS_RECORDS, teamAnswerId, teamAnswerRecord } from '../schema';

export interface AnswerForTeamArgs {
  readonly board: string;
  readonly team: string;
}

export const answerForTeam: Command<AnswerForTeamArgs> = {
  name: 'answerForTeam',
  check: ({ read }, { board, team }) =>
    firstRefusal(
      boardExists(read, board),
      recordExists(read, team, teamRecord),
      boardHasRoom(read, GOALS_RECORDS, board, 1),
    ),
  plan({ read }, { board, team }) {
    const id = teamAnswerId(board, team);
    if (live(read, teamAnswerRecord, id)) return { changes: [], select: [id] };
    if (read.get(id)) return { changes: [{ op: 'restore', id }], select: [id] };
    return { changes: [{ op: 'create', id, type: 'teamAnswer', board, fields: { team }, joint: true }], select: [id] };
  },
};
