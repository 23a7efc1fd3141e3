import { expect, it } from 'vitest';
import { CATALOGUES } from '../i18n/catalogue';
import { BOARD_KINDS } from './index';

/** One a board, and never removed alone. */
const OF_A_BOARD = new Set(['journey', 'ladder', 'persona', 'personaScale', 'valueMap', 'goalsBoard', 'visionAnswers']);

it('what goes along with something that is removed can be named, of every type', () => {
  const records = Object.values(BOARD_KINDS).flatMap((kind) => [...kind.records]);
  const types = records.map(({ type }) => type).filter((type) => !OF_A_BOARD.has(type));
  expect(types.filter((type) => !(`removal.count.${type}` in CATALOGUES.en))).toEqual([]);
});
