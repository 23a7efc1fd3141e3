import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { LOCALES } from '../../../i18n/catalogue';
import type { Change } from '../../../kernel/change';
import { readPlan } from '../../../kernel/plan-reader';
import type { RecordReader } from '../../../kernel/projection';
import { SPECS } from '../../index';
import { FIELDS } from '../fields/list';
import { longestRising } from './alignment';
import { compareJourneys, pairKind } from './compare';
import { COMPARED_FIELDS, fieldChanges } from './fields';
import type { FigureDifference } from './figures';

type Fields = Readonly<Record<string, unknown>>;
/** Title → fields; a journey in a test's words: stages, each with its touchpoints in order. */
type Sketch = Readonly<Record<string, readonly (Fields & { readonly title: string })[]>>;

const h = (amount: number) => ({ amount, unit: 'h' });

/** Boards `was` and `will`; ids are the board's name and the position: `was0`, `will2`. `more` are records beside them. */
function journeys(was: Sketch, will: Sketch, more: readonly Change[] = []): RecordReader {
  const changes = [was, will].flatMap((sketch, nth): readonly Change[] => {
    const board = nth === 0 ? 'was' : 'will';
    let made = 0;
    return Object.entries(sketch).flatMap(([name, touchpoints], at): readonly Change[] => {
      const stage = `${board}S${at}`;
      return [
        { op: 'create', id: stage, type: 'stage', board, fields: { name, order: `a${at}` } },
        ...touchpoints.map((fields, position): Change => {
          const id = `${board}${made++}`;
          return { op: 'create', id, type: 'touchpoint', board, fields: { stage, order: `a${position}`, ...fields } };
        }),
      ];
    });
  });
  return readPlan([...changes, ...more], SPECS);
}

const pairsOf = (read: RecordReader) =>
  compareJourneys(read, 'was', 'will').pairs.map(({ before, after, by }) => `${before.id}=${after.id} ${by}`);

describe('matching two journeys', () => {
  it('follows the copies, also when the title and the stage have another name', () => {
    const read = journeys(
      { Apply: [{ title: 'Fills the form' }, { title: 'Waits' }] },
      { Ask: [{ title: 'Fills the form online', copyOf: 'was0' }, { title: 'Sees the answer' }] },
    );
    const { pairs, added, removed } = compareJourneys(read, 'was', 'will');
    expect(pairs.map(pairKind)).toEqual(['changed']);
    expect(pairs[0]?.moved).toBe(false);
    expect([added.map(({ title }) => title), removed.map(({ title }) => title)]).toEqual([
      ['Sees the answer'],
      ['Waits'],
    ]);
  });

  it('follows copies of copies, in both directions, and through a source that was deleted', () => {
    const between: Change = {
      op: 'create',
      id: 'gone',
      type: 'touchpoint',
      board: 'other',
      fields: { title: 'X', copyOf: 'was0' },
    };
    const read = journeys({ A: [{ title: 'One' }] }, { B: [{ title: 'Another', copyOf: 'gone' }] }, [between]);
    expect(pairsOf(read)).toEqual(['was0=will0 descent']);
    expect(compareJourneys(read, 'will', 'was').pairs.map(({ before }) => before.id)).toEqual(['will0']);
  });

  it('knows two targets of one current state as relatives', () => {
    const read = journeys(
      { A: [{ title: 'First try', copyOf: 'source' }] },
      { A: [{ title: 'Second try', copyOf: 'source' }] },
    );
    expect(pairsOf(read)).toEqual(['was0=will0 descent']);
  });

  it('takes equal titles in stages of equal name, whatever the case, and nothing for untitled ones', () => {
    const read = journeys(
      { Apply: [{ title: 'Waits' }, { title: '' }], Sign: [{ title: 'Signs' }] },
      { 'apply ': [{ title: ' waits' }, { title: '' }, { title: 'Signs' }] },
    );
    expect(pairsOf(read)).toEqual(['was0=will0 title']);
  });

  it('gives a copied touchpoint to the twin with the same title, else to the first', () => {
    const copies = (titles: readonly string[]) => titles.map((title) => ({ title, copyOf: 'was0' }));
    const twins = journeys({ A: [{ title: 'Calls' }] }, { A: copies(['Writes', 'Calls']) });
    expect(pairsOf(twins)).toEqual(['was0=will1 descent']);
    const others = journeys({ A: [{ title: 'Calls' }] }, { A: copies(['Writes', 'Visits']) });
    expect(pairsOf(others)).toEqual(['was0=will0 descent']);
  });

  it('matches equal titles one to one, in time order', () => {
    const waits = { title: 'Waits' };
    expect(pairsOf(journeys({ A: [waits, waits, waits] }, { A: [waits, waits] }))).toEqual([
      'was0=will0 title',
      'was1=will1 title',
    ]);
  });

  it('does not hang on touchpoints that name each other as their source', () => {
    const read = journeys({ A: [{ title: 'a', copyOf: 'will0' }] }, { A: [{ title: 'b', copyOf: 'was0' }] });
    expect(pairsOf(read)).toEqual(['was0=will0 descent']);
  });
});

