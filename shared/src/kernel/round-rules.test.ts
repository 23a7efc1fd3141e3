import { describe, expect, test } from 'vitest';
import {
  changedClock,
  checkAnswer,
  dotsIn,
  askedOf,
  endOf,
  inOrderOf,
  isAskedAny,
  moreTimeUntil,
  nextMoment,
  openedClock,
  pausedClock,
  phaseAt,
  readingsBegun,
  stateAt,
  takesAnswers,
  tooMany,
  withAnswers,
} from './round-rules';
import type { Answer, RoundSetup } from './rounds';

const SETUP: RoundSetup = {
  kind: 'any',
  mode: 'hidden',
  question: '',
  items: [
    { id: 'i1', title: 'Waiting', under: '', parts: { gives: ['red'], receives: ['blue', 'green'] } },
    { id: 'i2', title: 'Paying', under: '' },
  ],
  asks: [
    {
      id: 'a',
      who: {},
      fields: [
        { id: 'score', type: 'scale', from: -2, to: 2 },
        { id: 'minutes', type: 'number', from: 0, to: 480 },
        { id: 'kind', type: 'choice', options: ['wait', 'search'] },
        { id: 'kinds', type: 'choices', options: ['wait', 'search'] },
        { id: 'wish', type: 'text', length: 10 },
      ],
    },
  ],
  least: 5,
  dots: null,
  notes: null,
  phases: [],
  again: null,
  marks: false,
};
const ANSWER: Answer = { item: 'i1', ask: 'a', note: '', values: {}, cantSay: false, why: '', kept: false };
const answer = (values: Answer['values'], more: Partial<Answer> = {}): Answer => ({ ...ANSWER, values, ...more });

describe('what is taken as an answer', () => {
  test.each([
    ['the lowest', { score: -2 }],
    ['the highest', { score: 2 }],
    ['part of a minute', { minutes: 0.5 }],
    ['an option', { kind: 'search' }],
    ['several options', { kinds: ['search', 'wait'] }],
    ['no option of several', { kinds: [] }],
    ['ten characters', { wish: 'x'.repeat(10) }],
    ['several fields', { score: 1, wish: 'soon' }],
  ])('%s', (_what, values) => {
    expect(checkAnswer(SETUP, answer(values))).toBeNull();
  });

  test.each([
    ['more than the highest', { score: 3 }],
    ['half a point', { score: 1.5 }],
    ['a number in words', { score: '1' }],
    ['no number', { minutes: Number.NaN }],
    ['without end', { minutes: Number.POSITIVE_INFINITY }],
    ['below', { minutes: -1 }],
    ['an option that there is not', { kind: 'queue' }],
    ['an option twice', { kinds: ['wait', 'wait'] }],
    ['a list where one is asked', { kind: ['wait'] }],
    ['eleven characters', { wish: 'x'.repeat(11) }],
    ['only spaces', { wish: '  ' }],
  ])('not %s', (_what, values) => {
    expect(checkAnswer(SETUP, answer(values))).toBe('wrong-value');
  });

  test.each<[string, Partial<Answer>, string]>([
    ['another item', { values: { score: 1 }, item: 'i3' }, 'unknown-item'],
    ['another ask', { values: { score: 1 }, ask: 'b' }, 'unknown-ask'],
    ['another field', { values: { other: 1 } }, 'unknown-field'],
    ['a field named as what every object has', { values: { constructor: 1 } }, 'unknown-field'],
    ['nothing', {}, 'empty'],
    ['a value although one cannot say', { values: { score: 1 }, cantSay: true }, 'both'],
    ['a why of 501 characters', { values: { score: 1 }, why: 'x'.repeat(501) }, 'too-long'],
    ['the id of a note where none are written', { values: { score: 1 }, note: 'note0001' }, 'wrong-note'],
    ['kept back where no notes are written', { values: { score: 1 }, kept: true }, 'wrong-note'],
    ['a dot that nobody has', { values: { dot: 1 } }, 'unknown-field'],
  ])('not %s', (_what, more, problem) => {
    expect(checkAnswer(SETUP, { ...ANSWER, ...more })).toBe(problem);
  });

  test('“can’t say” is an answer', () => {
    expect(checkAnswer(SETUP, answer({}, { cantSay: true }))).toBeNull();
  });

  const DOTS: RoundSetup = {
    ...SETUP,
    asks: [{ id: 'a', who: {}, fields: [{ id: 'dots', type: 'dots' }] }],
    dots: { each: 5, most: 3 },
  };
  test('five dots in all, at most three on one thing', () => {
    expect([1, 3].map((dots) => checkAnswer(DOTS, answer({ dots })))).toEqual([null, null]);
    expect([0, 4, 1.5].map((dots) => checkAnswer(DOTS, answer({ dots })))).toEqual(Array(3).fill('wrong-value'));
    const three = answer({ dots: 3 });
    const on = (item: string, dots: number): Answer => answer({ dots }, { item });
    expect(dotsIn(DOTS, [three, on('i2', 2)])).toBe(5);
    expect(tooMany(DOTS, [three, on('i2', 2)])).toBeNull();
    expect(tooMany(DOTS, [three, on('i2', 3)])).toBe('dots');
    // On one thing by two asks.
    const two = { ...DOTS, asks: [...DOTS.asks, { ...DOTS.asks[0]!, id: 'b' }] };
    expect(tooMany(two, [answer({ dots: 2 }), answer({ dots: 2 }, { ask: 'b' })])).toBe('dots');
  });

  test('three notes, and no fourth', () => {
    const setup: RoundSetup = { ...SETUP, notes: { most: 3 } };
    const note = (nth: number): Answer => answer({ wish: 'soon' }, { note: `note000${nth}` });
    expect(checkAnswer(setup, note(1))).toBeNull();
    expect(checkAnswer(setup, answer({ wish: 'soon' }))).toBe('wrong-note');
    expect(tooMany(setup, [1, 2, 3].map(note))).toBeNull();
    expect(tooMany(setup, [1, 2, 3, 4].map(note))).toBe('notes');
  });

  test('a later answer takes the place of the earlier one; one that is taken back is gone', () => {
    const two = withAnswers([answer({ score: 1 })], [answer({ score: 2 }), answer({ score: 0 }, { item: 'i2' })]);
    expect(two.map(({ item, values }) => [item, values['score']])).toEqual([
      ['i1', 2],
      ['i2', 0],
    ]);
    expect(withAnswers(two, [], [{ item: 'i1', ask: 'a', note: '' }]).map(({ item }) => item)).toEqual(['i2']);
  });
});

