/** Whose experience a touchpoint is: a condition of the filter, a sign on its card and in the legend, and a word of its label. */
import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import { BOARD, testBoard } from '../../../testing/test-board';
import { journeyPicture } from '../picture/scene/journey-scene';
import { matchingTouchpoints } from './filter';

const board = testBoard(
  { Looking: ['Ad', 'Friend'], Renting: ['Visit', 'Other'] },
  { Ad: { origin: 'marketing' }, Friend: { origin: 'heard', talkedAbout: true }, Visit: { origin: 'own' } },
);

describe('the origin of a touchpoint', () => {
  it('is a condition of the filter; the empty one is of those without', () => {
    const of = (...origins: readonly string[]) => [
      ...(matchingTouchpoints(board.read, BOARD, { origins }, 'en') ?? []),
    ];
    expect(of('marketing', 'heard')).toEqual([board.id('Ad'), board.id('Friend')]);
    expect(of('')).toEqual([board.id('Other')]);
  });

  it('is said of the card, with whether it is talked about', () => {
    const { scene } = journeyPicture({ read: board.read, board: BOARD, words: createTranslator('en') });
    const label = (title: string) => scene.items.find(({ id }) => id === board.id(title))?.label ?? '';
    expect(label('Ad')).toContain('; Marketing');
    expect(label('Friend')).toContain('; Heard from others; Is talked about');
    expect(label('Other')).not.toMatch(/Marketing|Heard|Own experience|talked/);
    const signs = (title: string) => scene.items.find(({ id }) => id === board.id(title))?.shapes.length ?? 0;
    // One's own experience needs no sign; the friend's has two, the advertisement's one.
    expect([signs('Friend') - signs('Visit'), signs('Ad') - signs('Visit')]).toEqual([2, 1]);
  });
});