describe('what moved', () => {
  it('is the one that changed its place, not all that gave way', () => {
    const read = journeys(
      { A: ['One', 'Two', 'Three', 'Four'].map((title) => ({ title })) },
      { A: ['Four', 'One', 'Two', 'Three'].map((title) => ({ title })) },
    );
    const { pairs, slots } = compareJourneys(read, 'was', 'will');
    expect(pairs.filter(({ moved }) => moved).map(({ after }) => after.title)).toEqual(['Four']);
    expect(slots.map(({ before, after }) => `${before?.title ?? '–'}/${after?.title ?? '–'}`)).toEqual([
      '–/Four',
      'One/One',
      'Two/Two',
      'Three/Three',
      'Four/–',
    ]);
  });

  it('is one in another stage, but not one whose stage was renamed', () => {
    const read = journeys(
      { Ask: [{ title: 'Calls' }], Sign: [{ title: 'Signs' }, { title: 'Pays' }] },
      {
        Ask: [{ title: 'Calls' }, { title: 'Signs', copyOf: 'was1' }],
        Agree: [{ title: 'Pays', copyOf: 'was2' }],
      },
    );
    const { pairs } = compareJourneys(read, 'was', 'will');
    expect(pairs.filter(({ moved }) => moved).map(({ after }) => after.title)).toEqual(['Signs']);
  });

  it('leaves every touchpoint in exactly one slot of its journey (any order)', () => {
    const titles = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.shuffledSubarray(titles), fc.shuffledSubarray(titles), (was, will) => {
        const read = journeys({ A: was.map((title) => ({ title })) }, { A: will.map((title) => ({ title })) });
        const { slots, pairs, added, removed } = compareJourneys(read, 'was', 'will');
        expect(slots.flatMap(({ before }) => before?.title ?? [])).toEqual(was);
        expect(slots.flatMap(({ after }) => after?.title ?? [])).toEqual(will);
        expect(pairs.length + added.length).toBe(will.length);
        expect(pairs.length + removed.length).toBe(was.length);
      }),
    );
  });

  it('keeps as many in order as possible', () => {
    expect(longestRising([])).toEqual([]);
    expect(longestRising([3, 0, 1, 2])).toEqual([1, 2, 3]);
    expect(longestRising([4, 3, 2])).toHaveLength(1);
  });
});

