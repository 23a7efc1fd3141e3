/** Adds the boards of a template after the others, as one step. Selects the one to open. */
import { isKindId } from '../../boards/index';
import type { Change } from '../../kernel/change';
import type { Command } from '../../kernel/command';
import { placeAmong } from '../../kernel/order';
import { boardRecord } from '../../kernel/project';
import type { BoardTemplate, TemplateBoard } from '../../kernel/template';
import type { Translator } from '../../kernel/translate';
import { refuse, valuesPass } from '../rules';

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
    return known ? valuesPass('board', { name }) : refuse('unknownKind');
  },
  plan(context, { template, name, words }) {
    const there = context.read.list(boardRecord, '');
    const boards = template.boards(context, words, name);
    const placement = placeAmong(there, there.length, boards.length, context.random);
    return {
      changes: [
        ...templateChanges(boards, placement.keys),
        ...[...placement.rekeyed].map(([id, order]) => ({ op: 'set' as const, id, fields: { order } })),
      ],
      select: boards.slice(0, 1).map(({ id }) => id),
    };
  },
};
