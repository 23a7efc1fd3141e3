/** Each finding on a journey made for it, and not on the same journey once fixed; decided findings keep their fingerprint. */
import { describe, expect, it } from 'vitest';
import { analyseJourney } from '../../boards/journey/analysis/analyse';
import type { AnalysisContext } from '../../boards/journey/analysis/figures';
import type { Layer } from '../../boards/journey/records/schema';
import { CATALOGUES, LOCALES } from '../../i18n/catalogue';
import { createTranslator } from '../../i18n/translator';
import {
  contextOf,
  journeyOf,
  loopOf,
  rated,
  readingsOf,
  type Sketch,
  teamsOf,
} from '../../testing/fixtures/journey-of';
import { finish } from '../../kernel/pieces';
import { auditInPieces, findingsOf, journeyAuditOf } from '../audit';
import type { Finding, Severity } from '../finding';
import { describeFinding } from '../describe-finding';
import { JOURNEY_FINDINGS } from './list';

type Stages = readonly (readonly Sketch[])[];
interface Case {
  readonly found: Stages;
  /** The same journey, mended. */
  readonly mended: Stages;
  readonly context?: Partial<AnalysisContext>;
  readonly mendedContext?: Partial<AnalysisContext>;
  readonly severity: Severity;
  readonly touchpoints: readonly string[];
}

const TEAMS = teamsOf('Sales', 'Billing', 'Repair Oy');
const metric = { name: 'NPS', unit: '', baseline: null, target: null, actual: 12, date: '2026-05-01' };
const on = (date: string, mean: number) => ({ mean, n: 10, source: '', date });
const carried = { team: 'Sales' };

/** What marketing makes people feel, and what they feel themselves. */
const promised = (...own: readonly number[]): Stages => [
  [{ origin: 'marketing', emotion: 2 }, ...own.map((emotion): Sketch => ({ origin: 'own', emotion }))],
];
const others = (count: number, sketch: Sketch): readonly Sketch[] => Array.from({ length: count }, () => sketch);

