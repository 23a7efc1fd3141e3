/** Moves a line within its section or into another one. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { recordExists } from '../../../kernel/record-commands/rules';
import { live } from '../../../kernel/record-reader';
import { itemsOf } from '../persona-reader';
import { sectionBecomesStored } from '../places';
import { takesItems } from '../rules';
import { personaItemRecord } from '../schema';

export interface MovePersonaItemArgs {
  readonly id: string;
  /** Id of the section it goes to. */
  readonly section: string;
  /** Among the other lines there: 0 is first. */
  readonly index: number;
}

export const movePersonaItem: Command<MovePersonaItemArgs> = {
  name: 'movePersonaItem',
  check: ({ read }, { id, section }) =>
    firstRefusal(
      recordExists(read, id, personaItemRecord),
      takesItems(read, live(read, personaItemRecord, id)?.board ?? '', section),
    ),
  plan(context, { id, section, index }) {
    const board = live(context.read, personaItemRecord, id)?.board ?? '';
    const all = itemsOf(context.read, board, section);
    const others = all.filter((item) => item.id !== id);
    const target = Math.max(0, Math.min(index, others.length));
    if (all[target]?.id === id) return { changes: [], select: [id] };
    const { order, changes } = placeIn(context, others, target);
    return {
      changes: [
        ...sectionBecomesStored(context, board, section),
        { op: 'set', id, fields: { section, order } },
        ...changes,
      ],
      select: [id],
    };
  },
};
