/** Rows of the board: custom names and another order, for everyone, one step each. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { BOARD, testBoard } from '../../../testing/test-board';
import { journeyLayout } from '../picture/layout/layout';
import { lineBelow } from '../picture/scene/backdrop';
import { journeyOutline } from '../outline/journey-outline';
import { journeyPicture } from '../picture/scene/journey-scene';
import { journeyRecordLocation } from '../facts/record-location';
import type { RowsBy } from '../facts/rows';
import { moveRow } from './move-row';
import { setJourneySettings } from './set-journey-settings';
import { setRowName } from './set-row-name';
import { setTouchpointFields } from './set-touchpoint-fields';

const words = createTranslator('en');

function board() {
  const made = testBoard({ Looking: ['Sees', 'Asks', 'Signs'] });
  const layout = () => journeyLayout({ read: made.read, board: BOARD, words });
  const rows = () => layout().rows.map(({ heading }) => heading.name);
  const values = () => layout().rows.map(({ heading }) => heading.value);
  const move = (row: string | null, index: number, by: RowsBy = 'layer') =>
    made.do(moveRow, { board: BOARD, by, row, rows: values(), index });
  return { ...made, layout, rows, move };
}
const USUAL = ['Customer', 'Frontstage', 'Backstage', 'Support', 'Without a layer'];

describe('a row', () => {
  it('is called as the board says, and as usual again when the name is emptied', () => {
    const { rows, undo, ...made } = board();
    expect(rows()).toEqual(USUAL);
    const name = (text: string) => made.do(setRowName, { board: BOARD, by: 'layer', row: 'frontstage', name: text });
    name(' What guests see ');
    expect(rows()[1]).toBe('What guests see');
    name('');
    expect(rows()).toEqual(USUAL);
    undo();
    expect(rows()[1]).toBe('What guests see');
    expect(made.refused(setRowName, { board: BOARD, by: 'layer', row: null, name: 'x'.repeat(301) }).reason).toBe(
      'refused.badValue',
    );
  });

  it('is called so wherever one reads or hears of its layer', () => {
    const { undo, ...made } = board();
    const [sees = ''] = made.ids('Sees');
    made.do(setTouchpointFields, { ids: [sees], fields: { layer: 'frontstage' } });
    const said = () => {
      const input = { read: made.read, board: BOARD, words };
      const record = made.read.get(sees);
      const columns = journeyOutline(input).tables[0];
      return {
        label: journeyPicture(input).scene.items.find(({ id }) => id === sees)?.label,
        place: record && journeyRecordLocation(made.read, record, words),
        cell: columns?.rows[0]?.cells[columns.columns.indexOf('Layer')],
      };
    };
    expect(said().label).toContain('; Frontstage;');
    made.do(setRowName, { board: BOARD, by: 'layer', row: 'frontstage', name: 'What guests see' });
    expect(said().label).toContain('; What guests see;');
    expect(said()).toMatchObject({ place: ['Looking', 'What guests see'], cell: 'What guests see' });
    undo();
    expect(said()).toMatchObject({ place: ['Looking', 'Frontstage'], cell: 'Frontstage' });
  });

  it('moves among the others; the order of one kind of rows is no other kind’s', () => {
    const { rows, move, undo, ...made } = board();
    move('backstage', 0);
    expect(rows()).toEqual(['Backstage', 'Customer', 'Frontstage', 'Support', 'Without a layer']);
    move(null, 1);
    expect(rows()[1]).toBe('Without a layer');
    undo();
    made.do(setJourneySettings, { board: BOARD, fields: { rows: 'channel' } });
    made.do(setTouchpointFields, { ids: made.ids('Sees'), fields: { channel: 'web' } });
    expect(rows()).toEqual(['Web', 'Without a channel']);
    move(null, 0, 'channel');
    expect(rows()).toEqual(['Without a channel', 'Web']);
    made.do(setJourneySettings, { board: BOARD, fields: { rows: 'layer' } });
    expect(rows()[0]).toBe('Backstage');
  });

  it('that comes later stands after the one it usually follows', () => {
    const { rows, move, ...made } = board();
    made.do(setJourneySettings, { board: BOARD, fields: { rows: 'channel' } });
    made.do(setTouchpointFields, { ids: made.ids('Sees'), fields: { channel: 'web' } });
    move(null, 0, 'channel');
    made.do(setTouchpointFields, { ids: made.ids('Asks'), fields: { channel: 'app' } });
    expect(rows()).toEqual(['Without a channel', 'Web', 'App']);
    made.do(setTouchpointFields, { ids: made.ids('Sees'), fields: { channel: 'shop' } });
    expect(rows()).toContain('Shop');
  });

  it('has the blueprint’s line below it only where the layers still follow one another', () => {
    const { layout, move } = board();
    expect([0, 1, 2].map((at) => lineBelow(layout(), at))).toEqual([
      'line.interaction',
      'line.visibility',
      'line.internal',
    ]);
    move('backstage', 0);
    expect([0, 1, 2].map((at) => lineBelow(layout(), at))).toEqual([null, 'line.interaction', null]);
  });
});
