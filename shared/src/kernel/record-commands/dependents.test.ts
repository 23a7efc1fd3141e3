import { describe, expect, it } from 'vitest';
import { JOURNEY_COMMANDS } from '../../boards/journey/commands/index';
import {
  cardRecord,
  connectorRecord,
  JOURNEY_RECORDS,
  stageRecord,
  touchpointRecord,
} from '../../boards/journey/records/schema';
import { SPECS } from '../../boards/index';
import { BOARD, testBoard } from '../../testing/test-board';
import { removedTogether, withDependents } from './dependents';

const { addCard, addConnector, removeRecords } = JOURNEY_COMMANDS;

/** Two stages; a card under the first touchpoint, and a connector from it into the other stage. */
function home() {
  const board = testBoard({ Looking: ['Sees', 'Asks'], Living: ['Calls'] });
  const [card = ''] = board.do(addCard, { board: BOARD, kind: 'pain', under: board.id('Sees') });
  const ends = { from: board.id('Sees'), to: board.id('Calls') };
  const [connector = ''] = board.do(addConnector, { board: BOARD, kind: 'rework', ...ends });
  return { board, card, connector };
}

describe('what goes with a record', () => {
  it('is what refers to it, and what refers to that', () => {
    const { board, card, connector } = home();
    const [looking, sees, asks, calls] = board.ids('Looking', 'Sees', 'Asks', 'Calls');
    const of = (...ids: readonly (string | undefined)[]) =>
      withDependents(
        board.read,
        JOURNEY_RECORDS,
        ids.map((id) => id ?? ''),
      );
    expect(of(looking)).toEqual([looking, sees, asks, card, connector]);
    expect(of(calls)).toEqual([calls, connector]);
    expect(of(card, 'nowhere', card)).toEqual([card]);
  });

  it('is found in whatever order the types are declared', () => {
    const { board } = home();
    const ids = [board.id('Looking')];
    const backwards = withDependents(board.read, [connectorRecord, cardRecord, touchpointRecord, stageRecord], ids);
    expect([...backwards].sort()).toEqual([...withDependents(board.read, JOURNEY_RECORDS, ids)].sort());
  });

  it('comes back with it only if it went in the same step', () => {
    const { board, card, connector } = home();
    const [looking = '', sees = '', asks = ''] = board.ids('Looking', 'Sees', 'Asks');
    board.do(removeRecords, { ids: [card] });
    board.do(removeRecords, { ids: [looking] });
    const stage = board.read.get(looking);
    const back = removedTogether(board.read.removed(), JOURNEY_RECORDS, stage ? [stage] : []);
    expect([...back].sort()).toEqual([looking, sees, asks, connector].sort());
  });

  it('is named by references that the record has', () => {
    for (const { type, fields, dependsOn } of SPECS.values()) {
      for (const name of dependsOn) expect([type, name, fields[name]?.refs !== undefined]).toEqual([type, name, true]);
    }
    expect([...SPECS.values()].filter(({ dependsOn }) => dependsOn.length > 0).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['touchpoint', 'card', 'connector', 'fitLink', 'personaItem', 'goalActual']),
    );
  });
});
