import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { finish } from '../../../../kernel/pieces';
import { type Box, boxesMeet } from '../../../../kernel/scene';
import { journeyPart, journeyPicture } from './journey-scene';
import { randomBoard } from '../../testing/random-board';

const words = createTranslator('en');

describe('a part of a board', () => {
  it('is drawn as the whole board is drawn there', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const read = randomBoard(seed, { stages: 6, touchpoints: 40, cards: 20, connectors: 6 });
      const input = { read, board: 'b1', words };
      const { items, heads } = journeyPicture(input).scene;
      const whole = [...items].sort((a, b) => a.plane - b.plane).concat(heads.top, heads.left);
      const areas: readonly Box[] = [
        { x: 0, y: 0, width: 600, height: 340 },
        { x: 900, y: 200, width: 700, height: 500 },
      ];
      for (const area of areas) {
        const part = finish(journeyPart(input, area));
        expect([seed, part]).toEqual([seed, whole.filter(({ box }) => boxesMeet(box, area))]);
      }
    }
  });
});
