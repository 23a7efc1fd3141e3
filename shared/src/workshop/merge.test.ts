/** Look-alikes in notes as people write them, in Finnish and English; and what only looks alike. */
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random';
import { suggestMerges } from './merge';
import { stemOf } from './stems';

const notesOf = (texts: readonly string[]) => texts.map((text, at) => ({ id: `n${at}`, text }));
/** @returns groups as their texts, each in the order of the list */
function together(texts: readonly string[]): readonly (readonly string[])[] {
  return suggestMerges(notesOf(texts)).map(({ notes }) => texts.filter((_, at) => notes.includes(`n${at}`)));
}

const FINNISH = [
  'Hintaa ei näy missään',
  'Hinta ei näy sivulla',
  'En löydä hintaa mistään',
  'Puhelimeen ei vastata',
  'Puhelin: kukaan ei vastaa',
  'Jonotan puhelimessa puoli tuntia',
  'Puhelimessa joutuu jonottamaan kauan',
  'Avaimet pitää hakea toiselta puolelta kaupunkia',
  'Avainten haku on kaukana',
  'Hakemus täytetään kahteen kertaan',
  'Sama hakemus piti täyttää kahdesti',
  'Huoltomies oli ystävällinen',
  'Asukassivut ovat selkeät',
];
const ENGLISH = [
  'No price on the page',
  'The price is nowhere on the page',
  'Nobody answers the phone',
  'The phone is never answered',
  'I waited two weeks for an answer',
  'Waiting two weeks for the answer',
  'The keys have to be fetched across town',
  'Fetching keys from across the town',
  'The form asks the same things twice',
  'Same questions asked twice in the form',
  'The janitor was friendly',
  'The tenant pages are clear',
];

describe('stems', () => {
  it('of one word in other forms are the same', () => {
    const same = (...words: readonly string[]) =>
      expect(new Set(words.map(stemOf))).toEqual(new Set([stemOf(words[0]!)]));
    same('hinta', 'hinnan', 'hintaa', 'hinnassa', 'hinnat');
    same('waiting', 'waits', 'waited', 'wait');
    same('price', 'prices', 'pricing');
    same('odottaa', 'odotan', 'odottaa');
    expect(stemOf('ei')).toBe('ei');
  });
});

describe('look-alikes', () => {
  it.each([
    [
      'Finnish',
      FINNISH,
      [
        [0, 1],
        [3, 4],
        [7, 8],
        [9, 10],
      ],
      [11, 12],
    ],
    [
      'English',
      ENGLISH,
      [
        [0, 1],
        [2, 3],
        [4, 5],
        [6, 7],
        [8, 9],
      ],
      [10, 11],
    ],
  ] as const)('are found in %s', (_, texts, pairs, alone) => {
    const groups = together(texts);
    for (const pair of pairs) {
      const [a = '', b = ''] = pair.map((at) => texts[at] ?? '');
      expect(
        groups.some((group) => group.includes(a) && group.includes(b)),
        `${a} / ${b}`,
      ).toBe(true);
    }
    for (const at of alone) expect(groups.flat()).not.toContain(texts[at]);
  });

  it('are not what says the opposite, nor what shares but a common word', () => {
    expect(together(['Hinta näkyy sivulla', 'Hinta ei näy sivulla'])).toEqual([]);
    expect(together(['The price is clear', 'The price is not clear', "The price isn't clear"])).toEqual([
      ['The price is not clear', "The price isn't clear"],
    ]);
    const queue = ['Puhelin on rikki', 'Puhelimessa oli mukava ihminen', 'Puhelinnumero puuttuu kirjeestä'];
    expect(together(queue)).toEqual([]);
  });

  it('are the same whatever case, signs and order; each note is in one group', () => {
    expect(together(['LONG QUEUE!!', 'queue: long', 'Clear signs'])).toEqual([['LONG QUEUE!!', 'queue: long']]);
    const all = suggestMerges(notesOf([...FINNISH, ...ENGLISH])).flatMap(({ notes }) => notes);
    expect(new Set(all).size).toBe(all.length);
    expect(suggestMerges([])).toEqual([]);
    expect(suggestMerges(notesOf(['', '!!', '🙂']))).toEqual([]);
  });

  it('are known again by their notes, not by their order', () => {
    const notes = notesOf(['Long queue', 'A long queue', 'Very long queue']);
    const [first, second, third] = notes;
    const [one] = suggestMerges(notes);
    const [other] = suggestMerges([third!, second!, first!]);
    expect(one?.key).toBe('n0 n1 n2');
    expect(other?.key).toBe(one?.key);
    expect(one?.likeness).toBeGreaterThan(0.9);
  });

  it('do not grow into one heap among five hundred notes', () => {
    const random = seededRandom(9);
    const words = [...FINNISH, ...ENGLISH].flatMap((text) => text.split(' '));
    const texts = Array.from({ length: 500 }, () =>
      Array.from({ length: 3 + random.int(5) }, () => random.pick(words)).join(' '),
    );
    const groups = suggestMerges(notesOf(texts));
    expect(groups.flatMap(({ notes }) => notes).length).toBeGreaterThan(0);
    for (const { notes, likeness } of groups) {
      expect(notes.length).toBeLessThanOrEqual(30);
      expect(likeness).toBeGreaterThanOrEqual(0.35);
    }
  });
});
