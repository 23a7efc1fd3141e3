import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { type RecordReader, readerOf as readerOver } from '../../../kernel/record-reader';
import type { AnyRecord } from '../../../kernel/records';
import { journeyOf, rated, type Sketch, teamsOf } from '../../../testing/fixtures/journey-of';
import { journeyOutline } from './journey-outline';

function readerOf(...stages: readonly (readonly Sketch[])[]): RecordReader {
  const journey = journeyOf(...stages);
  const lists: Record<string, readonly unknown[]> = {
    stage: journey.stages.map(({ stage }) => stage),
    touchpoint: journey.touchpoints,
    team: teamsOf('Sales', 'Repair Oy'),
  };
  const all = Object.values(lists).flat() as readonly AnyRecord[];
  return readerOver({
    get: (id) => all.find((record) => record.id === id),
    list: (type) => (lists[type] ?? []) as readonly AnyRecord[],
  });
}

const input = (read: RecordReader, locale: 'en' | 'fi') => ({ read, board: 'B', words: createTranslator(locale) });
const tableOf = (outline: ReturnType<typeof journeyOutline>, id: string) =>
  outline.tables.find((table) => table.id === id);

describe('the outline of a journey', () => {
  const read = readerOf([
    {
      title: 'Asks',
      team: 'Sales',
      hours: [0.5, 0.25],
      value: 'value',
      channel: 'phone',
      emotion: 1,
      staffBelief: rated(4),
      experience: rated(2, 18),
      importance: 5,
      extra: { Budget: '12' },
    },
    { title: '', team: 'Repair Oy', hours: [20, null], emotion: -2, waste: ['handoff'], channel: 'Pigeon' },
  ]);

  it('has a column for what is filled, and only that', () => {
    const table = tableOf(journeyOutline(input(read, 'en')), 'touchpoints');
    expect(table?.columns).toEqual([
      'Stage',
      'Touchpoint',
      'Team',
      'Channel',
      'Value class',
      'Waste',
      'Waiting time',
      'Process time',
      'Customer emotion',
      'Experience',
      'Staff belief',
      'Importance',
      'Budget',
    ]);
    expect(table?.rows[0]?.cells.slice(1, 8)).toEqual(['Asks', 'Sales', 'Phone', 'Value', '', '0.5 h', '0.25 h']);
    expect(table?.rows[1]?.cells.slice(1, 4)).toEqual(['Untitled', 'Repair Oy', 'Pigeon']);
    expect(table?.rows[0]?.cells).toContain('2 (n\u00a0=\u00a018)');
  });

  it('has every figure, the unknown named as such, in both languages', () => {
    const rows = (locale: 'en' | 'fi') =>
      Object.fromEntries(
        tableOf(journeyOutline(input(read, locale)), 'figures')?.rows.map(({ id, cells }) => [id, cells]) ?? [],
      );
    expect(rows('en')['leadTime']).toEqual(['Lead time', '≥\u00a020.8 h', 'Asks, Untitled', 'Untitled']);
    expect(rows('fi')['leadTime']?.slice(0, 2)).toEqual(['Läpimenoaika', '≥\u00a020,8 h']);
    expect(rows('en')['recovery']?.[1]).toBe('unknown');
    expect(rows('en')['flow']?.[1]).toContain('1 undecided');
  });

  it('tells ratings one by one, with how many gave them and their source', () => {
    const told = readerOf([
      {
        title: 'Asks',
        emotion: -1,
        emotionN: 30,
        experience: { ...rated(2.25, 18), source: 'Survey 2025', date: '2025-05-20' },
        staffBelief: rated(4, null),
      },
      { title: 'Waits' },
    ]);
    const table = tableOf(journeyOutline(input(told, 'fi')), 'ratings');
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['Asks', 'Kokemus', '2,25', '18', '20.5.2025', 'Survey 2025'],
      ['Asks', 'Henkilöstön käsitys', '4', '', '', ''],
      ['Asks', 'Asiakkaan tunne', '−1', '30', '', ''],
    ]);
  });

  it('tells failures with what puts them right; an unknown feeling is called unknown', () => {
    const told = readerOf([
      { id: 'f', title: 'Breaks', failure: true, recoveredBy: 'r', emotion: -2 },
      { id: 'r', title: 'Is mended' },
      { title: 'Gets lost', failure: true },
    ]);
    const table = tableOf(journeyOutline(input(told, 'en')), 'recoveries');
    expect(table?.rows.map(({ id, cells }) => [id, ...cells])).toEqual([
      ['f', 'Breaks', 'Is mended', '−2', 'unknown'],
      ['t3', 'Gets lost', 'No recovery', 'unknown', ''],
    ]);
  });

  it('has the tables behind the figures, and none without rows', () => {
    const outline = journeyOutline(input(read, 'fi'));
    expect(outline.tables.map(({ id }) => id)).toEqual([
      'touchpoints',
      'figures',
      'wasteByKind',
      'flowByTeam',
      'handoffMatrix',
      'emotionByStage',
      'blindSpots',
      'themes',
      'evidenceShares',
      'ratings',
    ]);
    expect(tableOf(outline, 'handoffMatrix')?.rows[0]?.cells).toEqual([
      'Sales',
      'Repair Oy',
      '1',
      '20 h',
      '−3',
      'Asks, Nimetön',
    ]);
    for (const { columns, rows } of outline.tables)
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  });

  it('says on how many answers a blind spot rests, and what the flow of a team may come to', () => {
    const outline = journeyOutline(
      input(
        readerOf([
          {
            title: 'Asks',
            team: 'Sales',
            hours: [2, 1],
            value: 'value',
            staffBelief: rated(4, 6),
            experience: rated(2, 2),
          },
          { title: 'Waits', team: 'Sales', hours: [6, 1], staffBelief: rated(3.5, null) },
        ]),
        'en',
      ),
    );
    expect(tableOf(outline, 'blindSpots')?.rows.map(({ cells }) => cells)).toEqual([
      ['Asks', '4 (n\u00a0=\u00a06)', '2 (n\u00a0=\u00a02)', '+2', 'No verdict: fewer than three answers'],
      ['Waits', '3.5', 'unknown', 'unknown', 'Unknown: one side has not rated'],
    ]);
    expect(tableOf(outline, 'flowByTeam')?.rows[0]?.cells[1]).toBe('10\u00a0%, up to 20\u00a0% with the 1 undecided');
  });

  it('of an empty journey has no rows of touchpoints', () => {
    const outline = journeyOutline(input(readerOf(), 'en'));
    expect(outline.tables.map(({ id, rows }) => [id, rows.length > 0])).toEqual([
      ['touchpoints', false],
      ['figures', true],
    ]);
  });
});
