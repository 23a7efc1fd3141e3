/** The published description of the tidy CSV names every column and each of its words, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILE_COLUMNS } from '../fields/list';

const text = readFileSync(new URL('../../../../../docs/CSV.md', import.meta.url), 'utf8');
const rows = text.split('\n').flatMap((line) => {
  const [, columns, values] = /^\| (`[^|]*) \| (.*) \|$/.exec(line) ?? [];
  return columns === undefined || values === undefined ? [] : [{ columns: quoted(columns), values: quoted(values) }];
});

function quoted(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
}

describe('the description of the tidy CSV', () => {
  it('has each column once', () => {
    const described = rows.flatMap(({ columns }) => columns);
    expect([...described].sort()).toEqual(FILE_COLUMNS.map(({ name }) => name).sort());
  });

  it('names the words of each column that has words', () => {
    for (const column of FILE_COLUMNS) {
      if (column.kind !== 'choice' && column.kind !== 'choices') continue;
      const words = [...new Set(column.words.values())];
      // Both units have the same words, described once.
      if (words.length === 0 || column.name === 'wait_unit') continue;
      const said = rows.find(({ columns }) => columns.includes(column.name))?.values ?? [];
      expect([column.name, [...said].sort()]).toEqual([column.name, words.sort()]);
    }
  });
});
