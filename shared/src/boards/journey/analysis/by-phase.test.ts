import { describe, expect, it } from 'vitest';
import { finish } from '../../../kernel/pieces';
import { contextOf, journeyOf, type Sketch } from '../../../testing/fixtures/journey-of';
import type { JourneyColumns } from '../facts/journey-columns';
import type { Phase } from '../records/schema';
import { analyseJourney, createJourneyAnalyser } from './analyse';

function inPhases(journey: JourneyColumns, ...phases: readonly (Phase | null)[]): JourneyColumns {
  const stages = journey.stages.map((one, at) => ({ ...one, stage: { ...one.stage, phase: phases[at] ?? null } }));
  return { ...journey, stages };
}
const phasesOf = (journey: JourneyColumns) => analyseJourney(journey, contextOf()).byPhase;

describe('before, during and after', () => {
  const STAGES: readonly (readonly Sketch[])[] = [
    // Before, in two stages: 1 + 2 and 3 h; the work of 1 h is value.
    [{ hours: [2, 1], value: 'value', emotion: 1 }],
    [{ hours: [3, 0], value: 'waste', emotion: -2, employeeEmotion: -1 }, { value: 'waste' }],
    // During: parallel work of 4 and 1 h, of which the longer counts.
    [
      { hours: [0, 4], value: 'necessary', emotion: 0 },
      { hours: [0, 1], withPrevious: true, emotion: 2 },
    ],
  ];

  it('have the figures of all stages of the phase, and a phase that is not mapped is said to be so', () => {
    const phases = phasesOf(inPhases(journeyOf(...STAGES), 'before', 'before', 'during'));
    expect(phases.map(({ phase, stages, touchpoints }) => [phase, stages, touchpoints])).toEqual([
      ['before', ['s1', 's2'], ['t1', 't2', 't3']],
      ['during', ['s3'], ['t4', 't5']],
      ['after', [], []],
    ]);
    const [before, during, after] = phases;
    // 2 + 1 + 3 + 0; t3 has no time. Value: 1 of 6. Felt at two of three: (1 − 2) ÷ 2; most intense and last −2.
    expect(before?.time.leadTime).toMatchObject({ value: 6, unknown: ['t3'] });
    expect(before?.flow.value).toBe(1 / 6);
    expect(before?.emotion).toMatchObject({ value: -0.5, touchpoints: ['t1', 't2'], unknown: ['t3'] });
    expect(before?.employeeEmotion).toMatchObject({ value: -1, touchpoints: ['t2'], unknown: ['t1', 't3'] });
    expect(before?.peakEnd.value).toBe(-2);
    expect(before?.waste.value).toBe(2);
    expect(during?.time.leadTime.value).toBe(4);
    expect(during?.emotion.value).toBe(1);
    expect(after?.time.leadTime.value).toBeNull();
    expect(after?.emotion).toMatchObject({ value: null, touchpoints: [], unknown: [] });
    expect(after?.flow.value).toBeNull();
  });

  it('keep stages without a phase apart, and are nothing where no stage has one', () => {
    const phases = phasesOf(inPhases(journeyOf(...STAGES), null, 'after', 'before'));
    expect(phases.map(({ phase, stages }) => [phase, stages])).toEqual([
      ['before', ['s3']],
      ['during', []],
      ['after', ['s2']],
      [null, ['s1']],
    ]);
    expect(phasesOf(journeyOf(...STAGES))).toEqual([]);
    expect(phasesOf(journeyOf())).toEqual([]);
  });

  it('follow a stage to another phase', () => {
    const analyser = createJourneyAnalyser();
    const [context, journey] = [contextOf(), journeyOf(...STAGES)];
    finish(analyser(inPhases(journey, 'before', 'during', 'during'), context));
    const { byPhase } = finish(analyser(inPhases(journey, 'before', 'before', 'during'), context));
    expect(byPhase[0]?.stages).toEqual(['s1', 's2']);
  });
});
