import { describe, expect, it } from 'vitest';
import { mentionAt, mentionsIn, textParts } from './mentions';

const ANN = { member: 'm1', name: 'Ann' };
const ANN_LEE = { member: 'm2', name: 'Ann Lee' };
const shown = (text: string, ...mentions: readonly (typeof ANN)[]) =>
  textParts(text, mentions).map(({ text: part, member }) => (member === null ? part : `[${part}=${member}]`));

describe('names in a text', () => {
  it.each([
    ['Ask @Ann today', ['Ask ', '[@Ann=m1]', ' today']],
    ['@Ann Lee, @Ann', ['[@Ann Lee=m2]', ', ', '[@Ann=m1]']],
    ['@Anna and ann@Ann.fi', ['@Anna and ann', '[@Ann=m1]', '.fi']],
    ['@@Ann', ['@', '[@Ann=m1]']],
    ['nobody', ['nobody']],
    ['', []],
  ])('of “%s”', (text, parts) => {
    expect(shown(text, ANN, ANN_LEE)).toEqual(parts);
  });

  it('are kept while they are written, each person once', () => {
    expect(mentionsIn('@Ann @Ann', [ANN, ANN, ANN_LEE])).toEqual([ANN]);
    expect(mentionsIn('Ann', [ANN])).toEqual([]);
  });
});

describe('a name that is being written', () => {
  it.each([
    ['Ask @', { at: 4, query: '' }],
    ['Ask @Ann L', { at: 4, query: 'Ann L' }],
    ['ann@example', null],
    ['Ask @ now', null],
    ['@Ann\nand', null],
    ['', null],
  ])('at the end of “%s”', (text, expected) => {
    expect(mentionAt(text, text.length)).toEqual(expected);
  });

  it('ends where the caret is', () => {
    expect(mentionAt('Ask @Ann today', 6)).toEqual({ at: 4, query: 'A' });
    expect(mentionAt('Ask @Ann', 4)).toBeNull();
  });
});
