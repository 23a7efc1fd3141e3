import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineIn, breakLines, createTextBreaker, fontCovers, graphemes, measureText } from './text';

const body = { size: 12, weight: 400 } as const;
const strong = { size: 13, weight: 600 } as const;

describe('the width of a text', () => {
  it('is the sum of the advances that the font file states', () => {
    // Inter 400: H 1522, e 1194, l 496 × 2, o 1228 units of 2048
    expect(measureText('Hello', { size: 2048, weight: 400 })).toBe(1522 + 1194 + 496 * 2 + 1228);
    expect(measureText('', body)).toBe(0);
    expect(measureText(' ', { size: 2048, weight: 400 })).toBe(576);
  });

  // The browser is held to the same sums in e2e/specs/text-metrics.spec.ts.
  it.each([
    ['Waits for approval', 17778, 18243, 18474, 18113],
    ['AVATAR To. Ty WAVE', 21708, 22314, 22617, 21715],
    ['asiakaspalvelupäällikkö', 22702, 23490, 23883, 23336],
    ['Häiriökysyntä – “sokea piste”', 28228, 29123, 29571, 28694],
    ['12:30 – 10x20 -> (AB) ff fi', 24807, 25201, 25393, 24828],
    ['3,5 pv · 26 h · −2,0 · 50 %', 25163, 25453, 25591, 25150],
    ['Łódź Šárka Žižkov', 17910, 18257, 18431, 18071],
  ])('%s: the four faces', (text, regular, strong600, bold, italic) => {
    const at = (weight: 400 | 600 | 700, slanted = false) => measureText(text, { size: 2048, weight, italic: slanted });
    expect([at(400), at(600), at(700), at(400, true)]).toEqual([regular, strong600, bold, italic]);
  });

  it('grows with size, weight and letter spacing', () => {
    expect(measureText('Kosketuspiste', { ...body, size: 24 })).toBeCloseTo(2 * measureText('Kosketuspiste', body), 9);
    expect(measureText('Hukka', { ...body, weight: 700 })).toBeGreaterThan(measureText('Hukka', body));
    expect(measureText('Hukka', { ...body, letterSpacing: 0.8 })).toBeCloseTo(measureText('Hukka', body) + 5 * 0.8, 9);
  });

  it('does not depend on how an accent is stored', () => {
    expect(measureText('Näyttämö'.normalize('NFD'), body)).toBe(measureText('Näyttämö', body));
  });

  it('counts a joined emoji, a flag and a skin tone once', () => {
    const one = measureText('😀', body);
    for (const text of ['👩‍👩‍👧', '🇫🇮', '👍🏽']) expect(measureText(text, body)).toBe(one);
    expect(measureText('🇫🇮🇸🇪', body)).toBe(2 * one);
  });

  it('says which characters are guessed', () => {
    expect(fontCovers('Häätö – “€5”, Šárka Łódź…')).toBe(true);
    expect(fontCovers('→')).toBe(false);
    expect(fontCovers('道')).toBe(false);
  });
});

