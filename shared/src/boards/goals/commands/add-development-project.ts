/** Adds a development project, serving the goals given. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardHasRoom, boardIsThere, titleFits, valuesPass } from '../rules';
import { place } from './place';
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
      titleFits(title),
      valuesPass('developmentProject', fields),
      boardHasRoom(read, board, 1),
    ),
  plan(context, { board, title = '', fields = {} }) {
    const id = context.newId();
    const { order, changes } = place(context, 'developmentProject', board, Infinity);
    return {
      changes: [
        { op: 'create', id, type: 'developmentProject', board, fields: { ...fields, title, order } },
        ...changes,
      ],
      select: [id],
    };
  },
};
