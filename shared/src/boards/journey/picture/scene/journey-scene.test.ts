/** The picture of a journey map: every touchpoint once, nothing overlaps, no text leaves its box, edits touch little. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { type Box, boxesMeet, type Scene, type SceneItem } from '../../../../kernel/scene';
import { measureText } from '../../../../kernel/text';
import type { Journey } from '../../records/schema';
import { readJourney } from '../../facts/journey-reader';
import { type JourneyPicture, journeyPicture } from './journey-scene';
import { shapeBox } from './lane-items';
import { paperBoard } from '../../testing/paper-board';
import { randomBoard } from '../../testing/random-board';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const words = { en: createTranslator('en'), fi: createTranslator('fi') };

function sceneOf(
  seed: number,
  look: Pick<Journey, 'density'> & { narrowHeads: boolean },
): JourneyPicture & { board: ReturnType<typeof randomBoard> } {
  const board = randomBoard(seed, { stages: 1 + (seed % 5), touchpoints: 3 + seed, cards: seed, connectors: seed % 7 });
  board.put('journey', 'b1J', { ...board.get('b1J'), density: look.density });
  const read = { read: board, board: 'b1', words: seed % 2 ? words.fi : words.en };
  const { narrowHeads } = look;
  return { board, ...journeyPicture({ ...read, look: { collapsed: new Set(), shown: null, narrowHeads } }) };
}

function inside(inner: Box, outer: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

function overlapping(items: readonly SceneItem[]): readonly string[] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b) => (boxesMeet(a.box, b.box) ? [`${a.id} ${b.id}`] : [])),
  );
}

const everything = (scene: Scene): readonly SceneItem[] => [...scene.items, ...scene.heads.top, ...scene.heads.left];

const WAYS = [
  { density: 'comfortable', narrowHeads: false },
  { density: 'compact', narrowHeads: false },
  { density: 'compact', narrowHeads: true },
] as const;

describe.each(SEEDS.flatMap((seed) => WAYS.map((way) => ({ seed, ...way }))))(
  'a random journey (seed $seed, $density, narrow heads $narrowHeads)',
  ({ seed, ...way }) => {
    const { board, ...picture } = sceneOf(seed, way);
    const { scene } = picture;
    const journey = readJourney(board, 'b1');
    const all = [...journey.touchpoints, ...journey.parked];

    it('has each live touchpoint exactly once, without overlaps, parked ones too', () => {
      const ids = new Set(all.map(({ id }) => id));
      const cards = scene.items.filter(({ id }) => ids.has(id));
      expect(cards.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(overlapping(cards)).toEqual([]);
    });

    it('has each card exactly once, without overlaps', () => {
      const ids = new Set(board.list('card', 'b1').map(({ id }) => id));
      const cards = scene.items.filter(({ id }) => ids.has(id));
      expect(cards.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(overlapping(cards)).toEqual([]);
    });

    it('keeps every text inside its item, with its measured width, and every item inside the bounds', () => {
      const items = everything(scene);
      expect(items.filter((item) => !inside(item.box, scene.bounds))).toEqual([]);
      const texts = items.flatMap((item) =>
        item.shapes.flatMap((shape) => (shape.kind === 'text' ? [{ shape, item }] : [])),
      );
      expect(texts.filter(({ shape, item }) => !inside(shapeBox(shape), item.box))).toEqual([]);
      expect(texts.filter(({ shape }) => Math.abs(shape.width - measureText(shape.text, shape)) > 1e-6)).toEqual([]);
    });

    it('lets no two texts of one item meet', () => {
      const meeting = everything(scene).flatMap((item) => {
        // Line boxes overlap by design; letters do not: compare from cap height to a little below the baseline.
        const texts = item.shapes.flatMap((shape) => (shape.kind === 'text' && shape.text.trim() ? [shape] : []));
        const boxes = texts.map((text) => ({
          text: `${item.id}: ${text.text}`,
          box: { ...shapeBox(text), y: text.y - text.size * 0.73, height: text.size * 0.83 },
        }));
        return boxes.flatMap((a, i) =>
          boxes.slice(i + 1).flatMap((b) => (boxesMeet(a.box, b.box) ? [[a.text, b.text]] : [])),
        );
      });
      expect(meeting).toEqual([]);
    });

    it('names what can be selected, and gives ids with a colon to the rest', () => {
      const items = everything(scene);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.filter(({ interactive, label }) => interactive && !label?.trim())).toEqual([]);
      expect(items.filter(({ interactive, id }) => interactive === id.includes(':'))).toEqual([]);
    });

    it('draws finite numbers only', () => {
      const wrong = everything(scene).flatMap((item) =>
        item.shapes.filter((shape) => {
          const { x, y, width, height } = shapeBox(shape);
          return ![x, y, width, height].every(Number.isFinite);
        }),
      );
      expect(wrong).toEqual([]);
    });

    it('is the same picture when only one title changed, but for what shows it', () => {
      const target = journey.touchpoints[0];
      if (!target) return;
      const input = { read: board, board: 'b1', words: words.en };
      const before = journeyPicture(input, picture);
      board.put('touchpoint', target.id, { title: 'Now something else' });
      const { scene: after } = journeyPicture(input, before);
      const old = new Set(everything(before.scene));
      const changed = everything(after).filter((item) => !old.has(item));
      expect(changed.length).toBeGreaterThan(0);
      // The card itself, and connectors and cards that name it for screen readers.
      const strangers = changed.filter(({ id }) => {
        const record = board.get(id);
        return ![id, record?.['from'], record?.['to'], record?.['under']].includes(target.id);
      });
      expect(strangers).toEqual([]);
      expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(journeyPicture(input).scene)));
    });
  },
);

describe('a journey without anything', () => {
  it('given no stage, still has rows and heads', () => {
    const { scene } = journeyPicture({ read: paperBoard('b1'), board: 'b1', words: words.en });
    expect(scene.heads.left.length).toBeGreaterThan(2);
    expect(scene.bounds.width).toBeGreaterThan(0);
  });

  it.each([
    // From afar, where a map of 30 columns fits into a laptop's window, it is six pixels high.
    ['Visit', 6 / 0.15],
    ['Registering and waiting for the appointment in the lobby'.repeat(3), 15],
  ])('given a stage that is folded, reads its name along the column, inside of it (%s)', (name, least) => {
    const board = paperBoard('b1');
    board.put('stage', 's', { name, order: 'a' });
    board.put('touchpoint', 't', { stage: 's', order: 'a', layer: 'customer' });
    const look = { collapsed: new Set(['s']), shown: null };
    const { scene } = journeyPicture({ read: board, board: 'b1', words: words.en, look });
    const fold = scene.items.find(({ id }) => id === 'fold:s');
    const [text, ...others] = fold?.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : [])) ?? [];
    if (!fold || !text) throw new Error('The fold has no name.');
    expect([text.text.slice(0, 5), text.turned, others]).toEqual([name.slice(0, 5), true, []]);
    expect(text.size).toBeGreaterThanOrEqual(least);
    expect(inside(shapeBox(text), fold.box)).toBe(true);
  });

  it('given an empty stage, keeps the room of one column', () => {
    const board = paperBoard('b1');
    board.put('stage', 's1', { name: 'First', order: 'a1' });
    board.put('stage', 's2', { name: 'Second', order: 'a2' });
    const { layout } = journeyPicture({ read: board, board: 'b1', words: words.en });
    expect(layout?.axis.stages.map(({ width }) => width)).toEqual([148, 148]);
  });
});
