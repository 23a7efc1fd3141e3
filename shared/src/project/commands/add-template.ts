/** Adds the boards of a template after the others, in one step. Selects the one to open. */
import { isKindId } from '../../boards/index';
import type { Change } from '../../kernel/change';
import type { Command } from '../../kernel/command';
import { boardRecord } from '../../kernel/project';
import { placeIn } from '../../kernel/record-commands/place';
import { textsFit } from '../../kernel/record-commands/rules';
import type { BoardTemplate, TemplateBoard } from '../../kernel/template';
import type { Translator } from '../../kernel/translate';
import { refuse } from '../rules';

export interface AddTemplateArgs {
  readonly template: BoardTemplate;
  /** Of its first board. */
  readonly name: string;
  readonly words: Translator;
}

/** @returns the changes that make the boards of a template, each at its order key */
export function templateChanges(boards: readonly TemplateBoard[], orders: readonly string[]): readonly Change[] {
  return boards.flatMap(({ id, kind, name, state, origin, changes }, at): readonly Change[] => [
    { op: 'create', id, type: 'board', board: '', fields: { kind, name, state, origin, order: orders[at] ?? '' } },
    ...changes,
  ]);
}

export const addTemplate: Command<AddTemplateArgs> = {
  name: 'addTemplate',
  check(context, { template, name, words }) {
    const known = template.boards(context, words, name).every(({ kind }) => isKindId(kind));
    return known ? textsFit(boardRecord, 'name', [name]) : refuse('unknownKind');
  },
  plan(context, { template, name, words }) {
    const boards = template.boards(context, words, name);
    const place = placeIn(context, context.read.list(boardRecord, ''), Infinity, boards.length);
    return {
      changes: [...templateChanges(boards, place.keys), ...place.changes],
      select: boards.slice(0, 1).map(({ id }) => id),
    };
  },
};
