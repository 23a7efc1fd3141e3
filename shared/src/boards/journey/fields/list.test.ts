import { describe, expect, it } from 'vitest';
import { touchpointRecord } from '../records/schema';
import { COLUMNS, FIELDS, FILE_COLUMNS, OFFERED_COLUMNS, OUTLINED } from './list';

const repeated = (names: readonly string[]): readonly string[] =>
  names.filter((name, at) => names.indexOf(name) !== at);

describe('the fields of a touchpoint', () => {
  it('have one row each, but for what says where it stands and comes from', () => {
    const rows = FIELDS.map(({ field }) => field);
    expect(repeated(rows)).toEqual([]);
    expect(Object.keys(touchpointRecord.fields).filter((name) => !rows.some((row) => row === name))).toEqual([
      'order',
      'copyOf',
    ]);
  });

  it('have names of their own in table and files', () => {
    expect(repeated(COLUMNS.map(({ id }) => id))).toEqual([]);
    expect(repeated(FILE_COLUMNS.map(({ name }) => name))).toEqual([]);
    expect(OFFERED_COLUMNS).toHaveLength(FILE_COLUMNS.length);
  });

  it('stand where people know them', () => {
    const ends = (names: readonly string[]) => [names[0], names.at(-1)];
    expect(ends(COLUMNS.map(({ id }) => id))).toEqual(['title', 'description']);
    expect(ends(OUTLINED.map(({ field }) => field))).toEqual(['layer', 'image']);
    expect(ends(FILE_COLUMNS.filter(({ always }) => always).map(({ name }) => name))).toEqual(['stage', 'personas']);
    expect(ends(OFFERED_COLUMNS.map(({ name }) => name))).toEqual(['touchpoint', 'description']);
  });
});
