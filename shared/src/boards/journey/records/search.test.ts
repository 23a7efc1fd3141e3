/** Full-text search in a journey: accents, languages, ranking, custom fields, and the cost of an edit. */
import { describe, expect, it } from 'vitest';
import { findingRecord } from '../../finding-record';
import { journeyRecord, JOURNEY_RECORDS } from './schema';
import { paperBoard } from '../testing/paper-board';
import { PROJECT_RECORDS } from '../../../kernel/project';
import type { RecordSpec } from '../../../kernel/records';
import { createFolding } from '../../../kernel/search/fold';
import { createSearchIndex } from '../../../kernel/search/search-index';

const SPECS: readonly RecordSpec[] = [...PROJECT_RECORDS, ...JOURNEY_RECORDS];

function journey() {
  const board = paperBoard('b1');
  board.put('stage', 's1', { name: 'Hakeminen', order: 'a0' });
  board.put('touchpoint', 't1', { title: 'Odottaa päätöstä', stage: 's1', order: 'a0' });
  board.put('touchpoint', 't2', {
    title: 'Maksaa',
    description: 'Odottaa kuittia',
    stage: 's1',
    order: 'a1',
    extra: { Järjestelmä: 'Vuokratieto' },
    experience: { mean: 3, n: 4, source: 'Kysely 2025', date: '' },
  });
  board.put('team', 'm1', { name: 'Asiakaspalvelu', order: 'a0' });
  return board;
}
const ids = (hits: readonly { record: { id: string } }[]) => hits.map(({ record }) => record.id);

describe('letters', () => {
  it('takes å, ä and ö for letters of their own in Finnish and for a and o in English', () => {
    expect(createFolding('fi').fold('Ääni Étage')).toBe('ääni etage');
    expect(createFolding('en').fold('Ääni Étage')).toBe('aani etage');
  });

  it('takes a letter with a combining mark as the letter', () => {
    expect(createFolding('fi').fold('a\u0308a\u0301')).toBe('äa');
  });

  it('takes quotation marks and dashes as a keyboard has them', () => {
    expect(createFolding('en').fold('Tenant’s “goals” 2026–28')).toBe('tenant\'s "goals" 2026-28');
  });

  it('tells where a folded unit stands in the original', () => {
    const { folded, places } = createFolding('en').foldWithPlaces('a\u0308b');
    expect(folded).toBe('ab');
    expect(places).toEqual([0, 2, 3]);
  });
});

describe('a search', () => {
  it('finds names before other texts, each with the place of the word', () => {
    const index = createSearchIndex(journey(), SPECS, 'fi');
    const { hits, total } = index.search('ODOTTAA', ['b1']);
    expect(total).toBe(2);
    expect(ids(hits)).toEqual(['t1', 't2']);
    expect(hits[1]).toMatchObject({ field: 'description', text: 'Odottaa kuittia', at: [0, 7] });
  });

  it('wants every word, in whichever field', () => {
    const index = createSearchIndex(journey(), SPECS, 'fi');
    expect(ids(index.search('kuitti maksaa', ['b1']).hits)).toEqual(['t2']);
    expect(index.search('kuitti päätös', ['b1']).total).toBe(0);
  });

  it('reads stages, teams, sources and own fields', () => {
    const index = createSearchIndex(journey(), SPECS, 'fi');
    expect(ids(index.search('hakem', ['b1']).hits)).toEqual(['s1']);
    expect(ids(index.search('asiakas', ['', 'b1']).hits)).toEqual(['m1']);
    expect(ids(index.search('kysely', ['b1']).hits)).toEqual(['t2']);
    expect(ids(index.search('vuokratieto', ['b1']).hits)).toEqual(['t2']);
  });

  it('does not read keys, colours and names of kinds', () => {
    const index = createSearchIndex(journey(), [journeyRecord, ...SPECS], 'fi');
    expect(index.search('a0', ['', 'b1']).total).toBe(0);
    expect(index.search('5B6472', ['', 'b1']).total).toBe(0);
  });

  it('reads what people say of a finding, not the name that the program gives it', () => {
    const board = journey();
    board.put('finding', 'f1', { finding: 'seam-waiting', state: 'dismissed', reason: 'Kesällä odotetaan aina' });
    const index = createSearchIndex(board, [...SPECS, findingRecord], 'fi');
    expect(index.search('seam', ['b1']).total).toBe(0);
    expect(ids(index.search('kesällä', ['b1']).hits)).toEqual(['f1']);
  });

  it('finds what was written since, and no longer what was removed', () => {
    const board = journey();
    const index = createSearchIndex(board, SPECS, 'fi');
    expect(index.matching('avain', 'b1')).toEqual(new Set());
    board.put('touchpoint', 't1', { title: 'Saa avaimen' });
    expect(index.matching('avain', 'b1')).toEqual(new Set());
    expect(index.matching('avaime', 'b1')).toEqual(new Set(['t1']));
    board.remove('t1');
    expect(index.matching('avaime', 'b1')).toEqual(new Set());
    expect(index.matching('  ', 'b1')).toBeNull();
  });
});
