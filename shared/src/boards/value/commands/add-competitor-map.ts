/**
 * Begins the value map of a competitor beside one's own: the same customer with the same jobs, pains and gains, and nothing
 * offered yet. The two are then compared. Words that come from the persona keep coming from there.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardRecord } from '../../../kernel/project';
import { placeIn } from '../../../kernel/record-commands/place';
import { boardIsThere, textsFit } from '../../../kernel/record-commands/rules';
import { CUSTOMER_SECTIONS, type Section, valueMapId } from '../schema';
import { itemsOf, settingsOf } from '../value-reader';

export interface AddCompetitorMapArgs {
  /** One's own map. */
  readonly board: string;
  /** Of the new map. */
  readonly name: string;
}

export const addCompetitorMap: Command<AddCompetitorMapArgs> = {
  name: 'addCompetitorMap',
  check: ({ read }, { board, name }) => firstRefusal(boardIsThere(read, board), textsFit(boardRecord, 'name', [name])),
  plan(context, { board, name }) {
    const { read } = context;
    const boards = read.list(boardRecord, '');
    const { order: place, changes } = placeIn(context, boards, boards.findIndex(({ id }) => id === board) + 1);
    const id = context.newId();
    const customer = itemsOf(read, board).filter(({ section }) =>
      (CUSTOMER_SECTIONS as readonly Section[]).includes(section),
    );
    return {
      changes: [
        { op: 'create', id, type: 'board', board: '', fields: { kind: 'value', name, order: place } },
        {
          op: 'create',
          id: valueMapId(id),
          type: 'valueMap',
          board: id,
          fields: { whose: 'competitor', persona: settingsOf(read, board)?.persona ?? null },
        },
        ...customer.map(
          ({ section, text, order, importance, dimensions, source, fromPersona }): Change => ({
            op: 'create',
            id: context.newId(),
            type: 'valueItem',
            board: id,
            fields: { section, text, order, importance, dimensions, source, fromPersona },
          }),
        ),
        ...changes,
      ],
      select: [id],
    };
  },
};
