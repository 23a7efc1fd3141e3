/** Adds a development project, serving the goals given. */
import { addCommand } from '../../../kernel/record-commands/add';
import { developmentProjectRecord, GOALS_RECORDS } from '../schema';
import type { DevelopmentProjectChanges } from './set-development-project-fields';

export interface AddDevelopmentProjectArgs {
  readonly board: string;
  readonly title?: string;
  readonly fields?: DevelopmentProjectChanges;
}

export const addDevelopmentProject = addCommand<AddDevelopmentProjectArgs>(
  'addDevelopmentProject',
  developmentProjectRecord,
  GOALS_RECORDS,
  ({ board, title = '', fields = {} }) => ({ board, texts: { title }, fields }),
);
