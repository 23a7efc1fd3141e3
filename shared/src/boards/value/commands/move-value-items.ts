/** Moves items, in their order, to a position in a section of the same side. */
import { type Command, firstRefusal } from '../../../kernel/command';
import { placeIn } from '../../../kernel/record-commands/place';
import { byOrder } from '../../../kernel/records';
import { itemsExist, liveItems, onOneSide } from '../rules';
import { type Section, SECTIONS } from '../schema';
import { itemsIn } from '../value-reader';

export interface MoveValueItemsArgs {
  readonly ids: readonly string[];
  readonly section: Section;
  /** Among the section's items that are not moved; beyond the end: last. */
  readonly index: number;
}

export const moveValueItems: Command<MoveValueItemsArgs> = {
  name: 'moveValueItems',
  check: ({ read }, { ids, section }) => firstRefusal(itemsExist(read, ids), onOneSide(read, ids, section)),
  plan(context, { ids, section, index }) {
    const all = liveItems(context.read, ids);
    const board = all[0]?.board ?? '';
    const moving = all
      .filter((item) => item.board === board)
      .sort((a, b) => SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || byOrder(a, b));
    const leaving = new Set(moving.map(({ id }) => id));
    const siblings = itemsIn(context.read, board, section).filter(({ id }) => !leaving.has(id));
    const { keys, changes } = placeIn(context, siblings, index, moving.length);
    return {
      changes: [
        ...moving.map(({ id }, at) => ({
          op: 'set' as const,
          id,
          fields: { section, order: keys[at] ?? '' },
        })),
        ...changes,
      ],
      select: [...leaving],
    };
  },
};
