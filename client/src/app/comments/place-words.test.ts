import { BOARD_KINDS, SPECS } from '@polku/shared/boards/index';
import { addComment } from '@polku/shared/discussion/commands/add-comment';
import { commentRecord, DISCUSSION_SPECS } from '@polku/shared/discussion/records';
import { createTranslator } from '@polku/shared/i18n/translator';
import {
  boardPlace,
  type CommentPlace,
  figurePlace,
  PROJECT_PLACE,
  recordPlace,
} from '@polku/shared/kernel/comment-place';
import { addBoard } from '@polku/shared/project/commands/add-board';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { createPeer } from '@polku/shared/testing/peer';
import { expect, it } from 'vitest';
import { wordsOf } from '../../kernel/words/words';
import { isPlaceGone, placeWords } from './place-words';

const WORDS = wordsOf(createTranslator('en'));

function journey() {
  const peer = createPeer({ specs: SPECS });
  const [board = ''] = peer.do(addBoard, { kind: 'journey', name: 'Renting', words: WORDS, state: null });
  peer.do(addBoard, { kind: 'journey', name: 'Another', words: WORDS, state: null });
  const stage = String(peer.read.list('stage', board)[0]?.id);
  const { addTouchpoints } = BOARD_KINDS.journey.commands;
  const [touchpoint = ''] = peer.do(addTouchpoints, { board, stage, titles: ['Asks'], fields: { layer: 'customer' } });
  return { peer, board, touchpoint };
}

it('names a place from the outside in', () => {
  const { peer, board, touchpoint } = journey();
  const { of } = placeWords(peer.read, WORDS);
  expect(of(boardPlace(board), '')).toEqual(['Renting']);
  expect(of(recordPlace(board, touchpoint), '')).toEqual(['Renting', 'Before', 'Customer', 'Asks']);
  expect(of(recordPlace(board, touchpoint, 'emotion'), 'Customer emotion').at(-1)).toBe('Customer emotion');
  expect(of(figurePlace(board, 'leadTime'), 'Lead time')).toEqual(['Renting', 'Lead time']);
  expect(of(PROJECT_PLACE, '')).toEqual([]);
});

it('of a comment follows a new name, and keeps the words as they were once the place is gone', () => {
  const { peer, board, touchpoint } = journey();
  const discussion = createPeer({ specs: DISCUSSION_SPECS });
  const place: CommentPlace = recordPlace(board, touchpoint);
  const { of, ofComment } = placeWords(peer.read, WORDS);
  const author = { member: 'm1', name: 'Anna' };
  const [id = ''] = discussion.do(addComment, { author, place, words: of(place, ''), text: 'Why?', mentions: [] });
  const comment = discussion.read.get(commentRecord, id);
  if (!comment) throw new Error('no comment');
  peer.do(BOARD_KINDS.journey.commands.editText, { id: touchpoint, field: 'title', value: 'Calls' });
  expect(ofComment(comment).at(-1)).toBe('Calls');
  expect(isPlaceGone(peer.read, place)).toBe(false);
  peer.do(removeBoard, { id: board });
  expect(isPlaceGone(peer.read, place)).toBe(true);
  expect(ofComment(comment)).toEqual(['Renting', 'Before', 'Customer', 'Asks']);
});
