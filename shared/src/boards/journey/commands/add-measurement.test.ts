import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../testing/test-board';
import { historyOf, readingsOf } from '../facts/readings';
import { type Measured, touchpointRecord } from '../records/schema';
import { addMeasurement } from './add-measurement';
import { removeRecords } from './remove-records';

function opened() {
  const board = testBoard(
    { Looking: ['Asks'] },
    { Asks: { experience: { mean: 3, n: 12, source: 'Survey', date: '2025-02-01' }, emotion: -1 } },
  );
  const id = board.id('Asks');
  const touchpoint = () => board.read.get(touchpointRecord, id);
  const history = (of: Measured) => {
    const own = touchpoint();
    return own ? historyOf(own, readingsOf(board.read, BOARD).get(id), of) : [];
  };
  const add = (of: Measured, value: number, date: string, n: number | null = 20) =>
    board.do(addMeasurement, { id, of, value, n, date, source: 'Poll' });
  return { board, id, touchpoint, history, add };
}

describe('a new measurement', () => {
  it('becomes the touchpoint’s own value, and the one before it is kept as history', () => {
    const { add, touchpoint, history } = opened();
    add('experience', 3.6, '2026-02-01');
    expect(touchpoint()?.experience).toEqual({ mean: 3.6, n: 20, source: 'Poll', date: '2026-02-01' });
    expect(history('experience')).toEqual([
      { date: '2025-02-01', value: 3, n: 12, source: 'Survey' },
      { date: '2026-02-01', value: 3.6, n: 20, source: 'Poll' },
    ]);
    expect(history('expectation')).toEqual([]);
  });

  it('of an earlier day than the value that is there only joins the history', () => {
    const { add, touchpoint, history } = opened();
    add('experience', 2.4, '2024-02-01');
    expect(touchpoint()?.experience?.mean).toBe(3);
    expect(history('experience').map(({ value }) => value)).toEqual([2.4, 3]);
  });

  it('is of emotions and metrics, too; one without a date stands first', () => {
    const { add, touchpoint, history } = opened();
    add('emotion', 1, '2026-02-01', 40);
    expect(touchpoint()).toMatchObject({ emotion: 1, emotionN: 40, emotionDate: '2026-02-01' });
    expect(history('emotion').map(({ date, value }) => [date, value])).toEqual([
      ['', -1],
      ['2026-02-01', 1],
    ]);
    add('employeeEmotion', -2, '');
    expect(touchpoint()).toMatchObject({ employeeEmotion: -2, employeeEmotionDate: '' });
    // The first value has nothing before it to keep.
    add('metric', 12, '2026-01-01', null);
    add('metric', 19, '2026-03-01', null);
    expect(touchpoint()?.metric).toMatchObject({ name: '', actual: 19, date: '2026-03-01' });
    expect(history('metric').map(({ value }) => value)).toEqual([12, 19]);
  });

  it('is one step of undo, and goes with its touchpoint', () => {
    const { board, id, add, history, touchpoint } = opened();
    add('experience', 3.6, '2026-02-01');
    board.undo();
    expect(touchpoint()?.experience?.mean).toBe(3);
    expect(history('experience')).toHaveLength(1);
    add('experience', 3.6, '2026-02-01');
    board.do(removeRecords, { ids: [id] });
    expect(board.read.list('reading', BOARD)).toEqual([]);
  });

  it('is refused beyond the scale, and with a day that is none', () => {
    const { board, id } = opened();
    const refused = (value: number, date: string, of: Measured = 'experience') =>
      board.refused(addMeasurement, { id, of, value, n: null, date, source: '' }).reason;
    for (const reason of [refused(6, ''), refused(4, '2026-02-30'), refused(3, '', 'emotion')])
      expect(reason).toMatch(/^refused\./);
    expect(
      board.refused(addMeasurement, { id: 'gone', of: 'experience', value: 3, n: null, date: '', source: '' }),
    ).toBeTruthy();
  });
});
