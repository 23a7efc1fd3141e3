import { describe, expect, it } from 'vitest';
import { BOARD, testBoard } from '../../../../testing/test-board';
import { copyRecords, readClipboard } from './clipboard';
import { addCard } from '../add-card';
import { addConnector } from '../add-connector';
import { pasteRecords } from '../paste-records';
import { removeRecords } from '../remove-records';
import { setTouchpointFields } from '../set-touchpoint-fields';
import { writeChanges } from '../../../../kernel/document';
import { IMPORT } from '../../../../kernel/origin';
import { JOURNEY_SPECS, type TestBoard } from '../../../../testing/test-board';

function renting(): TestBoard {
  const board = testBoard({ Looking: ['Sees', 'Asks + Waits'], Applying: ['Sends'] });
  const fields = { name: 'Letting', order: 'a1', color: '#123456' };
  writeChanges(
    board.doc,
    [{ op: 'create', id: 'team1', type: 'team', board: '', fields }],
    JOURNEY_SPECS,
    { by: '', now: 0 },
    IMPORT,
  );
  board.do(setTouchpointFields, { ids: board.ids('Asks'), fields: { team: 'team1', recoveredBy: board.id('Sends') } });
  board.do(addCard, { board: BOARD, kind: 'quote', under: board.id('Asks'), text: 'I called' });
  board.do(addConnector, { board: BOARD, kind: 'rework', from: board.id('Waits'), to: board.id('Asks') });
  board.do(addConnector, { board: BOARD, kind: 'dependency', from: board.id('Sends'), to: board.id('Asks') });
  return board;
}
const other = () => testBoard({ Somewhere: ['Else', 'There'] });
/** As the clipboard of the system carries it from tab to tab. */
const copied = (board: TestBoard, ...names: string[]): unknown =>
  JSON.parse(JSON.stringify(copyRecords(board.read, board.ids(...names))));

describe('copy and paste', () => {
  it('takes touchpoints with cards and the connectors among them to another project', () => {
    const [from, to] = [renting(), other()];
    const made = to.do(pasteRecords, {
      board: BOARD,
      payload: copied(from, 'Asks', 'Waits'),
      stage: to.id('Somewhere'),
      index: 1,
    });
    expect(to.picture()).toEqual({ Somewhere: ['Else', 'Asks + Waits', 'There'] });
    expect(made).toEqual(to.ids('Asks', 'Waits'));
    expect(to.live('card')).toMatchObject([{ text: 'I called', under: to.id('Asks') }]);
    expect(to.live('connector')).toMatchObject([{ kind: 'rework', from: to.id('Waits'), to: to.id('Asks') }]);
    expect(from.ids('Asks')).not.toEqual(to.ids('Asks'));
  });

  it('drops references that lead nowhere, and finds or makes the teams', () => {
    const [from, to] = [renting(), other()];
    const payload = copied(from, 'Asks');
    const paste = () => to.do(pasteRecords, { board: BOARD, payload });
    const [first = ''] = paste();
    const [second = ''] = paste();
    expect(to.read.get(first)).toMatchObject({ recoveredBy: null, failure: true, stage: to.id('Somewhere') });
    expect(to.live('team')).toMatchObject([{ name: 'Letting', color: '#123456' }]);
    expect(to.read.get(second)?.['team']).toBe(to.id('Letting'));
    to.undo();
    to.undo();
    expect([to.live('team'), to.live('card')]).toEqual([[], []]);
  });

  it('keeps references that lead to something living on the same board', () => {
    const board = renting();
    const payload = copied(board, 'Asks');
    const [copy = ''] = board.do(pasteRecords, { board: BOARD, payload });
    expect(board.read.get(copy)).toMatchObject({ team: 'team1', recoveredBy: board.id('Sends') });
    expect(board.live('team')).toHaveLength(1);
  });

  it('takes whole stages, after the stage that is given', () => {
    const [from, to] = [renting(), other()];
    to.do(pasteRecords, { board: BOARD, payload: copied(from, 'Looking', 'Applying'), stage: to.id('Somewhere') });
    expect(to.picture()).toEqual({
      Somewhere: ['Else', 'There'],
      Looking: ['Sees', 'Asks + Waits'],
      Applying: ['Sends'],
    });
  });

  it('makes a stage where there is none, and wants one for a single card', () => {
    const [from, to] = [renting(), other()];
    to.do(removeRecords, { ids: to.ids('Somewhere') });
    expect(to.refused(pasteRecords, { board: BOARD, payload: copied(from, 'I called') }).reason).toBe(
      'journey.refused.noPlace',
    );
    to.do(pasteRecords, { board: BOARD, payload: copied(from, 'Asks') });
    expect(to.picture()).toEqual({ '': ['Asks'] });
    to.do(pasteRecords, { board: BOARD, payload: copied(from, 'I called'), under: to.id('Asks') });
    expect(to.live('card').map((card) => card['under'])).toEqual([to.id('Asks'), to.id('Asks')]);
  });

  it('refuses what is no clipboard of this kind, of a newer version, or holds values that do not fit', () => {
    const board = renting();
    const good = copyRecords(board.read, board.ids('Sees'));
    const bad: unknown[] = [
      null,
      'text',
      [],
      {},
      { ...good, polku: 'value' },
      { ...good, version: 99 },
      { ...good, records: [] },
      { ...good, records: [{ id: 'x', type: 'journey', fields: {} }] },
      { ...good, records: [{ id: 'x y', type: 'touchpoint', fields: {} }] },
      { ...good, records: [{ id: 'x', type: 'touchpoint', fields: { importance: 9 } }] },
      { ...good, records: [{ id: 'x', type: 'touchpoint', fields: { nonsense: 1 } }] },
      { ...good, records: [{ id: 'x', type: 'touchpoint', fields: { title: 'x'.repeat(301) } }] },
    ];
    for (const payload of bad) {
      expect(readClipboard(payload)).toBeNull();
      expect(board.refused(pasteRecords, { board: BOARD, payload }).reason).toBe('journey.refused.clipboard');
    }
    expect(readClipboard(JSON.parse(JSON.stringify(good)))).toEqual(good);
    expect(copyRecords(board.read, ['nobody', BOARD])).toBeNull();
  });
});
