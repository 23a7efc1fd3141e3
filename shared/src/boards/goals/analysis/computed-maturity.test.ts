import { describe, expect, it } from 'vitest';
import type { ProjectTouchpoint } from '../touchpoints';
import { computedMaturity, overestimate } from './computed-maturity';

const PLAIN: ProjectTouchpoint = {
  id: '',
  title: '',
  board: 'b',
  boardName: '',
  state: 'current',
  stage: '',
  team: null,
  needsTeam: true,
  met: true,
  experience: 'none',
  desiredReaction: false,
  momentOfTruth: false,
  importance: null,
  subJourney: null,
  metric: null,
};
const METRIC = { name: 'NPS', baseline: null, target: 40, actual: 31, date: '2026-05-01' };
const path = (...own: readonly Partial<ProjectTouchpoint>[]): readonly ProjectTouchpoint[] =>
  own.map((fields, at) => ({ ...PLAIN, id: String(at), ...fields }));
const level = (touchpoints: readonly ProjectTouchpoint[], goals: readonly string[] = []) => {
  const computed = computedMaturity(touchpoints, (id) => goals.includes(id));
  return computed && [computed.low, computed.high];
};
const CARRIED = { needsTeam: false, experience: 'known' } as const;

describe('maturity as the maps show it', () => {
  it('is unknown without touchpoints, and random where nobody carries them or knows how they are experienced', () => {
    expect(level([])).toBeNull();
    expect(level(path({}, {}))).toEqual(['random', 'random']);
    // Team 2 of 2, known 0 of 2: an assumption is no knowledge.
    expect(level(path({ needsTeam: false, experience: 'assumed' }, { needsTeam: false }))).toEqual([
      'random',
      'random',
    ]);
  });

  it('is expected from half of both on; steps that customers do not meet need not be felt', () => {
    // Team 1 of 2 = 0.5; known 1 of 1, as the second is backstage. Led cannot be told: no moment of truth is named.
    const half = path(CARRIED, { met: false });
    expect(level(half)).toEqual(['expected', 'led']);
    // Team 1 of 3.
    expect(level([...half, ...path({ met: false, id: 'x' })])).toEqual(['random', 'random']);
  });

  it('is led when four in five moments of truth have a wanted reaction, a measured metric and a goal', () => {
    const moment = { ...CARRIED, momentOfTruth: true, desiredReaction: true, metric: METRIC };
    const five = path(moment, moment, moment, moment, { ...moment, desiredReaction: false });
    // Reactions 4 of 5 = 0.8, metrics 5 of 5, goals 4 of 5.
    expect(level(five, ['0', '1', '2', '3'])).toEqual(['led', 'led']);
    expect(level(five, ['0', '1', '2'])).toEqual(['expected', 'expected']);
    // A metric with a name and a target only measures nothing.
    const named = path(...five.map((one) => ({ ...one, metric: { ...METRIC, actual: null, date: '' } })));
    expect(level(named, ['0', '1', '2', '3', '4'])).toEqual(['expected', 'expected']);
  });

  it('is a range while nobody told what ratings rest on, and names those touchpoints', () => {
    // Known: certain 1 of 4, possible 3 of 4.
    const untold = { needsTeam: false, experience: 'untold' } as const;
    const moment = { ...CARRIED, momentOfTruth: true };
    const touchpoints = path(moment, untold, untold, { needsTeam: false });
    expect(level(touchpoints)).toEqual(['random', 'expected']);
    const known = computedMaturity(touchpoints, () => false)?.criteria.find(({ criterion }) => criterion === 'known');
    expect(known).toMatchObject({ met: ['0'], unknown: ['1', '2'], open: ['3'], low: 0.25, high: 0.75 });
  });

  it('is held against one’s own judgement: above what the maps allow at most is an overestimate', () => {
    const computed = computedMaturity(path({}), () => false);
    if (!computed) throw new Error('none');
    expect([overestimate('led', computed), overestimate('expected', computed)]).toEqual([2, 1]);
    expect(overestimate('random', computed)).toBe(0);
    // Random for certain, expected perhaps: “expected” is no overestimate.
    expect(overestimate('expected', { ...computed, high: 'expected' })).toBe(0);
  });
});