describe('who is asked', () => {
  const setup: RoundSetup = {
    ...SETUP,
    asks: [
      { id: 'all', who: {}, fields: [] },
      { id: 'customers', who: { sides: ['customer'] }, fields: [] },
      { id: 'doers', who: { marked: true }, fields: [] },
      { id: 'others', who: { marked: false, sides: ['staff'] }, fields: [] },
      { id: 'giver', who: { part: 'gives' }, fields: [] },
      { id: 'receiver', who: { part: 'receives' }, fields: [] },
    ],
  };
  const person = { side: 'staff', teams: [], marked: new Set<string>() } as const;

  test.each([
    [
      'a customer',
      { ...person, side: 'customer' as const },
      [
        ['all', 'customers'],
        ['all', 'customers'],
      ],
    ],
    [
      'staff who marked nothing',
      person,
      [
        ['all', 'others'],
        ['all', 'others'],
      ],
    ],
    [
      'staff who do the first',
      { ...person, marked: new Set(['i1']) },
      [
        ['all', 'doers'],
        ['all', 'others'],
      ],
    ],
    ['a team that gives', { ...person, side: 'other' as const, teams: ['red'] }, [['all', 'giver'], ['all']]],
    [
      'one in both teams',
      { ...person, side: 'other' as const, teams: ['red', 'green'] },
      [['all', 'giver', 'receiver'], ['all']],
    ],
  ])('%s', (_who, who, [first, second]) => {
    expect(askedOf(setup, who)).toEqual([
      { item: 'i1', asks: first },
      { item: 'i2', asks: second },
    ]);
  });

  test('a part that no item has asks nobody, whatever it is called', () => {
    const odd = { ...setup, asks: [{ id: 'odd', who: { part: 'constructor' }, fields: [] }] };
    expect(askedOf(odd, { ...person, teams: ['red'] })).toEqual([]);
  });

  test('things about which nothing is asked are left out', () => {
    const only = { items: setup.items, asks: setup.asks.filter(({ id }) => id === 'giver') };
    const red = { ...person, teams: ['red'] };
    expect(askedOf(only, red)).toEqual([{ item: 'i1', asks: ['giver'] }]);
    expect([isAskedAny(only, red), isAskedAny(only, person)]).toEqual([true, false]);
    const doers = { items: setup.items, asks: setup.asks.filter(({ id }) => id === 'doers') };
    expect([isAskedAny(doers, person), isAskedAny(doers, { side: 'staff', teams: [] })]).toEqual([false, true]);
  });

  test('six stand as they are, seven in another order of each person, which stays', () => {
    const list = [1, 2, 3, 4, 5, 6, 7];
    expect(inOrderOf(list.slice(0, 6), 'round1', 'aino')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(inOrderOf(list, 'round1', 'aino')).toEqual([2, 3, 4, 7, 6, 1, 5]);
    expect(inOrderOf(list, 'round1', 'aino')).toEqual(inOrderOf(list, 'round1', 'aino'));
    const orders = Array.from({ length: 200 }, (_, nth) => inOrderOf(list, 'round1', `person${nth}`));
    expect(new Set(orders.map(String)).size).toBeGreaterThan(150);
    for (const order of orders) expect([...order].sort((a, b) => a - b)).toEqual(list);
    // Each is first about as often: 200 ÷ 7 ≈ 29.
    for (const one of list) expect(orders.filter(([first]) => first === one).length).toBeGreaterThan(10);
  });
});

describe('the clock', () => {
  const [START, MINUTE] = [1_000_000, 60_000];
  const clock = openedClock(START, 60);
  const at = (seconds: number): number => START + seconds * 1000;

  test('60 seconds and 20 of grace: open until 79.999, closed from 80', () => {
    expect(clock.closesAt).toBe(at(80));
    expect([0, 60, 79.999, 80, 3600].map((seconds) => stateAt(clock, at(seconds)))).toEqual([
      'open',
      'open',
      'open',
      'closed',
      'closed',
    ]);
    expect(stateAt(openedClock(START, null), at(1e6))).toBe('open');
    expect(stateAt({ ...clock, state: 'revealed' }, at(0))).toBe('revealed');
  });

  test('more time for one: 30 s beyond the end for all; when that is over, 30 s and the grace from now', () => {
    const more = moreTimeUntil(clock, at(70), 30);
    expect(more).toBe(at(110));
    expect([79, 80, 109.999, 110].map((seconds) => takesAnswers(clock, at(seconds), more))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(takesAnswers(clock, at(80), null)).toBe(false);
    expect(moreTimeUntil(clock, at(100), 30)).toBe(at(150));
    expect(takesAnswers({ ...clock, state: 'revealed' }, at(81), more)).toBe(false);
  });

  test('more time for all: 60 s more before the end; 60 s and the grace from now when it is over', () => {
    expect(changedClock(clock, { more: { seconds: 60 } }, at(10)).closesAt).toBe(at(140));
    const again = changedClock(clock, { more: { seconds: 60 } }, at(100));
    expect([again.closesAt, stateAt(again, at(100))]).toEqual([at(180), 'open']);
    // For one it is nothing to the others.
    expect(changedClock(clock, { more: { seconds: 60, memberId: 'aino' } }, at(10))).toEqual(clock);
  });

  test('closed by hand: after the grace, and never later than it would have', () => {
    expect(changedClock(clock, { open: false }, at(10)).closesAt).toBe(at(30));
    expect(changedClock(clock, { open: false }, at(70)).closesAt).toBe(at(80));
    expect(changedClock(openedClock(START, null), { open: false }, at(10)).closesAt).toBe(at(30));
    const reopened = changedClock(clock, { open: true }, at(100));
    expect([reopened.closesAt, stateAt(reopened, at(100))]).toEqual([null, 'open']);
    expect(changedClock(clock, { open: true, more: { seconds: 60 } }, at(100)).closesAt).toBe(at(180));
  });

  test('after the reveal nothing opens it again', () => {
    const over = { ...clock, state: 'revealed' } as const;
    expect(changedClock(over, { open: true, more: { seconds: 60 } }, at(10))).toEqual(over);
  });

  test('a pause of 5 minutes makes it end 5 minutes later; while it lasts there is no end', () => {
    const paused = pausedClock(clock, true, at(10));
    expect([endOf(paused), stateAt(paused, at(4000))]).toEqual([null, 'open']);
    expect(pausedClock(paused, true, at(20))).toEqual(paused);
    const on = pausedClock(paused, false, at(310));
    expect([endOf(on), on.paused]).toEqual([at(380), 5 * MINUTE]);
    // What is closed is not opened by a pause.
    expect(pausedClock(clock, true, at(100))).toEqual(clock);
  });

  test('write 3 minutes, read 2, write 3: notes are shown from the reading after them', () => {
    const phases = [180, 120, 180];
    const open = openedClock(START, 480);
    const phase = (seconds: number) => phaseAt(phases, open, at(seconds));
    expect(phase(0)).toEqual({ nth: 0, reading: false, endsAt: at(180) });
    expect(phase(180)).toEqual({ nth: 1, reading: true, endsAt: at(300) });
    expect(phase(300)).toEqual({ nth: 2, reading: false, endsAt: at(480) });
    // The grace.
    expect(phase(490)).toEqual({ nth: 3, reading: false, endsAt: null });
    expect(phase(500)).toBeNull();
    expect([0, 179, 180, 299, 300, 479, 490].map((seconds) => readingsBegun(phases, open, at(seconds)))).toEqual([
      0, 0, 1, 1, 1, 1, 1,
    ]);
    expect(phaseAt([], open, at(1))).toBeNull();
    const paused = pausedClock(open, true, at(100));
    expect(phaseAt(phases, paused, at(900))).toEqual({ nth: 0, reading: false, endsAt: null });
    expect(phaseAt(phases, pausedClock(paused, false, at(200)), at(250))).toEqual({
      nth: 0,
      reading: false,
      endsAt: at(280),
    });
  });

  test('the next thing that happens by itself', () => {
    const open = openedClock(START, 480);
    const next = (seconds: number) => nextMoment([180, 120, 180], open, at(seconds));
    expect([0, 180, 300, 480, 500].map(next)).toEqual([at(180), at(300), at(480), at(500), null]);
    expect(nextMoment([], pausedClock(open, true, at(1)), at(2))).toBeNull();
    expect(nextMoment([], openedClock(START, null), at(2))).toBeNull();
  });
});
