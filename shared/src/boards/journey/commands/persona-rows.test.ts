/** Rows of personas: what a move changes of the personas of a touchpoint, and in whose rows it is seen. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import type { Change } from '../../../kernel/change';
import { writeChanges } from '../../../kernel/document';
import { IMPORT } from '../../../kernel/origin';
import { BOARD, JOURNEY_SPECS, testBoard } from '../../../testing/test-board';
import { matchingTouchpoints } from '../facts/filter';
import { journeyLayout } from '../picture/layout/layout';
import { journeyPicture } from '../picture/scene/journey-scene';
import { duplicateRecords } from './duplicate-records';
import { editText } from './edit-text';
import { moveToRow } from './move-to-row';
import { moveTouchpoints } from './move-touchpoints';
import { setEmotion } from './set-emotion';
import { setJourneySettings } from './set-journey-settings';
import { setTouchpointFields } from './set-touchpoint-fields';

const words = createTranslator('en');
const PERSONAS = { anna: 'Anna', ben: 'Ben', cleo: 'Cleo' };

/** Three touchpoints in rows of personas; the first is Anna's and Ben's. */
function board() {
  const made = testBoard({ Looking: ['Sees', 'Asks', 'Signs'] });
  const persona = ([id, name]: readonly [string, string]): Change => {
    const fields = { kind: 'persona', name, order: id };
    return { op: 'create', id, type: 'board', board: '', fields };
  };
  writeChanges(made.doc, Object.entries(PERSONAS).map(persona), JOURNEY_SPECS, { by: '', now: 0 }, IMPORT);
  made.do(setJourneySettings, { board: BOARD, fields: { rows: 'persona' } });
  made.do(setTouchpointFields, { ids: made.ids('Sees'), fields: { personas: ['anna', 'ben'] } });
  const personas = (title = 'Sees') => made.touchpoint(title).personas;
  const input = { read: made.read, board: BOARD, words };
  const rows = () => journeyLayout(input).rows.map(({ heading }) => heading.name);
  const repeats = () => {
    const layout = journeyLayout(input);
    return layout.repeats.map(({ row, ...box }) => ({ row: layout.rows[row]?.heading.name, ...box }));
  };
  return { ...made, personas, rows, repeats, input };
}
const to = (value: string | null) => ({ by: 'persona' as const, value });

describe('a touchpoint of two personas', () => {
  it('keeps both when it is moved along its row', () => {
    const { personas, ...made } = board();
    const along = { stage: made.id('Looking'), index: 2, row: to('anna') };
    made.do(moveTouchpoints, { ids: made.ids('Sees'), ...along });
    expect(made.picture()).toEqual({ Looking: ['Asks', 'Signs', 'Sees'] });
    expect(personas()).toEqual(['anna', 'ben']);
  });

  it('gives only the persona whose row it leaves for the one whose row it comes to', () => {
    const { personas, ...made } = board();
    made.do(moveTouchpoints, { ids: made.ids('Sees'), stage: made.id('Looking'), index: 0, row: to('cleo') });
    expect(personas()).toEqual(['cleo', 'ben']);
    made.do(moveToRow, { ids: made.ids('Sees'), row: to('ben') });
    expect(personas()).toEqual(['ben']);
    made.undo();
    made.do(moveToRow, { ids: made.ids('Sees'), row: to(null) });
    expect(personas()).toEqual([]);
    made.do(moveToRow, { ids: made.ids('Sees', 'Asks'), row: to('anna') });
    expect([personas(), personas('Asks')]).toEqual([['anna'], ['anna']]);
  });

  it('is copied into another row in the same way', () => {
    const { personas, ...made } = board();
    const place = { stage: made.id('Looking'), index: 3, row: to('cleo') };
    const [copy = ''] = made.do(duplicateRecords, { ids: made.ids('Sees'), to: place }) ?? [];
    expect(made.read.get(copy)).toMatchObject({ title: 'Sees', personas: ['cleo', 'ben'] });
    expect(personas()).toEqual(['anna', 'ben']);
  });

  it('is seen in the rows of both, its card in the first and a strip in the other', () => {
    const { rows, repeats, input, ...made } = board();
    expect(rows()).toEqual(['Anna', 'Ben', 'Everyone']);
    const [sees = ''] = made.ids('Sees');
    expect(repeats()).toMatchObject([{ id: sees, persona: 'ben', row: 'Ben' }]);
    const { layout, scene } = journeyPicture(input);
    const [card, strip] = [sees, `repeat:ben:${sees}`].map((id) => scene.items.find((item) => item.id === id));
    expect(strip?.label).toBe('Sees: concerns Ben, too; its card is in the row Anna');
    expect(strip?.box.x).toBe(card?.box.x);
    const ben = layout.rows[1];
    expect(strip && ben && strip.box.y >= ben.cardsY).toBe(true);
    expect(strip && ben && strip.box.y + strip.box.height <= ben.y + ben.height).toBe(true);
  });

  it('lies below the card of the same column in the other row, never over it', () => {
    const { repeats, input, ...made } = board();
    made.do(setTouchpointFields, { ids: made.ids('Asks'), fields: { personas: ['ben'] } });
    made.do(moveTouchpoints, { ids: made.ids('Asks'), stage: '', index: 0, parallelTo: made.id('Sees') });
    const [strip] = repeats();
    const { places, rows } = journeyLayout(input);
    const card = places.get(made.id('Asks'));
    expect(card && strip && strip.x === card.x && strip.y >= card.y + card.height).toBe(true);
    const ben = rows[1];
    expect(strip && ben && strip.y + strip.height <= ben.y + ben.height).toBe(true);
  });

  it('shows a new title in both, and no persona that was removed', () => {
    const { repeats, input, ...made } = board();
    const before = journeyPicture(input);
    made.do(editText, { id: made.id('Sees'), field: 'title', value: 'Hears' });
    const now = journeyPicture(input, before);
    expect(now.scene.items.find(({ id }) => id.startsWith('repeat:'))?.hint).toBe('Hears');
    writeChanges(made.doc, [{ op: 'remove', id: 'ben' }], JOURNEY_SPECS, { by: '', now: 1 }, IMPORT);
    expect(repeats()).toEqual([]);
  });
});

describe('the filter by persona', () => {
  it('finds those who only have an emotion at a touchpoint', () => {
    const made = board();
    made.do(setEmotion, { ids: made.ids('Signs'), emotion: 1, persona: 'ben' });
    const found = (personas: readonly string[]) => matchingTouchpoints(made.read, BOARD, { personas }, 'en');
    expect(found(['ben'])).toEqual(new Set(made.ids('Sees', 'Signs')));
    expect(found(['cleo'])).toEqual(new Set());
    expect(found([''])).toEqual(new Set(made.ids('Asks')));
  });
});