describe('what changed', () => {
  const one = (was: Fields, will: Fields) => {
    const read = journeys({ A: [{ title: 'T', ...was }] }, { A: [{ title: 'T', ...will }] });
    const [pair] = compareJourneys(read, 'was', 'will').pairs;
    if (!pair) throw new Error('no pair');
    return fieldChanges(pair, pair.fields, read, createTranslator('en')).map(
      ({ label, from, to }) => `${label}: ${from} → ${to}`,
    );
  };

  it('is told field by field, with units and names, and nothing for what is not said', () => {
    expect(one({ waitTime: h(72), emotion: -2 }, { waitTime: { amount: 1, unit: 'd' }, emotion: null })).toEqual([
      'Waiting time: 72 h → 1 d',
      'Customer emotion: −2 → ',
    ]);
    expect(one({ extra: { Cost: '5', Place: 'x' } }, { extra: { Cost: '3', Place: 'x' } })).toEqual(['Cost: 5 → 3']);
  });

  it('is not the order in which waste kinds were tagged, nor a recovery that leads to the same touchpoint', () => {
    expect(one({ waste: ['waiting', 'rework'] }, { waste: ['rework', 'waiting'] })).toEqual([]);
    const read = journeys(
      { A: [{ title: 'Fails', recoveredBy: 'was1' }, { title: 'Mends' }] },
      { A: [{ title: 'Fails', recoveredBy: 'will1' }, { title: 'Mends' }] },
    );
    expect(compareJourneys(read, 'was', 'will').pairs.map(pairKind)).toEqual(['same', 'same']);
  });

  it('can be named for every field of a touchpoint, in every language', () => {
    for (const locale of LOCALES) {
      const words = createTranslator(locale);
      for (const { field, heading, label } of FIELDS)
        expect([field, words.t(heading), words.t(label)]).not.toContain('');
      const named = new Set<string>(FIELDS.map(({ field }) => field));
      expect(COMPARED_FIELDS.filter((field) => !named.has(field))).toEqual([]);
    }
  });
});

