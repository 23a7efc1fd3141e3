/** The picture of a journey map: every touchpoint once, nothing overlaps, no text leaves its box, edits touch little. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../i18n/translator';
import { type Box, boxesMeet, type Scene, type SceneItem } from '../../kernel/scene';
import { measureText } from '../../kernel/text';
import { readJourney } from './journey-reader';
import { layoutOf, journeyScene } from './scene';
import { shapeBox } from './scene/lane-items';
import { paperBoard } from './scene/paper-board';
import { randomBoard } from './scene/random-board';

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);
const words = { en: createTranslator('en'), fi: createTranslator('fi') };

function sceneOf(seed: number): { scene: Scene; board: ReturnType<typeof randomBoard> } {
  const board = randomBoard(seed, { stages: 1 + (seed % 5), touchpoints: 3 + seed, cards: seed, connectors: seed % 7 });
  return { board, scene: journeyScene({ read: board, board: 'b1', words: seed % 2 ? words.fi : words.en }) };
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

const everything = (scene: Scene): readonly SceneItem[] => [...scene.items, ...scene.heads.top, ...scene.heads.left];

describe.each(SEEDS)('a random journey (seed %i)', (seed) => {
  const { scene, board } = sceneOf(seed);
  const journey = readJourney(board, 'b1');
  const all = [...journey.touchpoints, ...journey.parked];

  it('has each live touchpoint exactly once, without overlaps, parked ones too', () => {
    const ids = new Set(all.map(({ id }) => id));
    const cards = scene.items.filter(({ id }) => ids.has(id));
    expect(cards.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const [i, a] of cards.entries())
      for (const b of cards.slice(i + 1)) expect(boxesMeet(a.box, b.box), `${a.id} ${b.id}`).toBe(false);
  });

  it('has each card exactly once, without overlaps', () => {
    const ids = new Set(board.list('card', 'b1').map(({ id }) => id));
    const cards = scene.items.filter(({ id }) => ids.has(id));
    expect(cards.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const [i, a] of cards.entries())
      for (const b of cards.slice(i + 1)) expect(boxesMeet(a.box, b.box), `${a.id} ${b.id}`).toBe(false);
  });

  it('keeps every text inside its item, with its measured width, and every item inside the bounds', () => {
    for (const item of everything(scene)) {
      expect(inside(item.box, scene.bounds), item.id).toBe(true);
      for (const shape of item.shapes) {
        if (shape.kind !== 'text') continue;
        expect(shape.width).toBeCloseTo(measureText(shape.text, shape), 6);
        expect(inside(shapeBox(shape), item.box), `${item.id}: ${shape.text}`).toBe(true);
      }
    }
  });

  it('lets no two texts of one item meet', () => {
    for (const item of everything(scene)) {
      // Line boxes overlap by design; letters do not: compare from cap height to a little below the baseline.
      const texts = item.shapes.flatMap((shape) => (shape.kind === 'text' && shape.text.trim() ? [shape] : []));
      const boxes = texts.map((text) => ({
        ...shapeBox(text),
        y: text.y - text.size * 0.73,
        height: text.size * 0.83,
      }));
      boxes.forEach((a, i) =>
        boxes.slice(i + 1).forEach((b, j) => {
          expect(boxesMeet(a, b), `${item.id}: "${texts[i]?.text}" and "${texts[i + 1 + j]?.text}"`).toBe(false);
        }),
      );
    }
  });

  it('names what can be selected, and gives ids with a colon to the rest', () => {
    const ids = everything(scene).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of everything(scene)) {
      if (item.interactive) expect(item.label?.trim(), item.id).toBeTruthy();
      expect(item.id.includes(':'), item.id).toBe(!item.interactive);
    }
  });

  it('draws finite numbers only', () => {
    for (const item of everything(scene)) {
      for (const shape of item.shapes) {
        const { x, y, width, height } = shapeBox(shape);
        expect([x, y, width, height].every(Number.isFinite), `${item.id} ${JSON.stringify(shape)}`).toBe(true);
      }
    }
  });

  it('is the same picture when only one title changed, but for what shows it', () => {
    const target = journey.touchpoints[0];
    if (!target) return;
    const input = { read: board, board: 'b1', words: words.en };
    const before = journeyScene(input, scene);
    board.put('touchpoint', target.id, { title: 'Now something else' });
    const after = journeyScene(input, before);
    const old = new Set(everything(before));
    const changed = everything(after).filter((item) => !old.has(item));
    expect(changed.length).toBeGreaterThan(0);
    // The card itself, and connectors and cards that name it for screen readers.
    for (const item of changed) {
      const record = board.get(item.id);
      expect([target.id, record?.['from'], record?.['to'], record?.['under']], item.id).toContain(
        item.id === target.id ? item.id : target.id,
      );
    }
    expect(JSON.parse(JSON.stringify(after))).toEqual(JSON.parse(JSON.stringify(journeyScene(input))));
  });
});

describe('a journey without anything', () => {
  it('given no stage, still has rows and heads', () => {
    const scene = journeyScene({ read: paperBoard('b1'), board: 'b1', words: words.en });
    expect(scene.heads.left.length).toBeGreaterThan(2);
    expect(scene.bounds.width).toBeGreaterThan(0);
  });

  it('given an empty stage, keeps the room of one column', () => {
    const board = paperBoard('b1');
    board.put('stage', 's1', { name: 'First', order: 'a1' });
    board.put('stage', 's2', { name: 'Second', order: 'a2' });
    const layout = layoutOf(journeyScene({ read: board, board: 'b1', words: words.en }));
    expect(layout?.axis.stages.map(({ width }) => width)).toEqual([148, 148]);
  });
});
