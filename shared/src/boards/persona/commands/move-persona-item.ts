/** Moves a line within its section or into another one. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeAmong } from '../../../kernel/order';
import { itemsOf } from '../persona-reader';
import { rekeyed, sectionBecomesStored } from '../places';
import { isThere, liveRecord, takesItems } from '../rules';

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
      isThere(read, id, 'personaItem'),
      takesItems(read, liveRecord(read, id, 'personaItem')?.board ?? '', section),
    ),
  plan(context, { id, section, index }) {
    const board = liveRecord(context.read, id, 'personaItem')?.board ?? '';
    const all = itemsOf(context.read, board, section);
    const others = all.filter((item) => item.id !== id);
    const target = Math.max(0, Math.min(index, others.length));
    if (all[target]?.id === id) return { changes: [], select: [id] };
    const placement = placeAmong(others, target, 1, context.random);
    return {
      changes: [
        ...sectionBecomesStored(context, board, section),
        { op: 'set', id, fields: { section, order: placement.keys[0] ?? '' } },
        ...rekeyed(placement),
      ],
      select: [id],
    };
  },
};
