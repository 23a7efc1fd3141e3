import { describe, expect, it } from 'vitest';
import { createProjection } from '../../kernel/projection';
import { randomAct } from '../journey/testing/random-journey';
import { seededRandom } from '../../testing/seeded-random';
import { BOARD, JOURNEY_SPECS, testBoard } from '../../testing/test-board';
import { indexed, touchpointsOfProject } from './touchpoints';

const PICTURE = { Looking: ['Sees', 'Asks + Waits'], Buying: ['Signs', 'Pays'] };

describe('touchpoints of a project', () => {
  it('picked by id come in time order, each once', () => {
    const { read, ids } = testBoard(PICTURE);
    const all = touchpointsOfProject(read);
    const [pays = '', sees = ''] = ids('Pays', 'Sees');
    expect(
      indexed(all)
        .pick([pays, 'gone', sees, pays])
        .map(({ title }) => title),
    ).toEqual(['Sees', 'Pays']);
    expect(indexed(all).pick([])).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6])('remembered, are those read afresh, whatever was edited (seed %i)', (seed) => {
    const random = seededRandom(seed);
    const board = testBoard(PICTURE);
    for (let act = 0; act < 40; act++) {
      randomAct(board, BOARD, random);
      const fresh = createProjection(board.doc, JOURNEY_SPECS);
      expect(touchpointsOfProject(board.read)).toEqual(touchpointsOfProject(fresh));
      fresh.destroy();
    }
  });

  it('keep their identity while nothing that is said of them differs', () => {
    const board = testBoard(PICTURE);
    const before = touchpointsOfProject(board.read);
    randomAct(board, BOARD, seededRandom(1));
    expect(touchpointsOfProject(board.read).filter((one) => before.includes(one)).length).toBeGreaterThan(1);
  });
});
