import { expect, it } from 'vitest';
import { BOARD_VIEWS } from '../../boards/index';
import { formatsOf } from './formats';

it('offers pictures and the project of every board, paper where a picture is printed, and what a kind adds, and words', () => {
  const ids = (kind: keyof typeof BOARD_VIEWS) => formatsOf(BOARD_VIEWS[kind]).map(({ id }) => id);
  expect(ids('journey')).toEqual(['png', 'svg', 'print', 'json', 'comments', 'rounds', 'csv', 'markdown']);
  expect(ids('value')).toEqual(['png', 'svg', 'print', 'json', 'comments', 'rounds', 'markdown']);
  expect(ids('persona')).toEqual(['png', 'svg', 'json', 'comments', 'rounds', 'markdown']);
  expect(ids('goals')).toEqual(['png', 'svg', 'json', 'comments', 'rounds', 'markdown']);
});
