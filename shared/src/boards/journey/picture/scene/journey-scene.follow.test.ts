/** An incrementally updated scene costs what changed, and equals a fresh one. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import type { Scene, SceneItem } from '../../../../kernel/scene';
import { journeyPicture } from './journey-scene';
import { randomBoard, seeded } from '../../testing/random-board';
import { LAYERS, type Touchpoint } from '../../records/schema';

const words = createTranslator('en');
const SIZE = { stages: 6, touchpoints: 200, cards: 0, connectors: 0 };

function following(seed: number, size = SIZE) {
  const board = randomBoard(seed, size);
  const input = { read: board, board: 'b1', words };
  let picture = journeyPicture(input);
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  return {
    board,
    before: () => picture,
    next: () => (picture = journeyPicture(input, picture)),
    followed: () => plain(picture.scene),
    anew: () => plain(journeyPicture(input).scene),
  };
}

const fresh = (before: Scene, after: Scene): readonly SceneItem[] => {
  const old = new Set([...before.items, ...before.heads.top, ...before.heads.left]);
  return [...after.items, ...after.heads.top, ...after.heads.left].filter((item) => !old.has(item));
};

describe('an edit of one touchpoint on a board of hundreds', () => {
  const edits: readonly (readonly [keyof Touchpoint, unknown, number, readonly string[]])[] = [
    ['title', 'Asks again by phone', 1, []],
    ['description', 'Nobody picks up before ten', 1, []],
    ['importance', 5, 1, []],
    ['value', 'waste', 2, ['value']],
    ['staffBelief', { mean: 4.5, n: 9, source: 'survey', date: '' }, 2, ['blindspots']],
  ];
  it.each(edits)('of its %s draws only what shows it', (field, value, most, lanes) => {
    const { board, before, next, followed, anew } = following(7);
    const { scene: old, layout: was } = before();
    const target = was.places.inOrder[20]?.touchpoint.id ?? '';
    board.put('touchpoint', target, { [field]: value });
    const { scene: now, layout } = next();
    const drawn = fresh(old, now);
    expect(drawn.length).toBeLessThanOrEqual(most);
    expect(drawn.map(({ id }) => id)).toContain(target);
    expect(now.heads).toBe(old.heads);
    // Whatever did not move is the same object, and so is each lane that does not draw from the field.
    expect(layout.rows).toBe(was.rows);
    expect(layout.axis.stages).toBe(was.axis.stages);
    const others = layout.places.inOrder.filter((place, at) => place !== was.places.inOrder[at]);
    expect(others.map(({ touchpoint }) => touchpoint.id)).toEqual([target]);
    const prepared = layout.lanes.filter((lane, at) => lane !== was.lanes[at]).map(({ type }) => type.id);
    expect(prepared).toEqual(lanes);
    expect(followed()).toEqual(anew());
  });

  it('that says the same as before draws the card anew and no lane', () => {
    const { board, before, next } = following(7);
    const { scene: old, layout } = before();
    const [place] = layout.places.inOrder.filter(({ touchpoint }) => touchpoint.waitTime !== null);
    const { waitTime = null, id = '' } = place?.touchpoint ?? {};
    board.put('touchpoint', id, { waitTime: waitTime && { ...waitTime } });
    expect(fresh(old, next().scene).map((item) => item.id)).toEqual([id]);
  });
});

it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  'whatever is edited after whatever else, the picture is what it would be anew (seed %i)',
  (seed) => {
    const size = { stages: 3, touchpoints: 24, cards: seed % 3 === 0 ? 20 : 0, connectors: seed % 4 };
    const { board, next, followed, anew } = following(seed, size);
    const random = seeded(seed * 31);
    const below = (n: number): number => Math.floor(random() * n);
    const touchpoint = (): string => `t${below(size.touchpoints)}`;
    const acts: readonly (() => void)[] = [
      () => board.put('touchpoint', touchpoint(), { title: `Title ${below(99)}` }),
      () => board.put('touchpoint', touchpoint(), { emotion: below(5) - 2 }),
      () => board.put('touchpoint', touchpoint(), { waitTime: { amount: below(900), unit: 'h' } }),
      () => board.put('touchpoint', touchpoint(), { layer: LAYERS[below(4)] }),
      () => board.put('touchpoint', touchpoint(), { expectation: { mean: 3, n: 4, source: '', date: '' } }),
      () => board.put('touchpoint', touchpoint(), { withPrevious: random() < 0.5 }),
      () => board.put('touchpoint', touchpoint(), { emotionByPersona: [{ persona: 'p1', emotion: below(5) - 2 }] }),
      () => board.put('touchpoint', touchpoint(), { stage: `s${below(3)}` }),
      () => board.put('stage', `s${below(3)}`, { name: `Stage ${below(9)}` }),
      () => board.put('team', `team${below(5)}`, { name: `Team ${below(9)}` }),
      () => board.put('board', 'p1', { kind: 'persona', name: `Anna ${below(9)}` }),
      () => board.put('lane', 'b1Lemotion', { lane: 'emotion', height: 120 + 4 * below(9) }),
      () => board.put('journey', 'b1J', { timeScale: random() < 0.5 ? 'log' : 'linear' }),
      () => board.put('journey', 'b1J', { density: random() < 0.5 ? 'compact' : 'comfortable' }),
      () => board.put('card', `new${below(4)}`, { kind: 'pain', text: 'Waits', under: touchpoint(), order: 'b1' }),
      () => board.remove(touchpoint()),
    ];
    for (let i = 0; i < 14; i++) {
      acts[below(acts.length)]?.();
      next();
      expect(followed()).toEqual(anew());
    }
  },
);
