import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { journeyOf } from '../../../testing/fixtures/journey-of';
import { fieldsOfRow, rowOfTouchpoint } from '../tidy/touchpoint-fields';
import { tidyLosses } from '../tidy/export-rows';
import { columnsToWrite } from '../tidy/columns';
import type { Column, TableContext } from './column';
import { COLUMNS } from './list';
import { namesIn, namesOn, withNames } from './customer-data';

describe('what is asked and known at a touchpoint', () => {
  it('are two lists, of which one changes and the other stays', () => {
    const data = { Name: 'both', Address: 'asked', Income: 'known' } as const;
    expect([namesOn(data, 'asked'), namesOn(data, 'known')]).toEqual([
      ['Name', 'Address'],
      ['Name', 'Income'],
    ]);
    expect(withNames(data, 'asked', ['Income', ' Pets ', ''])).toEqual({
      Name: 'known',
      Income: 'both',
      Pets: 'asked',
    });
    expect(withNames(data, 'known', [])).toEqual({ Name: 'asked', Address: 'asked' });
    expect(namesIn('Name, Address|Income;\nPets,')).toEqual(['Name', 'Address', 'Income', 'Pets']);
  });

  it('go through a file as two lists, in columns that only some files have', () => {
    const { touchpoints, ...rest } = journeyOf([
      { title: 'Asks', data: { Name: 'both', Address: 'asked' } },
      { title: 'Pays' },
    ]);
    const [asks, pays] = touchpoints;
    if (!asks || !pays) throw new Error('two touchpoints');
    const row = rowOfTouchpoint(asks);
    expect([row.fields['asked'], row.fields['known']]).toEqual(['Name|Address', 'Name']);
    expect(fieldsOfRow(row)['data']).toEqual(asks.data);
    expect(fieldsOfRow(rowOfTouchpoint(pays))['data']).toEqual({});
    const names = (one: typeof row) => columnsToWrite([one]).map(({ name }) => name);
    expect([names(row).includes('asked'), names(rowOfTouchpoint(pays)).includes('asked')]).toEqual([true, false]);
    expect(tidyLosses({ touchpoints, ...rest }, {})).toEqual([]);
  });

  it('are written in cells, and read back as they are shown', () => {
    const [touchpoint] = journeyOf([{ data: { Name: 'known' } }]).touchpoints;
    const column = COLUMNS.find(({ id }) => id === 'data-asked') as Column;
    const context = { words: createTranslator('en') } as TableContext;
    if (!touchpoint) throw new Error('a touchpoint');
    expect(column.read('Name, Address', touchpoint, context)).toEqual({
      write: { fields: { data: { Name: 'both', Address: 'asked' } } },
    });
    expect(column.read('x'.repeat(301), touchpoint, context)).toHaveProperty('why');
  });
});
