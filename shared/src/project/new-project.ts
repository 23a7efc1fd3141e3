/** A new project with one blank board, as changes: written by the app into an empty document, also offline. */
import { BOARD_KINDS, type KindId } from '../boards/index';
import type { Change } from '../kernel/change';
import type { CommandContext } from '../kernel/command';
import { newId, type Random } from '../kernel/ids';
import { keyBetween } from '../kernel/order';
import { PROJECT_ID } from '../kernel/project';
import type { RecordReader } from '../kernel/projection';
import type { Translator } from '../kernel/translate';

export interface NewProject {
  readonly name: string;
  readonly boardName: string;
  readonly words: Translator;
  readonly kind?: KindId;
  readonly now?: number;
  /** For tests; otherwise the platform's own. */
  readonly random?: Random;
}

const NOTHING: RecordReader = { get: () => undefined, list: () => [] };

/** @returns a context for plans on a document that holds nothing yet */
export function emptyContext(random: Random | undefined, now: number): CommandContext {
  return { read: NOTHING, removed: () => [], newId: () => newId(random), random: random ?? Math.random, now };
}

/** @returns the changes that make the project, and the id of its board */
export function createProjectChanges(options: NewProject): {
  readonly changes: readonly Change[];
  readonly board: string;
} {
  const { name, boardName, words, kind = 'journey', random, now = 0 } = options;
  const context = emptyContext(random, now);
  const board = context.newId();
  const order = keyBetween(null, null, context.random);
  const changes: readonly Change[] = [
    { op: 'create', id: PROJECT_ID, type: 'project', board: '', fields: { name, language: words.locale } },
    { op: 'create', id: board, type: 'board', board: '', fields: { kind, name: boardName, order, state: 'current' } },
    ...BOARD_KINDS[kind].blank(context, board, words),
  ];
  return { changes, board };
}