const CASES: Readonly<Record<string, Case>> = {
  'number-alone': {
    found: [[{ team: 'Sales', momentOfTruth: true, metric, importance: 5 }]],
    mended: [[{ team: 'Sales', momentOfTruth: true, metric, importance: 5, desiredReaction: 'They kept their word' }]],
    context: { teams: TEAMS },
    severity: 'high',
    touchpoints: ['t1'],
  },
  'reaction-without-metric': {
    found: [[{ desiredReaction: 'They kept their word' }]],
    mended: [[{ desiredReaction: 'They kept their word', metric }]],
    severity: 'low',
    touchpoints: ['t1'],
  },
  'metric-without-reaction': {
    found: [[{ metric: { ...metric, name: 'First time right' }, momentOfTruth: true }]],
    mended: [
      [{ metric: { ...metric, name: 'First time right' }, momentOfTruth: true, desiredReaction: 'It was done' }],
    ],
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'ungrounded-ratings': {
    // Three of eight: more than a quarter, less than a half.
    found: [
      [{ emotion: 1, employeeEmotion: 0, staffBelief: rated(4) }, ...others(5, { emotion: 1, evidence: 'measured' })],
    ],
    mended: [
      [
        { emotion: 1, employeeEmotion: 0, staffBelief: rated(4), evidence: 'observed' },
        ...others(5, { emotion: 1, evidence: 'measured' }),
      ],
    ],
    severity: 'low',
    touchpoints: ['t1'],
  },
  'promise-above-experience': {
    // 2 against (0 + 0 − 1) ÷ 3 is 2.3; against (1 + 1 + 2) ÷ 3 it is 0.7.
    found: promised(0, 0, -1),
    mended: promised(1, 1, 2),
    severity: 'high',
    touchpoints: ['t1', 't2', 't3', 't4'],
  },
  'subcontracted-feeling': {
    // One of four touchpoints, and all of the bad feeling; then a quarter of it.
    found: [[{ team: 'Repair Oy', emotion: -2 }, ...others(3, { team: 'Sales', emotion: 1 })]],
    mended: [[{ team: 'Repair Oy', emotion: -2 }, ...others(3, { team: 'Sales', emotion: -2 })]],
    context: { teams: TEAMS },
    severity: 'high',
    touchpoints: ['t1'],
  },
  'unmapped-phase': {
    found: [[{ phase: 'before' }], [{ phase: 'during' }]],
    mended: [[{ phase: 'before' }], [{ phase: 'during' }], [{ phase: 'after' }]],
    severity: 'medium',
    touchpoints: [],
  },
  'blind-spot': {
    found: [[{ staffBelief: rated(4.2, 6), experience: rated(2.2, 18), importance: 4 }]],
    mended: [[{ staffBelief: rated(4.2, 6), experience: rated(2.2, 2), importance: 4 }]],
    severity: 'high',
    touchpoints: ['t1'],
  },
  'unmet-expectation': {
    found: [[{ expectation: rated(4), experience: rated(3), importance: 2 }]],
    mended: [[{ expectation: rated(4, 2), experience: rated(3), importance: 2 }]],
    severity: 'low',
    touchpoints: ['t1'],
  },
  'subcontracted-moment': {
    found: [[{ team: 'Repair Oy', momentOfTruth: true }]],
    mended: [[{ team: 'Repair Oy', momentOfTruth: true, metric }]],
    context: { teams: TEAMS },
    severity: 'high',
    touchpoints: ['t1'],
  },
  'largest-exit': {
    found: [[{ exitShare: 5 }, { exitShare: 30 }]],
    mended: [[{ exitShare: 4 }, { exitShare: 4 }]],
    severity: 'high',
    touchpoints: ['t2'],
  },
  'asked-again': {
    found: [[{ data: { Address: 'asked' } }, {}, { data: { address: 'asked' }, emotion: -1 }]],
    mended: [[{ data: { Address: 'asked' } }, {}, { data: { address: 'known' }, emotion: -1 }]],
    severity: 'high',
    touchpoints: ['t1', 't3'],
  },
  'unmeasured-moment': {
    found: [[{ team: 'Sales', momentOfTruth: true }]],
    mended: [[{ team: 'Sales', momentOfTruth: true, metric }]],
    context: { teams: TEAMS },
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'failure-without-recovery': {
    found: [[{}, { failure: true, emotion: -2, recoveredBy: 't1' }, {}]],
    mended: [[{}, { failure: true, emotion: -2, recoveredBy: 't3' }, {}]],
    severity: 'high',
    touchpoints: ['t2', 't1'],
  },
  'weak-recovery': {
    found: [[{ failure: true, emotion: -2, recoveredBy: 't2' }, { emotion: -1 }]],
    mended: [[{ failure: true, emotion: -2, recoveredBy: 't2' }, { emotion: 0 }]],
    severity: 'medium',
    touchpoints: ['t1', 't2'],
  },
  'owner-of-the-whole': {
    found: [[carried, { team: 'Billing' }]],
    mended: [[carried, { team: 'Billing' }]],
    context: { teams: TEAMS },
    mendedContext: { teams: TEAMS, owner: { by: 'person', name: 'Aino' } },
    severity: 'high',
    touchpoints: [],
  },
  'seam-waiting': {
    found: [[carried, { team: 'Billing', hours: [120, 1] }]],
    mended: [[carried, { team: 'Billing', hours: [1, 1] }]],
    context: { teams: TEAMS },
    severity: 'high',
    touchpoints: ['t1', 't2'],
  },
  'long-waiting': {
    found: [[carried, { layer: 'customer', hours: [672, 1] }]],
    mended: [[carried, { layer: 'customer', hours: [1, 1] }]],
    context: { teams: TEAMS },
    severity: 'high',
    touchpoints: ['t2'],
  },
  'handoff-run': {
    found: [[carried, { team: 'Billing' }, carried, { team: 'Billing' }]],
    mended: [[carried, { team: 'Billing' }, carried, carried]],
    context: { teams: TEAMS },
    severity: 'medium',
    touchpoints: ['t1', 't2', 't3', 't4'],
  },
  'rework-hot-spot': {
    found: [[{ completeAccurate: 70, hours: [1, 1] }]],
    mended: [[{ completeAccurate: 95, hours: [1, 1] }]],
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'largest-waste': {
    found: [
      [
        { waste: ['waiting'], hours: [9, 1] },
        { waste: ['rework'], hours: [2, 1] },
      ],
    ],
    mended: [[{ hours: [9, 1] }, { waste: ['rework'], hours: [0, 0] }]],
    severity: 'high',
    touchpoints: ['t1'],
  },
  'shared-frustration': {
    found: [[{ emotion: -1, employeeEmotion: -1 }]],
    mended: [[{ emotion: -1, employeeEmotion: null }]],
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'passed-on-frustration': {
    found: [[{ emotion: 1 }, { value: 'waste', employeeEmotion: -1 }, { emotion: -1 }]],
    mended: [[{ emotion: 1 }, { value: 'necessary', employeeEmotion: -1 }, { emotion: -1 }]],
    severity: 'high',
    touchpoints: ['t2', 't3'],
  },
  'low-peak-end': {
    found: [[{ emotion: -2 }, { emotion: 1 }]],
    mended: [[{ emotion: -2 }, { emotion: 2 }]],
    severity: 'medium',
    touchpoints: ['t1', 't2'],
  },
  'digital-physical-drop': {
    found: [
      [
        { layer: 'customer', channel: 'web', emotion: 1 },
        { layer: 'frontstage', channel: 'phone', emotion: -1 },
      ],
    ],
    mended: [
      [
        { layer: 'customer', channel: 'web', emotion: 1 },
        { layer: 'backstage', channel: 'phone', emotion: -1 },
      ],
    ],
    severity: 'high',
    touchpoints: ['t1', 't2'],
  },
  'value-disagreement': {
    found: [[{ value: 'waste', valueByCustomer: 'value' }]],
    mended: [[{ value: 'necessary', valueByCustomer: 'value' }]],
    severity: 'high',
    touchpoints: ['t1'],
  },
  'no-team': {
    found: [[carried, { team: 'gone' }]],
    mended: [[carried, { team: 'Billing' }]],
    context: { teams: TEAMS },
    severity: 'medium',
    touchpoints: ['t2'],
  },
  'expectation-treadmill': {
    found: [[{ expectation: on('2025-03-01', 3.6), experience: on('2025-01-01', 4) }]],
    // It rose although it was not met.
    mended: [[{ expectation: on('2025-03-01', 3.6), experience: on('2025-01-01', 2) }]],
    context: { readings: readingsOf('expectation', { t1: [['2024-03-01', 3]] }) },
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'stale-measurements': {
    found: [[{ experience: on('2024-01-01', 3) }, { experience: on('2026-01-01', 3) }, { experience: on('', 3) }]],
    mended: [[{ experience: on('2026-01-01', 3) }]],
    context: { today: '2026-06-01', staleAfterMonths: 12 },
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'assumed-ratings': {
    found: [[{ emotion: 1 }, { emotion: 1, evidence: 'measured' }, { emotion: 0, evidence: 'measured' }]],
    mended: [
      [
        { emotion: 1, evidence: 'observed' },
        { emotion: 1, evidence: 'measured' },
        { emotion: 0, evidence: 'measured' },
      ],
    ],
    severity: 'medium',
    touchpoints: ['t1'],
  },
  'undecided-share': {
    found: [[{ value: 'value' }, {}]],
    mended: [[{ value: 'value' }, { value: 'waste' }]],
    severity: 'medium',
    touchpoints: ['t2'],
  },
};

function findingsIn(id: string, stages: Stages, context: Partial<AnalysisContext> = {}): readonly Finding[] {
  const kind = JOURNEY_FINDINGS.find((one) => one.id === id);
  if (!kind) throw new Error(`no finding ${id}`);
  const journey = journeyOf(...stages);
  const all = contextOf(context);
  const analysis = { journey, context: all, figures: analyseJourney(journey, all) };
  return finish(findingsOf(kind, finish(journeyAuditOf('B', analysis))));
}

describe.each(JOURNEY_FINDINGS.map(({ id }) => id))('the finding %s', (id) => {
  const one = CASES[id];
  if (!one) throw new Error(`a case for ${id} is missing`);
  const { found, mended, context = {}, mendedContext = context, severity, touchpoints } = one;

  it('is found, with its touchpoints and severity', () => {
    expect(findingsIn(id, found, context)).toMatchObject([{ kind: id, severity, touchpoints }]);
  });

  it('is not found once mended, nor on an empty journey', () => {
    expect(findingsIn(id, mended, mendedContext)).toEqual([]);
    expect(findingsIn(id, [])).toEqual([]);
  });

  it('keeps its fingerprint when other touchpoints come before it and titles change', () => {
    const anchored = found.map((stage, s) => stage.map((sketch, t) => ({ ...sketch, id: `t${s + t + 1}` })));
    const { phase = null } = found[0]?.[0] ?? {};
    const before = { id: 'new', title: 'New', ...carried, value: 'value', emotion: null, phase } as const;
    const renamed = [[before], ...anchored.map((stage) => stage.map((sketch) => ({ ...sketch, title: 'Renamed' })))];
    // The stage of the found touchpoints is another one now; what is about stages keeps to its stage.
    const prints = (list: readonly Finding[]) => list.map(({ fingerprint }) => fingerprint.replace('s2', 's1'));
    expect(prints(findingsIn(id, renamed, context))).toEqual(
      expect.arrayContaining(prints(findingsIn(id, found, context))),
    );
  });

  it.each(LOCALES)('is said as a plain sentence in %s', (locale) => {
    for (const part of ['title', 'text', 'why']) expect(CATALOGUES[locale]).toHaveProperty([`finding.${id}.${part}`]);
    const words = createTranslator(locale);
    for (const finding of findingsIn(id, found, context)) {
      const { text } = describeFinding(finding, words);
      expect(text).toMatch(/^[^{}]{20,}\.$/);
      expect(text).not.toMatch(/undefined|null|NaN/);
    }
  });
});

describe('waiting', () => {
  const textsOf = (id: string, stage: readonly Sketch[], locale: 'en' | 'fi' = 'en') =>
    findingsIn(id, [stage], { teams: TEAMS }).map((finding) => describeFinding(finding, createTranslator(locale)).text);

  it('is told of the customer only where the customer takes part', () => {
    const before = (layer: Layer | null): readonly Sketch[] => [
      { ...carried, title: 'Seen' },
      { ...carried, layer, hours: [48, 1] as const },
    ];
    expect(textsOf('long-waiting', before('frontstage'))[0]).toMatch(/^The customer waits 2 d before/);
    expect(textsOf('long-waiting', before('backstage'))[0]).toMatch(/^Work waits 2 d before/);
    expect(textsOf('long-waiting', before('support'), 'fi')[0]).toMatch(/^Työ odottaa 2 pv ennen/);
    expect(textsOf('long-waiting', before(null))[0]).toMatch(/^There is a wait of 2 d before/);
  });

  it('of the customer’s own step between two teams is at their seam, once, and said to lie there', () => {
    const stage: readonly Sketch[] = [
      { ...carried, layer: 'backstage' },
      { layer: 'customer', hours: [672, 0], title: 'Waits for the visit' },
      { team: 'Billing', layer: 'backstage', hours: [2, 1], title: 'Letter' },
    ];
    expect(textsOf('long-waiting', stage)).toEqual([]);
    expect(textsOf('seam-waiting', stage)).toEqual([
      'The customer waits 28.1 d before “Letter”, where Sales hands over to Billing; most of it comes before “Waits for the visit”.',
    ]);
    expect(findingsIn('seam-waiting', [stage], { teams: TEAMS })[0]?.touchpoints).toEqual(['t1', 't2', 't3']);
  });

  it('at a seam is long from a day on, of whatever clock: a working day is a day, and eight hours are not', () => {
    const seam = (amount: number, unit: 'h' | 'wd' | 'd') => [
      carried,
      { team: 'Billing', waitTime: { amount, unit }, processTime: { amount: 1, unit: 'h' } } as const,
    ];
    const found = (amount: number, unit: 'h' | 'wd' | 'd') =>
      findingsIn('seam-waiting', [seam(amount, unit)], { teams: TEAMS }).map(({ severity }) => severity);
    expect(found(8, 'h')).toEqual([]);
    expect([found(1, 'wd'), found(1, 'd'), found(24, 'h')]).toEqual([['medium'], ['medium'], ['medium']]);
    // Five days: 120 h on the wall, five working days at work.
    expect([found(5, 'wd'), found(5, 'd'), found(40, 'h')]).toEqual([['high'], ['high'], ['medium']]);
    // Before a touchpoint within a team by the same clock.
    const within = (amount: number, unit: 'h' | 'wd') =>
      findingsIn('long-waiting', [[carried, { ...carried, waitTime: { amount, unit } }]], { teams: TEAMS }).length;
    expect([within(8, 'h'), within(1, 'wd')]).toEqual([0, 1]);
  });

  it('is said to be at least that, and at most that share, where more is unknown', () => {
    const [text] = textsOf('seam-waiting', [
      { ...carried, hours: [0, 1] },
      { layer: 'customer', title: 'Thinks' },
      { team: 'Billing', layer: 'backstage', hours: [48, 1], title: 'Letter' },
    ]);
    expect(text).toMatch(/^Work waits at least 2 d before “Letter”/);
    const long = [
      { ...carried, hours: [0, 48] as const },
      { ...carried, hours: [48, null] as const, title: 'B' },
    ];
    expect(textsOf('long-waiting', long)[0]).toMatch(/waits? .*2 d before “B”: at most 50\u00a0% of the whole/);
    expect(textsOf('long-waiting', long, 'fi')[0]).toMatch(/enintään 50\u00a0% koko/);
  });

  it('that is little of the whole is not severe, however many days', () => {
    const stage = [carried, { team: 'Billing', hours: [960, 1] as const }, { ...carried, hours: [40, 1] as const }];
    const found = findingsIn('seam-waiting', [stage], { teams: TEAMS });
    expect(found.map(({ severity }) => severity)).toEqual(['high', 'medium']);
    const fallen = stage.map((sketch, at) => ({ ...sketch, emotion: [0, 0, -1][at] ?? null }));
    expect(findingsIn('seam-waiting', [fallen], { teams: TEAMS })[1]?.severity).toBe('medium');
  });
});

describe('the order of findings', () => {
  it('begins with what takes the most of the lead time', () => {
    const measured = { evidence: 'measured' } as const;
    const journey = journeyOf([
      { ...carried, completeAccurate: 50, hours: [0, 1], title: 'Ordered' },
      { team: 'Billing', hours: [60, 1], title: 'Two days' },
      { ...carried, hours: [120, 1], title: 'Five days', momentOfTruth: true, emotion: -2, ...measured },
      { ...carried, staffBelief: rated(5), experience: rated(2), importance: 5, title: 'Rated', ...measured },
      { team: 'Billing', hours: [336, 1], title: 'Two weeks' },
      { team: 'Billing', hours: [672, 1], title: 'Four weeks' },
    ]);
    const context = contextOf({ teams: TEAMS });
    const analysis = { journey, context, figures: analyseJourney(journey, context) };
    const found = finish(auditInPieces('B', analysis)).filter(({ severity }) => severity === 'high');
    // 672, 336 and 120 of 1193 h; then by kind. 60 h are a twentieth and no more: not severe.
    expect(found.map(({ kind, about }) => [kind, about.at(-1)])).toEqual([
      ['long-waiting', 't6'],
      ['seam-waiting', 't5'],
      ['seam-waiting', 't3'],
      ['blind-spot', 't4'],
      ['unmeasured-moment', 't3'],
      ['owner-of-the-whole', undefined],
      ['rework-hot-spot', 't1'],
    ]);
  });
});

describe('what is not known for certain', () => {
  it('makes no phase missing: a stage without a phase may be it, and a journey may have none', () => {
    expect(findingsIn('unmapped-phase', [[{ phase: 'before' }], [{ phase: 'during' }], [{}]])).toEqual([]);
    expect(findingsIn('unmapped-phase', [[{}], [{}]])).toEqual([]);
    expect(findingsIn('unmapped-phase', [[{ phase: 'during' }]]).map(({ name }) => name)).toEqual([
      'unmapped-phase.before',
      'unmapped-phase.after',
    ]);
  });

  it('leaves subcontractors the touchpoints without a team: with them, their share may be as large', () => {
    const bad = { team: 'Repair Oy', emotion: -2 } as const;
    // A third of the touchpoints for certain, all three at most, and all of the bad feeling.
    expect(findingsIn('subcontracted-feeling', [[bad, {}, {}]], { teams: TEAMS })).toEqual([]);
  });

  it('is a promise only against three own experiences', () => {
    expect(findingsIn('promise-above-experience', promised(-2, -2))).toEqual([]);
    expect(findingsIn('promise-above-experience', promised(-2, -2, -2))).toHaveLength(1);
  });
});

describe('a score alone', () => {
  it('is none beside a cause or an idea, at other touchpoints, or if the metric tells what to do', () => {
    const moment = { team: 'Sales', momentOfTruth: true, metric } as const;
    const alone = (sketch: Sketch, noted: readonly string[] = []) =>
      findingsIn('number-alone', [[sketch]], { teams: TEAMS, noted: new Set(noted) }).length;
    expect([alone(moment), alone(moment, ['t1']), alone({ ...moment, momentOfTruth: false })]).toEqual([1, 0, 0]);
    expect(alone({ ...moment, metric: { ...metric, name: 'Answered within a day' } })).toBe(0);
    expect(alone({ ...moment, metric: { ...metric, name: 'Asiakastyytyväisyys (1–5)' } })).toBe(1);
    // It is told once, as the heavier of the two.
    expect(findingsIn('metric-without-reaction', [[moment]], { teams: TEAMS })).toEqual([]);
  });
});

describe('a moment of truth that is not measured', () => {
  it('is one with a metric that has no value, or one of an unknown day, and the sentence says which', () => {
    const at = (change: object) =>
      findingsIn('unmeasured-moment', [[{ team: 'Sales', momentOfTruth: true, metric: { ...metric, ...change } }]], {
        teams: TEAMS,
      }).map(({ values }) => values['state']);
    expect(at({ date: '' })).toEqual(['undated']);
    expect(at({ actual: null, target: 30 })).toEqual(['target']);
    expect(at({ actual: null })).toEqual(['named']);
    expect(at({ name: '' })).toEqual(['none']);
    expect(at({})).toEqual([]);
  });
});

describe('what needs no team', () => {
  it('is what customers do themselves', () => {
    const own = { layer: 'customer' } as const;
    expect(findingsIn('no-team', [[own, own, own]])).toEqual([]);
    // One of one that needs a team, whatever stands beside it.
    expect(findingsIn('no-team', [[own, own, {}]])).toMatchObject([{ severity: 'medium', touchpoints: ['t3'] }]);
  });
});

describe('findings of several forms', () => {
  it('tells who of the two sees value', () => {
    const found = findingsIn('value-disagreement', [
      [
        { value: 'value', valueByCustomer: 'waste' },
        { value: 'waste', valueByCustomer: 'value' },
      ],
    ]);
    expect(found.map(({ name, severity }) => [name, severity])).toEqual([
      ['value-disagreement.customers-value', 'high'],
      ['value-disagreement.customers-waste', 'medium'],
    ]);
  });

  it('finds a drawn loop also where nobody has said its share, and says so', () => {
    const [loop] = findingsIn('rework-hot-spot', [[{ hours: [1, 1] }, { hours: [1, 1] }]], {
      connectors: [loopOf('t2', 't1')],
    });
    expect(loop).toMatchObject({ about: ['t2t1'], severity: 'medium', touchpoints: ['t1', 't2'] });
    expect(loop && describeFinding(loop, createTranslator('en')).text).toContain('how many is not stated');
  });

  it('takes for the largest waste what takes the most of the path, else what is there most often', () => {
    const kindOf = (stage: readonly Sketch[]) =>
      findingsIn('largest-waste', [stage]).map(({ name, effect, severity }) => [name, effect, severity]);
    // Rework takes 9 h beside a step of 10 h, and no time of the path; waiting takes 1 h of 11.
    expect(
      kindOf([
        { hours: [5, 5], value: 'value' },
        { hours: [0, 9], waste: ['rework'], withPrevious: true },
        { hours: [1, 0], waste: ['waiting'] },
      ]),
    ).toEqual([['largest-waste.waiting', 1 / 11, 'low']]);
    // No time is known: two of rework against one of waiting.
    const untimed: readonly Sketch[] = [{ waste: ['rework'] }, { waste: ['waiting'] }, { waste: ['rework'] }];
    expect(kindOf(untimed)).toEqual([['largest-waste.rework', null, 'medium']]);
    const [found] = findingsIn('largest-waste', [untimed]);
    const said = found && describeFinding(found, createTranslator('en')).text;
    expect(said).toBe(
      'Rework occurs in 2 touchpoints along the path: no other kind of waste in more. How much time it takes is not known.',
    );
    // Half-known: at least the 3 h.
    const [half] = findingsIn('largest-waste', [[{ hours: [3, null], waste: ['waiting'] }]]);
    expect(half && describeFinding(half, createTranslator('en')).text).toMatch(/takes at least 3 h along the path/);
  });

  it('speaks of waste whose kind nobody has told as of waste', () => {
    const [waste] = findingsIn('largest-waste', [[{ hours: [3, 1], value: 'waste' }]]);
    expect(waste && describeFinding(waste, createTranslator('en')).text).toMatch(
      /^Waste of an unspecified kind takes 4/,
    );
    expect(waste && describeFinding(waste, createTranslator('fi')).text).toMatch(
      /^Hukka, jonka lajia ei ole merkitty, vie polulla 4/,
    );
  });

  it('does not take for an owner what is only written, one name or several', () => {
    const written = findingsIn('owner-of-the-whole', [[{}]], { owner: { by: 'words', name: 'Aino & Mikko' } });
    expect(written).toMatchObject([{ name: 'owner-of-the-whole.words', severity: 'medium' }]);
    expect(written[0] && describeFinding(written[0], createTranslator('fi')).text).toContain('”Aino & Mikko”');
  });

  it('does not call three answers out of two a blind spot, nor an unrated touchpoint', () => {
    expect(
      findingsIn('blind-spot', [[{ staffBelief: rated(5) }, { staffBelief: rated(5, null), experience: rated(1) }]]),
    ).toEqual([]);
  });

  it('weighs a gap by importance, and takes unknown importance as neither high nor low', () => {
    const gap = (fields: Sketch) => [[{ staffBelief: rated(4.5), experience: rated(2), ...fields }]];
    expect(findingsIn('blind-spot', gap({ importance: 1 }))).toMatchObject([{ severity: 'low', score: 2.5 }]);
    expect(findingsIn('blind-spot', gap({}))).toMatchObject([{ severity: 'medium', score: null }]);
    expect(findingsIn('blind-spot', gap({ momentOfTruth: true }))).toMatchObject([{ severity: 'high' }]);
  });
});
