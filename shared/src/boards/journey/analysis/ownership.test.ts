import { describe, expect, it } from 'vitest';
import { contextOf, journeyOf, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { analyseJourney } from './analyse';
import { ownersIn } from './ownership';

describe('owners of the whole', () => {
  it.each([
    ['', []],
    [' , ', []],
    ['Aino Aalto', ['Aino Aalto']],
    ['Aino, Mikko', ['Aino', 'Mikko']],
    ['aino, mikko', ['aino', 'mikko']],
    ['Aino & Mikko', ['Aino', 'Mikko']],
    ['Aino/Mikko; Sari', ['Aino', 'Mikko', 'Sari']],
    ['Aino ja Mikko', ['Aino', 'Mikko']],
    ['Asiakaspalvelu ja myynti', ['Asiakaspalvelu', 'myynti']],
  ])('in “%s” are told apart', (owner, owners) => {
    expect(ownersIn(owner)).toEqual(owners);
  });

  it.each(['Aino Aro, asiakaskokemusjohtaja', 'Myynti- ja palvelujohtaja', 'Head of Sales and Service', 'R&D lead'])(
    'are one where the field says who that is: “%s”',
    (owner) => {
      expect(ownersIn(owner)).toEqual([owner]);
    },
  );
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
