/**
 * The changes for a new project with one blank board or the boards of a template, written into an empty document, also
 * offline.
 */
import { BOARD_KINDS, type KindId } from '../boards/index';
import type { Change } from '../kernel/change';
import type { CommandContext } from '../kernel/command';
import { newId, type Random } from '../kernel/ids';
import { keyBetween, placeAmong } from '../kernel/order';
import { PROJECT_ID } from '../kernel/project';
import { emptyReader } from '../kernel/record-reader';
import type { BoardTemplate } from '../kernel/template';
import type { Translator } from '../kernel/translate';
import { templateChanges } from './commands/add-template';

export interface NewProject {
  readonly name: string;
  readonly boardName: string;
  readonly words: Translator;
  /** The kind of its blank board, or whose boards it begins with. */
  readonly begin: KindId | BoardTemplate;
  readonly now?: number;
  /** For tests; otherwise the platform's own. */
  readonly random?: Random;
}

/** @returns a context for plans on a document that holds nothing yet */
export function emptyContext(random: Random | undefined, now: number): CommandContext {
  return { read: emptyReader(), removed: () => [], newId: () => newId(random), random: random ?? Math.random, now };
}

/** @returns the changes that make the project, the id of its (first) board, and the other boards created */
export function createProjectChanges(options: NewProject): {
  readonly changes: readonly Change[];
  readonly board: string;
  readonly beside: readonly { readonly id: string; readonly name: string }[];
} {
  const { name, boardName, words, begin, random, now = 0 } = options;
  const context = emptyContext(random, now);
  const project: Change = {
    op: 'create',
    id: PROJECT_ID,
    type: 'project',
    board: '',
    fields: { name, language: words.locale },
  };
  if (typeof begin !== 'string') {
    const boards = begin.boards(context, words, boardName);
    const { keys } = placeAmong([], 0, boards.length, context.random);
    return {
      changes: [project, ...templateChanges(boards, keys)],
      board: boards[0]?.id ?? '',
      beside: boards.slice(1),
    };
  }
  const board = context.newId();
  const order = keyBetween(null, null, context.random);
  const changes: readonly Change[] = [
    project,
    {
      op: 'create',
      id: board,
      type: 'board',
      board: '',
      fields: { kind: begin, name: boardName, order, state: 'current' },
    },
    ...BOARD_KINDS[begin].blank(context, board, words),
  ];
  return { changes, board, beside: [] };
}
