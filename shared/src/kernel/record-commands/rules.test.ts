import { describe, expect, it } from 'vitest';
import { cardRecord, JOURNEY_RECORDS, stageRecord, touchpointRecord } from '../../boards/journey/records/schema';
import { goalRecord } from '../../boards/goals/schema';
import { BOARD, testBoard } from '../../testing/test-board';
import { LIMITS } from '../limits';
import { boardHasRoom, boardExists, recordExists, liveRecords, someExist, textsFit, valuesPass } from './rules';

const { read, id } = testBoard({ Looking: ['Sees', 'Asks'], Living: [] });

describe('what is there', () => {
  it('is live and of one of the types', () => {
    expect(boardExists(read, BOARD)).toBeNull();
    expect(recordExists(read, id('Sees'), stageRecord, touchpointRecord)).toBeNull();
    expect(recordExists(read, id('Sees'), stageRecord)).toEqual({ reason: 'refused.gone' });
    expect(boardExists(read, id('Sees'))).toEqual({ reason: 'refused.boardGone' });
    expect(recordExists(read, null, stageRecord)).toEqual({ reason: 'refused.gone' });
  });

  it('may be some of a selection, but not of none', () => {
    expect(someExist(read, ['nowhere', id('Asks')], touchpointRecord)).toBeNull();
    expect(someExist(read, ['nowhere', id('Looking')], touchpointRecord)?.reason).toBe('refused.gone');
    expect(someExist(read, [], touchpointRecord)?.reason).toBe('refused.nothingSelected');
  });

  it('is given once however often it is named', () => {
    const named = liveRecords(read, [id('Sees'), 'nowhere', id('Looking'), id('Sees')], touchpointRecord);
    expect(named.map((record) => record.id)).toEqual([id('Sees')]);
  });
});

describe('values', () => {
  it('pass when each has a field whose schema takes it', () => {
    expect(valuesPass(touchpointRecord, { emotion: 2, team: null })).toBeNull();
    expect(valuesPass(touchpointRecord, { emotion: 3 })).toEqual({
      reason: 'refused.badValue',
      values: { field: 'emotion' },
    });
    expect(valuesPass(touchpointRecord, { constructor: 1 })?.reason).toBe('refused.badValue');
  });

  it('are no texts: those are edited as texts', () => {
    expect(valuesPass(touchpointRecord, { title: 'Sees' })?.reason).toBe('refused.badValue');
  });

  it('that are no date are called so where the field is one, whatever its name', () => {
    expect(valuesPass(goalRecord, { targetDate: '2027-02-28' })).toBeNull();
    expect(valuesPass(goalRecord, { targetDate: '2027-02-29' })).toEqual({ reason: 'refused.badDate' });
    expect(valuesPass(cardRecord, { due: 'some day in May' })?.reason).toBe('refused.badValue');
  });
});

describe('texts', () => {
  it('fit as far as their field goes, and the one that does not is shown', () => {
    expect(textsFit(touchpointRecord, 'title', ['x'.repeat(300)])).toBeNull();
    expect(textsFit(touchpointRecord, 'title', ['Sees', `Asks ${'x'.repeat(300)}`])).toEqual({
      reason: 'refused.textTooLong',
      values: { length: 305, max: 300, start: `Asks ${'x'.repeat(35)}` },
    });
    expect(textsFit(touchpointRecord, 'imageText', ['x'.repeat(2001)])?.values).toMatchObject({ max: 2000 });
  });
});

describe('a board', () => {
  it('has room until all that is on it is as much as it may hold', () => {
    const there = JOURNEY_RECORDS.reduce((sum, { type }) => sum + read.list(type, BOARD).length, 0);
    expect(boardHasRoom(read, JOURNEY_RECORDS, BOARD, LIMITS.recordsPerBoard - there)).toBeNull();
    expect(boardHasRoom(read, JOURNEY_RECORDS, BOARD, LIMITS.recordsPerBoard - there + 1)).toEqual({
      reason: 'refused.boardFull',
      values: { max: LIMITS.recordsPerBoard },
    });
  });
});
