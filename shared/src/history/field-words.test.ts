import { describe, expect, it } from 'vitest';
import { SPECS } from '../boards/index';
import { CATALOGUES } from '../i18n/catalogue';
import { createTranslator } from '../i18n/translator';
import { createPeer } from '../testing/peer';
import { fieldName, valueWords } from './field-words';

const words = createTranslator('en');
const { read, runner } = createPeer({ specs: SPECS });
runner.run(
  {
    name: 'add',
    plan: () => ({ changes: [{ op: 'create', id: 'team1', type: 'team', board: '', fields: { name: 'Sales' } }] }),
  },
  null,
);
const said = (type: string, field: string, value: unknown): string => valueWords(value, { words, read, type, field });

it('every field of every type has a name in every language', () => {
  const names = [...SPECS.values()].flatMap(({ fields }) =>
    Object.keys(fields).filter((name) => fields[name]?.bookkeeping !== true),
  );
  for (const catalogue of Object.values(CATALOGUES)) {
    expect([...new Set(names)].filter((name) => !Object.hasOwn(catalogue, `field.${name}`))).toEqual([]);
  }
  expect(fieldName('processTime', words)).toBe('Process time');
  expect(fieldName('fromTheFuture', words)).toBe('fromTheFuture');
});

it('choices of fields are called what they are called elsewhere', () => {
  /** Of what a field is in words, the choices that have none of their own. */
  const plain = [...SPECS.values()].flatMap(({ type, fields }) =>
    Object.entries(fields).flatMap(([name, field]) => {
      const choices = ['own', 'frontstage', 'customer', 'observed', 'doing', 'pain', 'current', 'led', 'modern', 'job'];
      const free = field.refs !== undefined || field.schema.safeParse('zzz').success;
      const fits = free ? [] : choices.filter((choice) => field.schema.safeParse(choice).success);
      return fits.filter((choice) => said(type, name, choice) === choice).map((choice) => `${type}.${name} ${choice}`);
    }),
  );
  expect(plain).toEqual([]);
});

describe('a value', () => {
  it.each([
    ['touchpoint', 'layer', 'frontstage', 'Frontstage'],
    ['touchpoint', 'layer', null, 'nothing'],
    ['touchpoint', 'momentOfTruth', true, 'yes'],
    ['touchpoint', 'emotion', -1.5, '−1.5'],
    ['touchpoint', 'processTime', { amount: 5, unit: 'min' }, '5 min'],
    ['touchpoint', 'waste', ['waiting', 'rework'], 'Waiting, Rework'],
    ['touchpoint', 'waste', [], 'nothing'],
    ['touchpoint', 'team', 'team1', 'Sales'],
    ['touchpoint', 'team', 'team9', 'something deleted'],
    ['touchpoint', 'emotionDate', '2026-11-29', '29 Nov 2026'],
    ['touchpoint', 'image', 'abc', 'a picture'],
    ['goal', 'metricName', 'NPS', 'NPS'],
    ['card', 'status', 'doing', 'In progress'],
  ] as const)('of %s.%s, %j, is in words', (type, field, value, expected) => {
    expect(said(type, field, value)).toBe(expected);
  });
});
