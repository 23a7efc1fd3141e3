import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import type { Change } from '../../../kernel/change';
import { BOARD, testBoard } from '../../../testing/test-board';
import { journeyFacts } from '../facts/journey-facts';

describe('the owner of the whole', () => {
  const PERSON = {
    op: 'create',
    id: 'aino',
    type: 'person',
    board: '',
    fields: { name: 'Aino Aalto', order: 'a0' },
  } as const;
  const owner = (board: ReturnType<typeof testBoard>) => journeyFacts(board.read, BOARD).owner;
  const write = (board: ReturnType<typeof testBoard>, ...changes: readonly Change[]): void =>
    void board.do({ name: 'write', plan: () => ({ changes }) }, {});

  it('is a person of the project; what is only written is nobody yet, however it reads', () => {
    const board = testBoard({ Looking: ['Sees'] });
    expect(owner(board)).toEqual({ by: 'nobody', name: '' });
    // The words say two names, or one with a title: nobody guesses.
    write(board, { op: 'set', id: BOARD, fields: { owner: ' Aino & Mikko ' } });
    expect(owner(board)).toEqual({ by: 'words', name: 'Aino & Mikko' });
    write(board, PERSON, { op: 'set', id: BOARD, fields: { ownerPerson: 'aino' } });
    expect(owner(board)).toEqual({ by: 'person', name: 'Aino Aalto' });
  });

  it('is the same object while nothing of it differs, and nobody once the person was removed', () => {
    const board = testBoard({ Looking: ['Sees'] });
    write(board, PERSON, { op: 'set', id: BOARD, fields: { ownerPerson: 'aino' } });
    const before = owner(board);
    write(board, { op: 'set', id: 'aino', fields: { team: 'sales' } });
    expect(owner(board)).toBe(before);
    write(board, { op: 'remove', id: 'aino' });
    expect(owner(board)).toEqual({ by: 'nobody', name: '' });
  });
});

describe('what subcontractors carry', () => {
  const teams = teamsOf('Letting', 'FixIt').map((team) => ({ ...team, subcontractor: team.name === 'FixIt' }));
  const owned = (...steps: readonly Sketch[]) => analyseJourney(journeyOf(steps), contextOf({ teams })).ownership;

  it('is a share of the sums, and nothing where no subcontractor is', () => {
    const { subcontractedCount, subcontractedTime, subcontractedNegative } = owned(
      { team: 'Letting', hours: [0, 1], emotion: -1 },
      { team: 'FixIt', hours: [2, 1], emotion: -2 },
      { team: 'FixIt', emotion: 1 },
    );
    expect(subcontractedCount).toMatchObject({ value: 2 / 3, touchpoints: ['t2', 't3'] });
    expect(subcontractedTime).toMatchObject({ value: 0.75, touchpoints: ['t2'], unknown: ['t3'] });
    expect(subcontractedNegative).toMatchObject({ value: 2 / 3, touchpoints: ['t2'] });
    expect(owned({ team: 'Letting', hours: [0, 1], emotion: -1 }).subcontractedNegative.value).toBe(0);
  });

  it('is unknown, not nought, where nobody has told times or feelings', () => {
    const { subcontractedTime, subcontractedNegative } = owned(
      { team: 'Letting', hours: [0, 1], emotion: -1 },
      { team: 'FixIt' },
    );
    expect(subcontractedTime).toMatchObject({ value: null, unknown: ['t2'] });
    expect(subcontractedNegative).toMatchObject({ value: null, unknown: ['t2'] });
  });
});
