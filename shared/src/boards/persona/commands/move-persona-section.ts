/** Moves a section to another place on the sheet. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardExists } from '../../../kernel/record-commands/rules';
import { sectionsOf } from '../persona-reader';
import { sectionChanges } from '../places';
import { sectionExists } from '../rules';

export interface MovePersonaSectionArgs {
  readonly board: string;
  readonly id: string;
  /** Among all other sections, hidden ones included: 0 is first. */
  readonly index: number;
}

export const movePersonaSection: Command<MovePersonaSectionArgs> = {
  name: 'movePersonaSection',
  check: ({ read }, { board, id }) => firstRefusal(boardExists(read, board), sectionExists(read, board, id)),
  plan(context, { board, id, index }) {
    const all = sectionsOf(context.read, board);
    const target = Math.max(0, Math.min(index, all.length - 1));
    if (all[target]?.id === id) return { changes: [], select: [id] };
    return { changes: sectionChanges(context, board, id, {}, target), select: [id] };
  },
};
