import { describe, expect, it } from 'vitest';
import { personaSheetOf } from '../../testing/fixtures/persona-sheet-of';
import { auditSmall } from '../audit';
import { PERSONA_FINDINGS } from './list';

const found = (sections: Parameters<typeof personaSheetOf>[0], touchpoints = 3) =>
  auditSmall(PERSONA_FINDINGS, { sheet: personaSheetOf(sections), touchpoints }).map(
    ({ severity, values, records }) => [severity, values['count'], values['all'], records],
  );

describe('a persona that rests on assumptions', () => {
  it('is found from half of its filled sections on; empty and hidden ones do not count', () => {
    // Two of two; one of two; one of three is less than half.
    expect(
      found([
        ['jobs', 'assumption', ['a']],
        ['pains', 'assumption', ['b', 'c']],
      ]),
    ).toEqual([['high', 2, 2, ['a', 'b', 'c']]]);
    expect(
      found([
        ['jobs', 'assumption', ['a']],
        ['pains', 'measured', ['b']],
        ['gains', 'assumption', []],
      ]),
    ).toEqual([['medium', 1, 2, ['a']]]);
    expect(
      found([
        ['jobs', 'assumption', ['a']],
        ['pains', 'measured', ['b']],
        ['gains', 'observed', ['c']],
      ]),
    ).toEqual([]);
    expect(found([['jobs', 'assumption', ['a']]])).toEqual([]);
    expect(found([])).toEqual([]);
  });

  it('weighs less while no touchpoint concerns it, and goes by the evidence of single lines', () => {
    const sections = [
      ['jobs', 'assumption', ['a']],
      ['pains', 'assumption', ['b']],
    ] as const;
    expect(found(sections, 0)).toMatchObject([['low', 2, 2, ['a', 'b']]]);
    expect(
      found([
        ['jobs', 'measured', ['a:assumption']],
        ['pains', 'assumption', ['b:measured']],
      ]),
    ).toEqual([['medium', 1, 2, ['a']]]);
  });
});