describe('the figures of two journeys', () => {
  const figureOf = (was: Sketch, will: Sketch, id: string): FigureDifference => {
    const found = compareJourneys(journeys(was, will), 'was', 'will').figures.figures.find((one) => one.id === id);
    if (!found) throw new Error(`no figure ${id}`);
    return found;
  };

  it('differ by after − before, and say which way is better', () => {
    const was = { A: [{ title: 'a', waitTime: h(10), processTime: h(1), emotion: -1 }] };
    const will = { A: [{ title: 'a', waitTime: h(2), processTime: h(1), emotion: 1 }] };
    expect(figureOf(was, will, 'leadTime')).toMatchObject({ difference: -8, direction: 'better' });
    expect(figureOf(will, was, 'leadTime')).toMatchObject({ difference: 8, direction: 'worse' });
    expect(figureOf(was, will, 'emotion')).toMatchObject({ difference: 2, direction: 'better' });
    expect(figureOf(was, will, 'processTime')).toMatchObject({ difference: 0, direction: 'same' });
  });

  it('are unknown where one side is: an empty target is no improvement', () => {
    const was = { A: [{ title: 'a', waitTime: h(10) }] };
    expect(figureOf(was, { A: [] }, 'leadTime')).toMatchObject({ difference: null, direction: 'unknown' });
    expect(figureOf(was, { A: [{ title: 'a' }] }, 'leadTime').after.value).toBeNull();
  });

  it('are no better for times that are merely missing', () => {
    const was = { A: [h(10), h(5)].map((waitTime, at) => ({ title: `t${at}`, waitTime })) };
    const will = { A: [{ title: 't0', waitTime: h(10) }, { title: 't1' }] };
    // At least 15 h before, at least 10 h after: it can have become more or less.
    expect(figureOf(was, will, 'leadTime')).toMatchObject({ difference: null, direction: 'unknown' });
    expect(figureOf(will, was, 'leadTime')).toMatchObject({ difference: null, direction: 'unknown' });
  });

  it('differ by a bound, where the direction allows one', () => {
    const all = (hours: number) => ({ A: [{ title: 'a', waitTime: h(hours), processTime: h(1) }] });
    const half = { A: [{ title: 'a', waitTime: h(10) }] };
    // At least 10 h → 3 h: at least 7 h less. At least 10 h → 12 h: at most 2 h more, or less by any amount.
    expect(figureOf(half, all(2), 'leadTime')).toMatchObject({ difference: -7, bound: 'atMost', direction: 'better' });
    expect(figureOf(half, all(11), 'leadTime')).toMatchObject({ difference: 2, bound: 'atMost', direction: 'unknown' });
    // And the other way round.
    expect(figureOf(all(2), half, 'leadTime')).toMatchObject({ difference: 7, bound: 'atLeast', direction: 'worse' });
    expect(figureOf(all(2), half, 'leadTime').after).toMatchObject({ bound: 'atLeast', lacking: ['will0'] });
  });

  it('compare the shortest, weighted and longest lead time where one of the two has alternative paths', () => {
    const steps = ['a', 'b', 'c'].map((title) => ({ title, waitTime: h(1), processTime: h(1) }));
    const ids = (read: RecordReader) =>
      compareJourneys(read, 'was', 'will')
        .figures.figures.map(({ id, difference }) => [id, difference] as const)
        .filter(([id]) => id.startsWith('leadTime'));
    expect(ids(journeys({ A: steps }, { A: steps }))).toEqual([['leadTime', 0]]);
    // Half go past b: 4 h, 6 h, or 5 h on average; in the other state all go through its 6 h.
    const past = { kind: 'alternative', from: 'was0', to: 'was2', share: 50 };
    const more: readonly Change[] = [{ op: 'create', id: 'past', type: 'connector', board: 'was', fields: past }];
    expect(ids(journeys({ A: steps }, { A: steps }, more))).toEqual([
      ['leadTime', 0],
      ['leadTimeShortest', 2],
      ['leadTimeWeighted', 1],
      ['leadTimeLongest', 0],
    ]);
  });

  it('compare who comes to the end and what is led where one of the two knows it', () => {
    const ids = (read: RecordReader) =>
      compareJourneys(read, 'was', 'will').figures.figures.map(({ id, direction }) => `${id} ${direction}`);
    const plain = { A: [{ title: 'a' }] };
    expect(ids(journeys(plain, plain)).filter((id) => /^(survival|askedAgain|led) /.test(id))).toEqual([]);
    // 60 % → 80 % come to the end, and nobody led the one moment before or after: 0 of 1.
    const losing = (exitShare: number) => ({ A: [{ title: 'a', exitShare, momentOfTruth: true }] });
    expect(ids(journeys(losing(40), losing(20)))).toEqual(expect.arrayContaining(['survival better', 'led same']));
  });

  it('compare ranges of flow efficiency only where they do not overlap', () => {
    const step = (title: string, value: string | null, hours: number) => ({
      title,
      value,
      processTime: h(hours),
      waitTime: h(0),
    });
    const was = { A: [step('a', 'value', 1), step('b', null, 2), step('c', 'waste', 7)] };
    const within = { A: [step('a', 'value', 2), step('c', 'waste', 8)] };
    const above = { A: [step('a', 'value', 5), step('c', 'waste', 5)] };
    expect(figureOf(was, within, 'flow')).toMatchObject({ direction: 'unknown', before: { low: 0.1, high: 0.3 } });
    expect(figureOf(was, above, 'flow').direction).toBe('better');
  });

  it('count waste by kind; a kind that is gone is none, of an empty journey nothing is known', () => {
    const waiting = { title: 'a', value: 'waste', waste: ['waiting'], waitTime: h(3) };
    const wasteOf = (will: Sketch) =>
      compareJourneys(journeys({ A: [waiting] }, will), 'was', 'will').figures.waste.map(({ kind, count, time }) => [
        kind,
        count.difference,
        time.difference,
        time.direction,
      ]);
    expect(wasteOf({ A: [{ title: 'a' }] })).toEqual([['waiting', -1, -3, 'better']]);
    expect(wasteOf({ A: [] })).toEqual([['waiting', null, null, 'unknown']]);
  });
});
