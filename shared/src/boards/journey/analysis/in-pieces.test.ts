import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditInPieces, auditJourney } from '../../../findings/audit';
import { PIECE, type Pieces } from '../../../kernel/pieces';
import { type Board, PROJECT_ID } from '../../../kernel/project';
import { type RecordReader, readerOf as readerOver } from '../../../kernel/record-reader';
import type { AnyRecord } from '../../../kernel/records';
import { contextOf, journeyOf, loopOf, rated, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import type { Connector, Touchpoint } from '../records/schema';
import { analyseBoard, analyseInPieces, analyseJourney, createJourneyAnalyser } from './analyse';
import { FIGURES, type JourneyFigures } from './figures';
import { stepOf } from '../facts/step';
import { timeAxisOf } from '../facts/time-axis';

const TEAMS = teamsOf('Sales', 'Billing', 'Repair Oy');

/** A journey in which every figure has something to say about every touchpoint. */
function richly(count: number): readonly Sketch[] {
  return Array.from({ length: count }, (_, at) => ({
    team: TEAMS[at % 3]?.id ?? null,
    channel: at % 2 ? 'phone' : 'web',
    value: (['value', 'waste', 'necessary', null] as const)[at % 4] ?? null,
    valueByCustomer: at % 3 ? ('value' as const) : ('waste' as const),
    waste: at % 2 ? (['handoff', 'waiting'] as const) : [],
    hours: [at % 40, 1] as const,
    completeAccurate: 50 + (at % 50),
    emotion: (at % 5) - 2,
    employeeEmotion: ((at + 2) % 5) - 2,
    expectation: rated(1 + (at % 5)),
    experience: rated(1 + ((at + 2) % 5)),
    staffBelief: rated(1 + ((at + 1) % 5)),
    importance: 1 + (at % 5),
    momentOfTruth: at % 9 === 0,
    desiredReaction: at % 2 ? 'Easy' : '',
    exitShare: at % 3 ? at % 7 : null,
    data: { [`datum ${at % 30}`]: at % 2 ? ('asked' as const) : ('known' as const) },
    metric: { name: 'CES', unit: '', baseline: 1, target: 5, actual: at % 7, date: '' },
    failure: at % 4 === 0,
    recoveredBy: at % 8 === 0 ? `t${at + 2}` : null,
    evidence: at % 2 ? ('assumption' as const) : null,
  }));
}

interface Records {
  touchpoints: readonly Touchpoint[];
  readonly stages: readonly unknown[];
  connectors: readonly Connector[];
  owner: string;
}

/** A document as its readers see it: what is written into `records` is read by whoever reads next. */
function readerOf(records: Records): RecordReader {
  const lists: Record<string, () => readonly unknown[]> = {
    stage: () => records.stages,
    touchpoint: () => records.touchpoints,
    connector: () => records.connectors,
    team: () => TEAMS,
  };
  return readerOver({
    get: (id) => {
      if (id === PROJECT_ID) return { id, type: 'project', workdayHours: 8, blindSpotFrom: 1 } as unknown as AnyRecord;
      return id === 'B'
        ? ({ id, type: 'board', owner: records.owner } as Partial<Board> as unknown as AnyRecord)
        : undefined;
    },
    list: (type) => (lists[type]?.() ?? []) as readonly AnyRecord[],
  });
}

function recordsOf(...sketches: readonly (readonly Sketch[])[]): Records {
  const { stages, touchpoints } = journeyOf(...sketches);
  return { stages: stages.map(({ stage }) => stage), touchpoints, connectors: [loopOf('t3', 't1')], owner: '' };
}

/** @returns the record, and how often a field of it, or of another counted alike, was read */
function counting<T extends object>(record: T, count: () => void): T {
  return new Proxy(record, {
    get(target, key) {
      count();
      return Reflect.get(target, key) as unknown;
    },
  });
}

/** @returns what makes the value when it is first asked for */
function memoOf<T>(make: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => (known ??= { value: make() }).value;
}

describe('work between two pauses', () => {
  /** Fields of a touchpoint, some of them looked at more than once. */
  const FIELDS = 60;

  function mostReads(run: (count: () => void) => Pieces<unknown>): number {
    let reads = 0;
    let most = 0;
    const work = run(() => reads++);
    for (;;) {
      reads = 0;
      const { done } = work.next();
      most = Math.max(most, reads);
      if (done) return most;
    }
  }

  it.each([500, 5000])('is bounded, whatever the size of the board: reading and auditing %i touchpoints', (size) => {
    const most = mostReads(function* (count) {
      const records = recordsOf(richly(size));
      records.touchpoints = records.touchpoints.map((touchpoint) => counting(touchpoint, count));
      const analysis = yield* analyseInPieces(readerOf(records), 'B', createJourneyAnalyser());
      yield* auditInPieces('B', analysis);
    });
    // Beside a piece, one look at each touchpoint: whether it takes its times from a sub-journey.
    expect(most).toBeLessThanOrEqual(PIECE * FIELDS + size);
    expect(most).toBeGreaterThan(PIECE);
  });

  const context = contextOf({ teams: TEAMS, connectors: [loopOf('t3', 't1')] });
  const large = memoOf(() => {
    const journey = journeyOf(richly(5000));
    return { journey, soFar: analyseJourney(journey, context) };
  });

  it.each(Object.keys(FIGURES) as (keyof JourneyFigures)[])('is bounded for the figure %s', (name) => {
    const { journey, soFar } = large();
    const teams = new Map(TEAMS.map((team) => [team.id, team]));
    const most = mostReads(function* (count) {
      const axis = yield* timeAxisOf(journey, (touchpoint) => counting(stepOf(touchpoint, teams, 7.5), count));
      yield* FIGURES[name].compute(axis, context, soFar);
    });
    expect(most).toBeLessThanOrEqual(PIECE * 16);
  });
});

describe('an analysis in pieces', () => {
  const step = fc.record(
    {
      team: fc.constantFrom('Sales', 'Repair Oy', 'gone', null),
      channel: fc.constantFrom('web', 'phone', ''),
      withPrevious: fc.boolean(),
      value: fc.constantFrom('value', 'necessary', 'waste', null),
      emotion: fc.option(fc.integer({ min: -2, max: 2 })),
      experience: fc.option(fc.integer({ min: 1, max: 5 })).map((mean) => mean && rated(mean)),
      staffBelief: fc.option(fc.integer({ min: 1, max: 5 })).map((mean) => mean && rated(mean)),
      completeAccurate: fc.option(fc.nat(100)),
      waitTime: fc.option(fc.record({ amount: fc.nat(9), unit: fc.constantFrom('min', 'wd', 'd') })),
      processTime: fc.option(fc.record({ amount: fc.nat(9), unit: fc.constantFrom('h', 'wd', 'w') })),
      failure: fc.boolean(),
      importance: fc.option(fc.integer({ min: 1, max: 5 })),
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<Sketch>;
  const edit = fc.record({
    /** Pieces done before it. */
    after: fc.nat(90),
    at: fc.nat(7),
    fields: step,
    how: fc.constantFrom('set', 'drop', 'owner', 'leave'),
  });

  it('gives what it would give at once, whatever is edited between two pieces or left half done (any seed)', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 8, maxLength: 8 }),
        fc.array(edit, { maxLength: 8 }),
        (sketches, edits) => {
          const records = recordsOf(sketches.slice(0, 5), sketches.slice(5));
          const read = readerOf(records);
          const analyser = createJourneyAnalyser();
          for (const { after, at, fields, how } of [...edits, { after: 0, at: 0, fields: {}, how: 'none' }]) {
            const [figures, findings] = [analyseBoard(read, 'B'), auditJourney(read, 'B')];
            const analysing = analyseInPieces(read, 'B', analyser);
            let seen = analysing.next();
            for (let n = 0; n < after && !seen.done; n++) seen = analysing.next();
            if (how === 'owner') records.owner = `Owner ${after}`;
            else if (how !== 'none')
              records.touchpoints = records.touchpoints.flatMap((touchpoint, index) => {
                if (index !== at) return [touchpoint];
                return how === 'drop' ? [] : [{ ...touchpoint, ...fields }];
              });
            if (how === 'leave') continue;
            while (!seen.done) seen = analysing.next();
            expect(seen.value.figures).toEqual(figures);
            const auditing = auditInPieces('B', seen.value);
            let found = auditing.next();
            while (!found.done) found = auditing.next();
            expect(found.value).toEqual(findings);
          }
        },
      ),
      { numRuns: 120 },
    );
  });
});
