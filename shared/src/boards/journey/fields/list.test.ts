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
    expect([COLUMNS[0]?.id, COLUMNS.at(-1)?.id]).toEqual(['title', 'description']);
    expect(OUTLINED[0]?.field).toBe('layer');
    expect([FILE_COLUMNS[0]?.name, OFFERED_COLUMNS[0]?.name]).toEqual(['stage', 'touchpoint']);
  });
});
