/** Every field of a touchpoint that the panel edits has a column, and what a cell shows can be pasted back into it. */
import { NOTHING_ROLLED } from '@polku/shared/boards/journey/facts/roll-up';
import { touchpointRecord, type Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { createTranslator } from '@polku/shared/i18n/translator';
import { describe, expect, it } from 'vitest';
import { channelOf } from '../words/channel-name';
import { wordsOf } from '../../../kernel/words/words';
import type { TableContext } from '@polku/shared/boards/journey/fields/column';
import { COLUMNS } from '@polku/shared/boards/journey/fields/list';

const BLANK = Object.fromEntries(
  Object.entries(touchpointRecord.fields).map(([name, field]) => [name, field.fallback as unknown]),
) as unknown as Touchpoint;
const METRIC = { name: 'CSAT', unit: '%', baseline: -1061.5, target: 80, actual: 70, date: '' };
const FULL: Touchpoint = {
  ...BLANK,
  title: 'Asks by phone',
  description: 'Two lines,\nof which this is one',
  desiredReaction: 'Feels welcome',
  channel: 'phone',
  origin: 'heard',
  value: 'necessary',
  valueByCustomer: 'waste',
  waste: ['waiting', 'rework'],
  valueDimensions: ['functional', 'symbolic'],
  processTime: { amount: 1500.5, unit: 'min' },
  waitTime: { amount: 3, unit: 'wd' },
  completeAccurate: 85,
  volume: 1200,
  emotion: -1.5,
  employeeEmotion: 0.5,
  expectation: { mean: 4, n: null, source: '', date: '' },
  experience: { mean: 2.4, n: 1031, source: 'Survey', date: '' },
  staffBelief: { mean: 4.2, n: 8, source: '', date: '' },
  importance: 5,
  momentOfTruth: true,
  metric: METRIC,
  failure: true,
  evidence: 'measured',
  source: 'Survey 2025',
  layer: 'frontstage',
  owner: 'p1',
};
const contextIn = (locale: 'en' | 'fi'): TableContext => {
  const words = wordsOf(createTranslator(locale));
  return {
    words,
    teams: [],
    people: [{ id: 'p1', name: 'Aino Aalto' }],
    stages: [],
    personas: [],
    channels: [],
    channelOf,
    rolled: NOTHING_ROLLED,
    layerName: (layer) => words.t(`layer.${layer}`),
  };
};
const columnOf = (id: string) => {
  const column = COLUMNS.find((one) => one.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return column;
};

describe.each(['en', 'fi'] as const)('in %s', (locale) => {
  const context = contextIn(locale);

  it('what every cell shows is read back as what it was', () => {
    let back: Touchpoint = { ...BLANK };
    for (const column of COLUMNS) {
      const read = column.read(column.show(FULL, context), back, context);
      if ('why' in read) throw new Error(`${column.id}: ${read.why}`);
      back = { ...back, ...read.write.fields, ...read.write.texts };
    }
    const sources = { experience: { ...FULL.experience, source: '' } };
    expect(back).toEqual({ ...FULL, ...sources });
  });

  it('an empty text clears a cell', () => {
    for (const id of [
      'valueByCustomer',
      'valueDimensions',
      'volume',
      'desiredReaction',
      'failure',
      'source',
      'origin',
    ]) {
      const read = columnOf(id).read('', FULL, context);
      expect('write' in read && { ...read.write.fields, ...read.write.texts }).toEqual({
        [id]: BLANK[id as keyof Touchpoint],
      });
    }
    const cleared = columnOf('metric-target').read('', FULL, context);
    expect(cleared).toEqual({ write: { fields: { metric: { ...METRIC, target: null } } } });
  });
});

describe('a part of a metric', () => {
  const context = contextIn('en');
  it('leaves the other parts as they are, and needs a metric', () => {
    expect(columnOf('metric-actual').read('72.5', FULL, context)).toEqual({
      write: { fields: { metric: { ...METRIC, actual: 72.5 } } },
    });
    expect(columnOf('metric-actual').read('72.5', BLANK, context)).toEqual({ why: 'it needs a metric beside it' });
    expect(columnOf('metric-unit').read('', BLANK, context)).toEqual({ write: {} });
    expect(columnOf('metric-target').read('many', FULL, context)).toEqual({ why: '“many” is not a number' });
    expect(columnOf('volume').read('-1', FULL, context)).toEqual({ why: '“-1” is not a number of 0 or more' });
  });
});

describe('a time that comes from the sub-journey', () => {
  const NOTHING = { emotion: null, employeeEmotion: null, accuracy: null, handoffs: null, waste: null };
  const context = {
    ...contextIn('en'),
    rolled: new Map([
      [
        't1',
        { ...NOTHING, times: { process: 3, waiting: 60, waitedDays: 2.5, openProcess: false, openWaiting: true } },
      ],
    ]),
  };
  const nested = { ...FULL, id: 't1' };
  it('is shown as the figures have it, and not written over', () => {
    expect(columnOf('processTime').show(nested, context)).toBe('3 h');
    // Of the waiting below more is unknown.
    expect(columnOf('waitTime').show(nested, context)).toBe('≥\u00a02.5 d');
    expect(columnOf('processTime').read('5 min', nested, context)).toEqual({ why: 'it comes from the sub-journey' });
    expect(columnOf('processTime').read('3 h', nested, context)).toEqual({ write: {} });
    expect(columnOf('processTime').show(FULL, context)).toBe('1500.5 min');
  });
});

describe('a choice', () => {
  it('that is none of the list says so and writes nothing', () => {
    const context = contextIn('en');
    for (const id of ['valueByCustomer', 'valueDimensions', 'origin', 'failure', 'volume'])
      expect(columnOf(id).read('perhaps', FULL, context)).toHaveProperty('why');
  });
});