describe('breaking text into lines', () => {
  it('puts whole words on lines and honours line ends', () => {
    expect(breakLines('Waits for a callback', { ...strong, width: 90 }).map((l) => l.text)).toEqual([
      'Waits for a',
      'callback',
    ]);
    expect(breakLines('one\n\ntwo', { ...body, width: 200 }).map((l) => l.text)).toEqual(['one', '', 'two']);
    expect(breakLines('  one \t  two ', { ...body, width: 200 }).map((l) => l.text)).toEqual(['one two']);
    expect(breakLines(' \n ', { ...body, width: 200 })).toEqual([]);
  });

  it('breaks after a hyphen and a slash, never before a minus', () => {
    const at = (text: string, width: number) => breakLines(text, { ...body, width }).map((l) => l.text);
    expect(at('näyttö-/takahuone', 70)).toEqual(['näyttö-/', 'takahuone']);
    expect(at('web/mobile', 40)).toEqual(['web/', 'mobile']);
    expect(at('is -5 now', 30)).toEqual(['is -5', 'now']);
  });

  it('breaks a word that is too long by graphemes', () => {
    const lines = breakLines('asiakaspalvelupäällikkö', { ...strong, width: 100 });
    expect(lines.length).toBe(2);
    expect(lines.map((l) => l.text).join('')).toBe('asiakaspalvelupäällikkö');
    expect(breakLines('👩‍👩‍👧👩‍👩‍👧', { ...body, width: 16 }).map((l) => l.text)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧']);
  });

  it('shortens the last line with an ellipsis when there is more', () => {
    const lines = breakLines('Corrects a missing form once again', { ...strong, width: 110, maxLines: 2 });
    expect(lines.length).toBe(2);
    expect(lines[1]?.text.endsWith('…')).toBe(true);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(110);
    expect(breakLines('Short', { ...strong, width: 110, maxLines: 2 }).map((l) => l.text)).toEqual(['Short']);
  });

  it('ends for widths of nothing at all', () => {
    for (const width of [0, -5, 0.1]) {
      expect(breakLines('abc', { ...body, width }).map((l) => l.text)).toEqual(['a', 'b', 'c']);
    }
    expect(breakLines('abc def', { ...body, width: Infinity }).map((l) => l.text)).toEqual(['abc def']);
    expect(breakLines('abc', { ...body, width: Number.NaN }).map((l) => l.text)).toEqual(['abc']);
  });

  it('answers a whole novel with two lines in a small part of the time that all of it takes', () => {
    const novel = 'pitkä tarina asiakkaan polusta '.repeat(30_000);
    const took = (maxLines?: number): number => {
      const began = performance.now();
      breakLines(novel, { ...body, width: 140, ...(maxLines ? { maxLines } : {}) });
      return performance.now() - began;
    };
    expect(breakLines(novel, { ...body, width: 140, maxLines: 2 }).length).toBe(2);
    expect(Math.min(took(2), took(2), took(2))).toBeLessThan(took() / 4);
  });
});

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'asiakas',
        'ja',
        'e-mail',
        'kerros/kaista',
        ' ',
        '\n',
        'ä',
        '👩‍👩‍👧',
        'Odottaminen,',
        '—',
        '\u00a0',
      ),
    )
    .map((parts) => parts.join(' ')),
);
const options = fc.record({
  size: fc.constantFrom(11, 12, 12.5, 15),
  weight: fc.constantFrom(400 as const, 600 as const, 700 as const),
  italic: fc.boolean(),
  letterSpacing: fc.constantFrom(0, 0.8),
  width: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.double({ min: 0.01, max: 300, noNaN: true })),
});

describe('for any text', () => {
  it('every line fits, unless it is a single grapheme', () => {
    fc.assert(
      fc.property(texts, options, (text, style) => {
        for (const line of breakLines(text, style)) {
          expect(line.width).toBeCloseTo(measureText(line.text, style), 6);
          expect(line.width <= style.width + 1e-5 || graphemes(line.text).length === 1).toBe(true);
        }
      }),
    );
  });

  it('no character that can be seen is lost or reordered', () => {
    const seen = (text: string) => text.replace(/[\s\u2028\u2029]/gu, '');
    fc.assert(
      fc.property(texts, options, (text, style) => {
        expect(
          seen(
            breakLines(text, style)
              .map((line) => line.text)
              .join(''),
          ),
        ).toBe(seen(text));
      }),
    );
  });

  it('never gives more lines than asked for, and they begin as the whole would', () => {
    fc.assert(
      fc.property(texts, options, fc.integer({ min: 1, max: 4 }), (text, style, maxLines) => {
        const all = breakLines(text, style);
        const some = breakLines(text, { ...style, maxLines });
        expect(some.length).toBe(Math.min(maxLines, all.length));
        expect(some.slice(0, -1)).toEqual(all.slice(0, some.length - 1));
        expect(all.length <= maxLines || some.at(-1)?.text.endsWith('…')).toBe(true);
      }),
    );
  });
});

describe('a breaker that remembers', () => {
  it('gives the same array again, and right answers after it has forgotten', () => {
    const breaker = createTextBreaker(2);
    const first = breaker('Waits for approval', { ...strong, width: 60 });
    expect(breaker('Waits for approval', { ...strong, width: 60 })).toBe(first);
    for (let n = 0; n < 10; n++) breaker(`text ${n}`, { ...strong, width: 60 });
    expect(breaker('Waits for approval', { ...strong, width: 60 })).toEqual(first);
    expect(breaker('Waits for approval', { ...strong, width: 200 })).not.toEqual(first);
  });
});

it('a baseline lies where CSS puts it', () => {
  // Inter 16 px in a 24 px line: (24 − 19.36) / 2 + 15.5
  expect(baselineIn(24, 16)).toBeCloseTo((24 - (1984 + 494) / 128) / 2 + 15.5, 9);
});
