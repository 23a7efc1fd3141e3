import { createTranslator } from '@polku/shared/i18n/translator';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { describe, expect, it } from 'vitest';
import { channelOf } from '../words/channel-name';
import { wordsOf } from '../../../kernel/words/words';
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';

const context: TableContext = {
  words: wordsOf(createTranslator('en')),
  teams: [],
  stages: [],
  personas: [],
  channels: [],
  channelOf,
  rolled: new Map(),
  layerName: String,
};
const column = COLUMNS.find(({ id }) => id === 'image');
const touchpoint = (image: string, imageText = '') => ({ image, imageText }) as Touchpoint;
const HASH = 'a'.repeat(64);
const show = (one: Touchpoint) => column?.show(one, context);
const read = (text: string, one: Touchpoint) => column?.read(text, one, context);

describe('the column of pictures', () => {
  it('shows the words of a picture, else that there is one', () => {
    expect(show(touchpoint(''))).toBe('');
    expect(show(touchpoint(HASH))).toBe('yes');
    expect(show(touchpoint(HASH, 'A queue'))).toBe('A queue');
  });

  it('writes the words, and what was copied can be pasted back', () => {
    expect(read('A queue', touchpoint(HASH))).toEqual({ write: { fields: { imageText: 'A queue' } } });
    expect(read('', touchpoint(HASH, 'A queue'))).toEqual({ write: { fields: { imageText: '' } } });
    expect(read('yes', touchpoint(HASH))).toEqual({ write: {} });
    expect(read('', touchpoint(''))).toEqual({ write: {} });
  });

  it('says why words without a picture are not taken', () => {
    expect(read('A queue', touchpoint(''))).toEqual({ why: 'This touchpoint has no picture to describe.' });
    expect(read('x'.repeat(2001), touchpoint(HASH))).toHaveProperty('why');
  });
});
