/** Adds a development project, serving the goals given. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardHasRoom, boardIsThere, textsFit, valuesPass } from '../../../kernel/record-commands/rules';
import { developmentProjectRecord, GOALS_RECORDS } from '../schema';
import type { DevelopmentProjectChanges } from './set-development-project-fields';

export interface AddDevelopmentProjectArgs {
  readonly board: string;
  readonly title?: string;
  readonly fields?: DevelopmentProjectChanges;
}

export const addDevelopmentProject: Command<AddDevelopmentProjectArgs> = {
  name: 'addDevelopmentProject',
  check: ({ read }, { board, title = '', fields = {} }) =>
    firstRefusal(
      boardIsThere(read, board),
      textsFit(developmentProjectRecord, 'title', [title]),
      valuesPass(developmentProjectRecord, fields),
      boardHasRoom(read, GOALS_RECORDS, board, 1),
    ),
  plan(context, { board, title = '', fields = {} }) {
    const id = context.newId();
    const { order, changes } = placeIn(context, context.read.list(developmentProjectRecord, board));
    return {
      changes: [
        { op: 'create', id, type: 'developmentProject', board, fields: { ...fields, title, order } },
        ...changes,
      ],
      select: [id],
    };
  },
};
