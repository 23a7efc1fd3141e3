import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { readStored } from '../../../kernel/document';
import { testBoard, BOARD, JOURNEY_SPECS } from '../../../testing/test-board';
import { writeChanges } from '../../../kernel/document';
import { IMPORT } from '../../../kernel/origin';
import { setEmotion } from '../commands/set-emotion';
import { setLane } from '../commands/set-lane';
import { journeyOutline } from '../outline/journey-outline';
import { emotionOf, personasOf } from './personas';
import { journeyPicture } from '../picture/scene/journey-scene';

const words = createTranslator('en');

function journey() {
  const map = testBoard({ Moving: ['Signs', 'Moves', 'Settles'] });
  const persona = (id: string, name: string) => ({
    op: 'create' as const,
    id,
    type: 'board',
    board: '',
    fields: { kind: 'persona', name, order: id },
  });
  writeChanges(map.doc, [persona('b1', 'Aino'), persona('b2', 'Bertta')], JOURNEY_SPECS, { by: '', now: 0 }, IMPORT);
  for (const [title, aino, bertta] of [
    ['Signs', 1, -1],
    ['Moves', -2, 0],
    ['Settles', 2, 1],
  ] as const) {
    map.do(setEmotion, { ids: map.ids(title), emotion: aino, persona: 'b1' });
    map.do(setEmotion, { ids: map.ids(title), emotion: bertta, persona: 'b2' });
  }
  return map;
}
const says = (map: ReturnType<typeof journey>): string => {
  const { scene } = journeyPicture({ read: map.read, board: BOARD, words });
  return JSON.stringify([scene.items.filter(({ id }) => id.startsWith('lane:emotion')), scene.heads.left]);
};

describe('personas on a journey', () => {
  it('each keep an emotion of their own at a touchpoint', () => {
    const map = journey();
    const moves = map.touchpoint('Moves');
    expect([emotionOf(moves, 'b1'), emotionOf(moves, 'b2'), moves.emotion]).toEqual([-2, 0, null]);
    map.do(setEmotion, { ids: [moves.id], emotion: null, persona: 'b1' });
    expect(emotionOf(map.touchpoint('Moves'), 'b1')).toBeNull();
    map.undo();
    expect(emotionOf(map.touchpoint('Moves'), 'b1')).toBe(-2);
  });

  it('have a curve each, by name; the lane says whose are shown', () => {
    const map = journey();
    expect([says(map).includes('Aino'), says(map).includes('Bertta')]).toEqual([true, true]);
    map.do(setLane, { board: BOARD, lane: 'emotion', personas: ['b2'] });
    expect([says(map).includes('Aino'), says(map).includes('Bertta')]).toEqual([false, true]);
  });

  it('are named in ink beside their colour, which is only made to be seen and not to be read', () => {
    const { scene } = journeyPicture({ read: journey().read, board: BOARD, words });
    const lane = scene.items.filter(({ id }) => id.startsWith('lane:emotion')).flatMap(({ shapes }) => shapes);
    const names = lane.filter((shape) => shape.kind === 'text');
    expect(names.map(({ text }) => text)).toContain('Aino');
    expect(names.filter(({ fill }) => fill.startsWith('#'))).toEqual([]);
  });

  it('are in the table of touchpoints with what they feel', () => {
    const map = journey();
    const cells = journeyOutline({ read: map.read, board: BOARD, words }).tables[0]?.rows.flatMap((row) => row.cells);
    expect(cells).toContain('Aino −2, Bertta 0');
  });

  it('leave no curve when they are removed, and what was said of them stays', () => {
    const map = journey();
    const before = JSON.stringify(readStored(map.doc).filter(({ type }) => type === 'touchpoint'));
    writeChanges(map.doc, [{ op: 'remove', id: 'b1' }], JOURNEY_SPECS, { by: '', now: 1 }, IMPORT);
    expect(personasOf(map.read).map(({ name }) => name)).toEqual(['Bertta']);
    expect(says(map).includes('Aino')).toBe(false);
    expect(JSON.stringify(readStored(map.doc).filter(({ type }) => type === 'touchpoint'))).toBe(before);
  });

  it('are drawn anew when one of them is renamed, and only then', () => {
    const map = journey();
    const input = { read: map.read, board: BOARD, words };
    const first = journeyPicture(input);
    expect(journeyPicture(input, first).scene.items).toEqual(first.scene.items);
    writeChanges(
      map.doc,
      [{ op: 'text', id: 'b1', field: 'name', value: 'Aada' }],
      JOURNEY_SPECS,
      { by: '', now: 1 },
      IMPORT,
    );
    const next = journeyPicture(input, first).scene;
    expect(JSON.stringify(next.heads.left)).toContain('Aada');
    expect(next).toEqual(journeyPicture(input).scene);
  });
});
