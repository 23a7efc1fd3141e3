/** The page about a workshop: what counts, what is left out, and that a list of it is what the room saw. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import type { MemberInfo } from '../../kernel/members';
import type { AnswerRow, AskResult, RoundInfo, RoundItem, RoundResult } from '../../kernel/rounds';
import { outlineMarkdown } from '../../formats/markdown';
import { createPeer } from '../../testing/peer';
import { seededRandom } from '../../testing/seeded-random';
import { addStep } from '../commands/add-step';
import { makeCluster } from '../commands/clusters';
import { setStep } from '../commands/set-step';
import { setWorkshop } from '../commands/set-workshop';
import { roundKind } from '../kinds/list';
import { WORKSHOP_SPECS } from '../records';
import { longTable, type SummaryWords, summaryJson, summaryOutline } from './outline';
import { followUpDay, summariseWorkshop, type SummaryInput, type WholeSummary } from './facts';

const START = Date.UTC(2026, 10, 30, 9);
const HOUR = 3_600_000;
const ITEMS: readonly RoundItem[] = ['Sees', 'Asks', 'Signs'].map((title) => ({ id: title, title, under: 'Looking' }));
const TEAMS = ['Sales', 'Repairs', 'Billing'].map((name) => ({ id: name, name }));

const ask = (id: string, rows: readonly AnswerRow[], more: Partial<AskResult> = {}): AskResult => ({
  ask: id,
  n: rows.length,
  cantSay: 0,
  tooFew: false,
  rows,
  groups: [],
  kept: 0,
  ...more,
});
const rows = (field: string, ...values: readonly number[]): readonly AnswerRow[] =>
  values.map((value) => ({ values: { [field]: value }, why: '' }));
const staff = (...values: readonly (readonly [view: number, predicted: number])[]): readonly AnswerRow[] =>
  values.map(([view, predicted]) => ({ values: { view, predicted }, why: '' }));
const resultOf = (
  items: Readonly<Record<string, readonly AskResult[]>>,
  more: Partial<RoundResult> = {},
): RoundResult => ({
  items: Object.entries(items).map(([item, asks]) => ({ item, asks })),
  answered: 6,
  asked: 9,
  sides: {},
  teams: {},
  ...more,
});

function round(kind: string, result: RoundResult | null, more: Partial<RoundInfo> = {}, items = ITEMS): RoundInfo {
  const plan = roundKind(kind)?.defaultPlan;
  if (!plan) throw new Error(`no kind ${kind}`);
  return {
    roundId: `${kind}1`,
    stepId: 's1',
    setup: {
      kind,
      mode: 'hidden',
      question: `Why ${kind}?`,
      items,
      asks: roundKind(kind)?.asks(plan) ?? [],
      least: 5,
      dots: null,
      notes: null,
      phases: [],
      again: null,
      marks: false,
    },
    state: 'revealed',
    openedAt: START + HOUR,
    closesAt: null,
    revealedAt: START + 2 * HOUR,
    written: false,
    done: 6,
    asked: 9,
    later: [],
    shown: null,
    phase: null,
    result,
    resultRevision: 1,
    ...more,
  };
}

const member = (name: string, teams: readonly string[], more: Partial<MemberInfo> = {}): MemberInfo => ({
  memberId: name,
  name,
  side: 'staff',
  teams,
  role: 'participant',
  ...more,
});

const workshopPeer = () => createPeer({ specs: WORKSHOP_SPECS, random: seededRandom(5) });
function summarise(rounds: readonly RoundInfo[], more: Partial<SummaryInput> = {}) {
  return summariseWorkshop({
    workshop: workshopPeer().read,
    rounds,
    members: [],
    teams: TEAMS,
    gapFrom: 1,
    now: START + 3 * HOUR,
    ...more,
  });
}

const MIRROR = round(
  'mirror',
  resultOf({
    Sees: [ask('customer', rows('experience', 2, 2, 3)), ask('staff', staff([4, 4], [5, 4], [4, 3]))],
    Asks: [ask('customer', rows('experience', 5, 5, 4)), ask('staff', staff([3, 3], [2, 2], [3, 4]))],
    Signs: [ask('customer', rows('experience', 3, 3)), ask('staff', staff([5, 5], [5, 5], [5, 5]))],
  }),
);

describe('what was seen differently', () => {
  it('is a blind spot or a hidden strength with its numbers; of too few answers it is neither', () => {
    const { blindSpots, hiddenStrengths, mirrored } = summarise([MIRROR]);
    expect(blindSpots.map(({ item }) => item.title)).toEqual(['Sees']);
    expect(blindSpots[0]?.gap).toBeCloseTo(2);
    expect(blindSpots[0]).toMatchObject({ n: { staff: 3, customers: 3 }, item: { under: 'Looking' } });
    expect(hiddenStrengths.map(({ item }) => item.title)).toEqual(['Asks']);
    expect(mirrored).toBe(3);
  });

  it('is the widest first, from the project’s own gap on', () => {
    const twice = round(
      'mirror',
      resultOf({
        Sees: [ask('customer', rows('experience', 3, 3, 3)), ask('staff', staff([4, 4], [4, 4], [4, 4]))],
        Asks: [ask('customer', rows('experience', 1, 1, 1)), ask('staff', staff([4, 4], [4, 4], [4, 4]))],
      }),
    );
    expect(summarise([twice]).blindSpots.map(({ item }) => item.title)).toEqual(['Asks', 'Sees']);
    expect(summarise([twice], { gapFrom: 2 }).blindSpots.map(({ item }) => item.title)).toEqual(['Asks']);
  });

  it('does not come of a round that was cancelled, or is still hidden', () => {
    expect(summarise([{ ...MIRROR, state: 'cancelled' }]).mirrored).toBe(0);
    expect(summarise([{ ...MIRROR, state: 'closed', result: null }])).toMatchObject({ mirrored: 0, held: true });
    expect(summarise([{ ...MIRROR, state: 'cancelled' }]).held).toBe(false);
  });
});

describe('splits left open', () => {
  const first = round('rating', resultOf({ Sees: [ask('rate', rows('emotion', -2, -2, -1, 2, 2, 1))] }));

  it('say how many are at each end', () => {
    expect(summarise([first]).splits).toMatchObject([{ item: { title: 'Sees' }, low: 3, high: 3, n: 6, twice: false }]);
  });

  it('are closed by a second round that agrees, and stay after one that does not', () => {
    const again = (values: readonly number[]): RoundInfo => {
      const second = [-2, -2, -1, 2, 2, 1].map(
        (before, at): AnswerRow => ({ values: { emotion: values[at] ?? 0 }, why: '', before: { emotion: before } }),
      );
      return {
        ...round('rating', resultOf({ Sees: [ask('rate', second)] })),
        roundId: 'r2',
        revealedAt: START + 3 * HOUR,
      };
    };
    const agreed = summarise([again([1, 1, 1, 1, 1, 1]), first]);
    expect([agreed.splits, agreed.rated]).toEqual([[], 1]);
    expect(summarise([again([-2, -2, -2, 2, 2, 2]), first]).splits).toMatchObject([{ twice: true, n: 6 }]);
  });

  it('are not made of guesses at what customers say', () => {
    const guesses = staff([3, 1], [3, 1], [3, 5], [3, 5]);
    const mirror = round('mirror', resultOf({ Sees: [ask('customer', rows('experience', 3)), ask('staff', guesses)] }));
    expect(summarise([mirror]).splits).toEqual([]);
  });
});

describe('votes', () => {
  it('are dots and people; ties share their place, and none that shares the last one is left out', () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ id: `i${at}`, title: `Thing ${at}`, under: '' }));
    const result = resultOf(
      Object.fromEntries(
        items.map(({ id }, at) => [id, at === 11 ? [] : [ask('dots', rows('dots', at === 0 ? 3 : 1))]]),
      ),
    );
    const [vote] = summarise([round('dots', result, {}, items)]).votes;
    expect(vote?.rows[0]).toMatchObject({ item: { title: 'Thing 0' }, dots: 3, people: 1, place: 1, tied: false });
    expect(vote?.rows.slice(1).every(({ place, tied }) => place === 2 && tied)).toBe(true);
    expect([vote?.rows.length, vote?.more, vote?.dots, vote?.people]).toEqual([11, 0, 13, 6]);
  });

  it('of notes that were put together after the vote are added up', () => {
    const peer = workshopPeer();
    peer.do(makeCluster, { round: 'ideas', notes: ['Sees', 'Asks'], title: 'First contact' });
    const result = resultOf({
      Sees: [ask('dots', rows('dots', 1))],
      Asks: [ask('dots', rows('dots', 2))],
      Signs: [ask('dots', rows('dots', 2))],
    });
    const [vote] = summarise([round('dots', result)], { workshop: peer.read }).votes;
    expect(vote?.rows.map(({ item, dots }) => [item.title, dots])).toEqual([
      ['First contact', 3],
      ['Signs', 2],
    ]);
  });

  it('of too few people show nothing', () => {
    const few = resultOf({ Sees: [ask('dots', [], { tooFew: true, n: 2 })] });
    expect(summarise([round('dots', few)]).votes).toMatchObject([{ tooFew: true, rows: [] }]);
  });
});

describe('who came', () => {
  const people = [
    member('Aino', ['Sales']),
    member('Mikko', ['Sales', 'gone']),
    member('Kaisa', [], { side: 'customer' }),
    member('Out', ['Repairs'], { removed: true }),
    member('Client', ['Repairs'], { joinedAt: new Date(START + 800 * HOUR).toISOString() }),
  ];

  it('is by team, with the teams of which nobody came; not who was removed', () => {
    const { came } = summarise([MIRROR], { members: people.slice(0, 4) });
    expect(came).toMatchObject({ people: 3, sides: { customer: 1, staff: 2, other: 0 } });
    expect([came?.customers, came?.others]).toEqual([['Kaisa'], []]);
    expect(came?.teams).toEqual([{ id: 'Sales', name: 'Sales', people: ['Aino', 'Mikko'] }]);
    expect(came?.missing.map(({ name }) => name)).toEqual(['Repairs', 'Billing']);
  });

  it('is not who opens the page weeks later', () => {
    const peer = workshopPeer();
    expect(summarise([MIRROR], { members: people, workshop: peer.read }).came?.people).toBe(4);
    peer.do(setWorkshop, { fields: { startedAt: START, endedAt: START + 2 * HOUR } });
    expect(summarise([MIRROR], { members: people, workshop: peer.read }).came?.people).toBe(3);
  });

  it('knows a team that answered without names, and which were asked afterwards', () => {
    const asked = { ...MIRROR, later: ['Billing'], result: resultOf({}, { teams: { Repairs: 5, Billing: 2 } }) };
    const { came } = summarise([asked], { members: people.slice(0, 1) });
    expect(came?.teams.map(({ name }) => name)).toEqual(['Sales', 'Repairs']);
    expect(came?.missing).toEqual([{ id: 'Billing', name: 'Billing', asked: true }]);
  });

  it('is unknown where nobody could say', () => {
    expect(summarise([MIRROR], { members: null }).came).toBeNull();
  });
});

describe('the course', () => {
  it('says what was added after the reveal', () => {
    const late: AnswerRow = { values: { emotion: 1 }, why: '', later: true };
    const own = round('rating', resultOf({ Sees: [ask('rate', [late, ...rows('emotion', 1)])] }), {
      later: ['Billing'],
    });
    expect(summarise([own]).later).toMatchObject([{ answers: 1, teams: [{ name: 'Billing' }] }]);
    expect(summarise([MIRROR]).later).toEqual([]);
  });

  it('was not held before anything ran; people meet again after 30 days, or when they agreed to', () => {
    const peer = workshopPeer();
    const nothing = summarise([], { workshop: peer.read });
    expect([nothing.held, followUpDay(peer.read, nothing)]).toEqual([false, '']);
    expect(followUpDay(peer.read, summarise([MIRROR]))).toBe('2026-12-30');
    // Nobody ended it: hours after the last reveal it is over.
    expect(summarise([MIRROR]).endedAt).toBeNull();
    expect(summarise([MIRROR], { now: START + 20 * HOUR }).endedAt).toBe(START + 2 * HOUR);
    peer.do(setWorkshop, { fields: { startedAt: START, endedAt: START + 2 * HOUR, followUpOn: '2027-01-15' } });
    const held = summarise([MIRROR], { workshop: peer.read });
    expect([held.startedAt, held.endedAt, followUpDay(peer.read, held)]).toEqual([
      START,
      START + 2 * HOUR,
      '2027-01-15',
    ]);
  });
});

describe('a second workshop in the project', () => {
  it('sums up what was opened since it began, not the rounds of the first', () => {
    const second = START + 240 * HOUR;
    const result = resultOf({ Sees: [ask('rate', rows('emotion', -2, -2, -2, 2, 2, 2))] });
    const first = [round('rating', result), { ...MIRROR, result: resultOf({}, { teams: { Billing: 5 } }) }];
    const later = round('rating', result, {
      roundId: 'rating2',
      openedAt: second,
      revealedAt: second + HOUR,
    });
    const peer = workshopPeer();
    peer.do(setWorkshop, { fields: { startedAt: START, endedAt: START + 3 * HOUR } });
    const [step = ''] = peer.do(addStep, { title: 'Rate' });
    peer.do(setStep, { ids: [step], fields: { startedAt: START + HOUR, endedAt: START + 2 * HOUR } });
    const of = (rounds: readonly RoundInfo[], now: number) => {
      const {
        rounds: n,
        rated,
        splits,
        startedAt,
        endedAt,
        came,
      } = summarise(rounds, {
        workshop: peer.read,
        members: [],
        now,
      });
      return { n, rated, splits: splits.length, startedAt, endedAt, teams: came?.teams.map(({ id }) => id) };
    };
    const ended = { startedAt: START, endedAt: START + 3 * HOUR, teams: ['Billing'] };
    expect(of(first, START + 4 * HOUR)).toEqual({ n: 2, rated: 1, splits: 1, ...ended });
    peer.do(setWorkshop, { fields: { startedAt: second, endedAt: null } });
    const begun = { startedAt: second, endedAt: null, teams: [] };
    expect(of(first, second + HOUR)).toEqual({ n: 0, rated: 0, splits: 0, ...begun });
    expect(of([later, ...first], second + HOUR)).toEqual({ n: 1, rated: 1, splits: 1, ...begun });
    // Opened before the second began and revealed in it, it is of the second.
    const before = round('rating', result, { openedAt: START + 5 * HOUR, revealedAt: second });
    expect(of([before, ...first], second + HOUR)).toEqual({ n: 1, rated: 1, splits: 1, ...begun });
    // Nobody ended it: it was over with its own last reveal.
    expect(of([later, ...first], second + 20 * HOUR)).toMatchObject({ endedAt: second + HOUR });
  });
});

describe('the page in words', () => {
  const whole = (more: Partial<WholeSummary> = {}): WholeSummary => ({
    ...summarise([MIRROR], { members: [member('Aino', ['Sales'])] }),
    projectName: 'Renting',
    followUpOn: '2026-12-30',
    themes: [{ id: 't', board: 'b', title: 'Nobody answers', text: 'Asks waits 3 days', about: [], owner: 'Aino' }],
    actions: [
      {
        id: 'a',
        text: 'Call back',
        owner: 'Aino',
        due: '2026-12-15',
        status: 'stuck',
        theme: 't',
        leads: ['a'],
        from: 'workshop',
        was: 'open',
      },
      {
        id: 'b',
        text: 'Ask less',
        owner: '',
        due: '',
        status: 'done',
        theme: null,
        leads: [],
        from: 'since',
        was: null,
      },
    ],
    figures: null,
    ...more,
  });
  const how = (locale: 'en' | 'fi', names = true): SummaryWords => ({
    words: createTranslator(locale),
    showDay: (at) => new Date(at).toISOString().slice(0, 10),
    names,
  });

  it('has every part in its order, in both languages', () => {
    const text = outlineMarkdown(summaryOutline(whole(), how('en')));
    const order = [
      'Who came',
      'Blind spots',
      'Hidden strengths',
      'Splits left open',
      'Votes',
      'Themes chosen',
      'Actions',
      'Figures before and after',
      'Meet again',
    ];
    expect(text.match(/^## .*$/gm)).toEqual(order.map((heading) => `## ${heading}`));
    expect(text).toContain('| Sees (Looking) | 4.3 | 3.7 | 2.3 | +2 | 3 staff, 3 customers |');
    expect(text).toContain('1 of 2 actions done, 1 stuck.');
    expect(text).toContain('| Call back | Aino | 15 Dec 2026 | Stuck | then: Open | Nobody answers |');
    expect(text).toContain('| Ask less | no owner | no date | Done | added after the workshop |  |');
    expect(outlineMarkdown(summaryOutline(whole(), how('fi')))).toContain(
      '| Call back | Aino | 15.12.2026 | Jumissa | silloin: Avoin | Nobody answers |',
    );
  });

  it('names people only where that was chosen, in JSON too', () => {
    const without = [
      outlineMarkdown(summaryOutline(whole({ actions: [], themes: [] }), how('en', false))),
      summaryJson(whole({ actions: [], themes: [] }), false),
    ];
    expect(without.filter((text) => text.includes('Aino'))).toEqual([]);
    expect(JSON.parse(summaryJson(whole(), true))).toMatchObject({
      format: 'polku-workshop-summary',
      version: 1,
      came: { teams: [{ name: 'Sales', count: 1, people: ['Aino'] }] },
      blindSpots: [{ item: { title: 'Sees' } }],
    });
  });

  it('is one line for each value in a spreadsheet', () => {
    const { columns, rows: all } = longTable(summaryOutline(whole(), how('en')), createTranslator('en'));
    expect(columns).toEqual(['Part', 'About', 'What', 'Value']);
    expect(all.map(({ cells }) => cells)).toContainEqual(['Blind spots', 'Sees (Looking)', 'Gap', '+2']);
    expect(all.map(({ cells }) => cells)).toContainEqual(['Actions', 'Call back', 'How far', 'Stuck']);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});
