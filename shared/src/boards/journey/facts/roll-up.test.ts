import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROJECT_ID } from '../../../kernel/project';
import { type RecordReader, readerOf } from '../../../kernel/record-reader';
import type { AnyRecord } from '../../../kernel/records';
import { journeyOf } from '../../../testing/fixtures/journey-of';
import { ROLLED_UP, type Touchpoint } from '../records/schema';
import { rolledTimes } from './roll-up';

const BOARDS = ['a', 'b', 'c', 'd'] as const;
type BoardId = (typeof BOARDS)[number];

const NONE: readonly AnyRecord[] = [];

/** Four journeys of three touchpoints, whose records a test replaces; lists keep their identity meanwhile. */
function project() {
  const made = BOARDS.map((board) => {
    const { stages, touchpoints } = journeyOf([{ hours: [1, 1] }, { hours: [2, 3] }, { hours: [0, 1] }]);
    return [board, { stage: stages.map(({ stage }) => stage), touchpoint: touchpoints }] as const;
  });
  const lists = new Map<string, { stage: readonly unknown[]; touchpoint: readonly Touchpoint[] }>(made);
  const boards = new Map<string, object>(
    BOARDS.map((id) => [id, { id, type: 'board', kind: 'journey', removed: null }]),
  );
  let reads = 0;
  const reader = (): RecordReader =>
    readerOf({
      get(id) {
        const record = id === PROJECT_ID ? { id, type: 'project', workdayHours: 8 } : boards.get(id);
        return record as unknown as AnyRecord | undefined;
      },
      list(type, board) {
        if (type !== 'stage' && type !== 'touchpoint') return NONE;
        if (type === 'stage') reads++;
        return (lists.get(board)?.[type] ?? []) as unknown as readonly AnyRecord[];
      },
    });
  return {
    reader,
    reads: () => reads,
    set(board: BoardId, at: number, fields: Partial<Touchpoint>): void {
      const old = lists.get(board);
      if (!old) return;
      const touchpoint = old.touchpoint.map((one, index) => (index === at ? { ...one, ...fields } : one));
      lists.set(board, { ...old, touchpoint });
    },
    remove(board: BoardId, removed: boolean): void {
      boards.set(board, { id: board, type: 'board', kind: 'journey', removed: removed ? { at: 1 } : null });
    },
  };
}

describe('times that are taken from sub-journeys', () => {
  it('keep their identity until something below them is edited', () => {
    const { reader, set } = project();
    const read = reader();
    set('a', 0, { subJourney: 'b', rollUp: true });
    set('b', 2, { subJourney: 'c', rollUp: true });
    const before = rolledTimes(read, 'a');
    // b: PT 1 + 3 and c's 5; waiting 1 + 2 and c's 3, and the 1 h of the touchpoints themselves, in a and in b's last none.
    expect(before.get('t1')?.times).toEqual({
      process: 9,
      waiting: 7,
      waitedDays: 7 / 24,
      openProcess: false,
      openWaiting: false,
    });
    set('d', 0, { title: 'Elsewhere' });
    expect(rolledTimes(read, 'a')).toBe(before);
    set('c', 0, { processTime: { amount: 1, unit: 'wd' } });
    expect(rolledTimes(read, 'a').get('t1')?.times).toMatchObject({ process: 16, waiting: 7 });
  });

  it('are computed once for a sub-journey that many touchpoints lead to, and not again for an edit beside it', () => {
    const { reader, set, reads } = project();
    const read = reader();
    for (const at of [0, 1, 2]) set('a', at, { subJourney: 'b', rollUp: true });
    rolledTimes(read, 'a');
    const first = reads();
    set('a', 0, { title: 'Renamed' });
    rolledTimes(read, 'a');
    // Both boards are looked at once to see whether they changed; no journey is read.
    expect(reads() - first).toBe(2);
  });

  it('are never stale, whatever is linked, edited, deleted or brought back, in circles too (any seed)', () => {
    const board = fc.constantFrom(...BOARDS);
    const hours = fc.option(fc.record({ amount: fc.nat(9), unit: fc.constantFrom('h', 'wd') }));
    const edit = fc.oneof(
      fc.record({
        kind: fc.constant('set' as const),
        board,
        at: fc.nat(2),
        fields: fc.record(
          {
            subJourney: fc.option(board),
            rollUp: fc.boolean(),
            rollUpAlso: fc.subarray([...ROLLED_UP]),
            emotion: fc.option(fc.integer({ min: -2, max: 2 })),
            processTime: hours,
            waitTime: hours,
          },
          { requiredKeys: [] },
        ),
      }),
      fc.record({ kind: fc.constant('remove' as const), board, removed: fc.boolean() }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 14 }), (edits) => {
        const { reader, set, remove } = project();
        const read = reader();
        for (const one of edits) {
          if (one.kind === 'set') set(one.board, one.at, one.fields);
          else remove(one.board, one.removed);
          for (const id of BOARDS) expect(rolledTimes(read, id)).toEqual(rolledTimes(reader(), id));
        }
      }),
      { numRuns: 300 },
    );
  });
});
