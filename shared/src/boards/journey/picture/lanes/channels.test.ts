import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { BOARD, testBoard } from '../../../../testing/test-board';
import { setLane } from '../../commands/set-lane';
import { setTouchpointFields } from '../../commands/set-touchpoint-fields';
import { journeyPicture } from '../scene/journey-scene';

const words = createTranslator('en');
const hours = (amount: number) => ({ amount, unit: 'h' as const });

describe('the lane of channels', () => {
  function shown() {
    const board = testBoard(
      { Fault: ['Reports', 'Retypes', 'Comes'], After: ['Asks'] },
      {
        Reports: { layer: 'customer', channel: 'app', emotion: -0.5 },
        Retypes: { layer: 'support', channel: 'system', waitTime: hours(6) },
        Comes: { layer: 'frontstage', channel: 'home', emotion: -2, waitTime: hours(18) },
      },
    );
    board.do(setLane, { board: BOARD, lane: 'channels', shown: true });
    const texts = () =>
      journeyPicture({ read: board.read, board: BOARD, words }).scene.items.flatMap(({ id, shapes }) =>
        id.startsWith('lane:channels:') ? shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])) : [],
      );
    return { board, texts };
  }

  it('draws where the customer’s path leaves a digital channel, with all waiting on the way and the fall', () => {
    // 6 + 18 h, from −0.5 to −2; what the system does in between is no contact.
    expect(shown().texts()).toContain('1 d · −1.5');
  });

  it('says that the waiting is at least so much, or unknown', () => {
    const { board, texts } = shown();
    board.do(setTouchpointFields, { ids: board.ids('Retypes'), fields: { waitTime: null } });
    expect(texts()).toContain('≥\u00a018 h · −1.5');
    board.do(setTouchpointFields, { ids: board.ids('Comes'), fields: { waitTime: null, emotion: null } });
    expect(texts()).toContain('waiting unknown · emotion unknown');
  });

  it('draws none where staff leave a digital channel, and takes room only where there is one', () => {
    const { board, texts } = shown();
    const height = () =>
      journeyPicture({ read: board.read, board: BOARD, words }).layout.lanes.find(({ type }) => type.id === 'channels')
        ?.box.height ?? 0;
    const before = height();
    board.do(setTouchpointFields, { ids: board.ids('Comes'), fields: { layer: 'backstage' } });
    expect(texts().some((text) => text.includes('·'))).toBe(false);
    expect(height()).toBeLessThan(before);
  });
});
