import { describe, expect, it } from 'vitest';
import type { JourneyColumns } from '../facts/journey-reader';
import type { Stage, Touchpoint } from '../records/schema';
import { feltBy, pairPersonas, personasAt } from './persona-pair';

const touchpoint = (
  id: string,
  personas: readonly string[],
  emotion: number | null,
  own: Readonly<Record<string, number>> = {},
): Touchpoint => {
  const emotionByPersona = Object.entries(own).map(([persona, felt]) => ({ persona, emotion: felt }));
  return { id, personas, emotion, emotionByPersona } as unknown as Touchpoint;
};
const journey = (stages: Readonly<Record<string, readonly Touchpoint[]>>): JourneyColumns =>
  ({
    stages: Object.entries(stages).map(([id, own]) => ({
      stage: { id } as Stage,
      columns: own.map((one) => ({ touchpoints: [one] })),
    })),
  }) as unknown as JourneyColumns;

describe('what two personas feel on one journey', () => {
  const pair = pairPersonas(
    journey({
      before: [
        touchpoint('ad', ['aino', 'petri'], 1),
        touchpoint('form', ['aino', 'petri'], -1, { petri: 2 }),
        touchpoint('queue', ['aino'], -2),
      ],
      during: [touchpoint('call', ['aino', 'petri'], null, { aino: -1 }), touchpoint('key', [], 2)],
      after: [touchpoint('bill', [], 1)],
    }),
    { id: 'aino', employee: false },
    { id: 'petri', employee: false },
  );

  it('is the own emotion where there is one, else the customer’s, at each touchpoint that concerns either', () => {
    expect(pair.touchpoints).toEqual([
      {
        touchpoint: 'ad',
        stage: 'before',
        first: { emotion: 1, own: false },
        second: { emotion: 1, own: false },
        difference: 0,
      },
      {
        touchpoint: 'form',
        stage: 'before',
        first: { emotion: -1, own: false },
        second: { emotion: 2, own: true },
        difference: 3,
      },
      { touchpoint: 'queue', stage: 'before', first: { emotion: -2, own: false }, second: null, difference: null },
      {
        touchpoint: 'call',
        stage: 'during',
        first: { emotion: -1, own: true },
        second: { emotion: null, own: false },
        difference: null,
      },
    ]);
  });

  it('is a mean a stage with the touchpoints behind it, and no difference where one is unknown', () => {
    expect(pair.stages.map(({ stage }) => stage)).toEqual(['before', 'during']);
    const [before, during] = pair.stages;
    expect(before?.first).toMatchObject({ touchpoints: ['ad', 'form', 'queue'], unknown: [], own: 0 });
    expect(before?.first.value).toBeCloseTo(-2 / 3);
    expect(before?.second).toMatchObject({ value: 1.5, touchpoints: ['ad', 'form'], unknown: [], own: 1 });
    expect(before?.difference).toBeCloseTo(1.5 + 2 / 3);
    expect(during).toMatchObject({ second: { value: null, touchpoints: [], unknown: ['call'] }, difference: null });
    expect(pair.whole.first.touchpoints).toHaveLength(4);
  });

  it('reads a touchpoint that only says what a persona feels as one that concerns it', () => {
    const said = touchpoint('x', [], 1, { petri: -2 });
    expect([...personasAt(said)]).toEqual(['petri']);
    expect(feltBy(said, { id: 'petri', employee: false })).toEqual({ emotion: -2, own: true });
    expect(feltBy(said, { id: 'aino', employee: false })).toEqual({ emotion: 1, own: false });
  });

  it('of an employee’s persona falls back to what employees feel, never to what customers feel', () => {
    const employees = (one: Touchpoint, employeeEmotion: number | null): Touchpoint => ({ ...one, employeeEmotion });
    const both = pairPersonas(
      journey({
        during: [
          employees(touchpoint('form', ['aino', 'clerk'], 2), -2),
          employees(touchpoint('call', ['aino', 'clerk'], 1, { clerk: -1 }), 0),
          employees(touchpoint('key', ['aino', 'clerk'], 2), null),
        ],
      }),
      { id: 'aino', employee: false },
      { id: 'clerk', employee: true },
    );
    // The clerk: −2 as employees, −1 their own, unknown at the key. (−2 − 1) ÷ 2, of which one is their own.
    expect(both.whole.second).toMatchObject({ value: -1.5, touchpoints: ['form', 'call'], unknown: ['key'], own: 1 });
    // The customer: 2, 1, 2, all as customers in general.
    expect(both.whole.first).toMatchObject({
      value: expect.closeTo(5 / 3),
      touchpoints: ['form', 'call', 'key'],
      unknown: [],
      own: 0,
    });
    expect(both.touchpoints.map(({ difference }) => difference)).toEqual([-4, -2, null]);
  });
});
