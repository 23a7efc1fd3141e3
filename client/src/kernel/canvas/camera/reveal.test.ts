import { boxesMeet } from '@polku/shared/kernel/scene';
import { describe, expect, it } from 'vitest';
import { toolsHeight } from './camera-math';
import { revealView } from './reveal';

const screen = { width: 1280, height: 800 };
const heads = { topHeight: 88, leftWidth: 124 };
const view = { x: 0, y: 0, zoom: 1 };
const card = (x: number, y: number) => ({ x, y, width: 148, height: 104 });
const bounds = { x: 0, y: 0, width: 8000, height: 6000 };
const sight = { size: screen, heads, bounds };
const minimap = { x: 1116, y: 640, width: 152, height: 92 };

/** Where the card stands on the screen then. */
function standing(box: ReturnType<typeof card>, covers = [minimap], from = view) {
  const to = revealView(from, box, { ...sight, covers });
  return { ...box, x: box.x + to.x, y: box.y + to.y };
}

describe('bringing something into view', () => {
  it('does not move for what is seen', () => {
    expect(revealView(view, card(300, 300), { ...sight, covers: [minimap] })).toEqual(view);
  });

  it('moves as little as needed for what is near', () => {
    const right = revealView(view, card(1240, 300), sight);
    expect(right).toEqual({ x: 1280 - 24 - (1240 + 148), y: 0, zoom: 1 });
    expect(standing(card(60, 300)).x).toBe(124 + 24);
  });

  it('brings what is far to the middle of what is free, and leaves alone how high it stands if that is seen', () => {
    const there = standing(card(4000, 300));
    expect(there.x + 74).toBe((124 + 1280) / 2);
    expect(there.y).toBe(300);
    expect(standing(card(4000, 3000)).y + 52).toBe((88 + 800 - toolsHeight) / 2);
  });

  it('shows no emptiness above or beside the board for the sake of the middle', () => {
    const below = { x: -3000, y: -4000, zoom: 1 };
    const there = revealView(below, card(140, 120), sight);
    expect(there).toEqual({ x: 0, y: 0, zoom: 1 });
    const end = revealView(view, card(7840, 5880), sight);
    expect(8000 + end.x).toBe(1280 - 24);
    expect(6000 + end.y).toBe(800 - toolsHeight - 24);
  });

  it('never leaves it behind the minimap, whichever way it came', () => {
    for (const box of [card(1100, 600), card(1300, 620), card(1110, 900), card(1020, 630)]) {
      const there = standing(box);
      expect(boxesMeet(there, minimap)).toBe(false);
      expect(there.y + 104).toBeLessThanOrEqual(800 - toolsHeight);
    }
  });

  it('takes a panel laid over the right side for the end of the view', () => {
    const panel = { x: 944, y: 0, width: 336, height: 800 };
    expect(standing(card(1000, 300), [panel]).x + 148).toBe(944 - 24);
    expect(standing(card(4000, 300), [panel]).x + 74).toBe((124 + 944) / 2);
  });

  it('passes tools in the lower left corner by the shorter way', () => {
    const tools = { x: 12, y: 690, width: 146, height: 34 };
    const there = standing(card(140, 630), [tools]);
    expect(boxesMeet(there, tools)).toBe(false);
    expect(there.y).toBe(630);
  });

  it('shows the beginning of what is larger than the view', () => {
    const there = revealView(view, { x: 4000, y: 300, width: 3000, height: 100 }, sight);
    expect(there.x + 4000).toBe(124 + 24);
  });
});
