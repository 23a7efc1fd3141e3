import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { finish } from '../../../../kernel/pieces';
import { type Box, boxesMeet } from '../../../../kernel/scene';
import { journeyPart, journeyPicture } from './journey-scene';
import { randomBoard, seeded } from '../../testing/random-board';

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
        { x: -1e6, y: -1e6, width: 2e6, height: 2e6 },
      ];
      for (const area of areas) {
        const part = finish(journeyPart()(input, area));
        expect([seed, part]).toEqual([seed, whole.filter(({ box }) => boxesMeet(box, area))]);
      }
    }
  });

  it('follows edits, also after drawings that were begun and left', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const board = randomBoard(seed, { stages: 6, touchpoints: 40, cards: 20, connectors: 6 });
      const random = seeded(seed);
      const input = { read: board, board: 'b1', words };
      const area = { x: 0, y: 0, width: 1200, height: 700 };
      const draw = journeyPart();
      let before = finish(draw(input, area));
      for (let edit = 0; edit < 12; edit++) {
        const id = `t${Math.floor(random() * 40)}`;
        const fields = [
          { title: `Edit ${edit}` },
          { emotion: (edit % 5) - 2 },
          { stage: `s${edit % 6}` },
          { value: 'waste' },
        ];
        board.put('touchpoint', id, fields[edit % fields.length]);
        const left = draw(input, area);
        for (let pieces = Math.floor(random() * 30); pieces > 0; pieces--) left.next();
        const now = finish(draw(input, area));
        expect([seed, edit, now]).toEqual([seed, edit, finish(journeyPart()(input, area))]);
        const titled = edit % fields.length === 0 ? now.filter((item) => !before.includes(item)) : [];
        expect(titled.length).toBeLessThan(5);
        before = now;
      }
    }
  });
});
