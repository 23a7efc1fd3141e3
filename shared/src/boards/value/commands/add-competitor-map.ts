/**
 * Adds a competitor's value map beside ours: the same customer with the same jobs, pains and gains, and an empty offering.
 * Texts that come from the persona keep coming from there.
 */
import type { Change } from '../../../kernel/change';
import { type Command, firstRefusal } from '../../../kernel/command';
import { boardRecord } from '../../../kernel/project';
import { addRecords } from '../../../kernel/record-commands/add';
import { boardExists, textsFit } from '../../../kernel/record-commands/rules';
import { sideOf, valueMapId } from '../schema';
import { itemsOf, settingsOf } from '../value-reader';

export interface AddCompetitorMapArgs {
  /** Our own map. */
  readonly board: string;
  /** Of the new map. */
  readonly name: string;
}

export const addCompetitorMap: Command<AddCompetitorMapArgs> = {
  name: 'addCompetitorMap',
  check: ({ read }, { board, name }) => firstRefusal(boardExists(read, board), textsFit(boardRecord, 'name', [name])),
  plan(context, { board, name }) {
    const { read } = context;
    const boards = read.list(boardRecord, '');
    const index = boards.findIndex((other) => other.id === board) + 1;
    const added = addRecords(context, boardRecord, '', [{ kind: 'value', name }], boards, index);
    const [id = ''] = added.select;
    const settings = { whose: 'competitor', persona: settingsOf(read, board)?.persona ?? null };
    const customer = itemsOf(read, board).filter(({ section }) => sideOf(section) === 'customer');
    return {
      changes: [
        ...added.changes,
        { op: 'create', id: valueMapId(id), type: 'valueMap', board: id, fields: settings },
        ...customer.map(({ section, text, order, importance, dimensions, source, fromPersona }): Change => {
          const fields = { section, text, order, importance, dimensions, source, fromPersona };
          return { op: 'create', id: context.newId(), type: 'valueItem', board: id, fields };
        }),
      ],
      select: [id],
    };
  },
};
