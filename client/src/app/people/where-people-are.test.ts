import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { expect, test } from 'vitest';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import { wordsOf } from '../../kernel/words/words';
import { whereIs } from './where-people-are';

const words = wordsOf(createTranslator('en'));
const { doc, read } = createPeer({ specs: SPECS });
writeChanges(
  doc,
  [
    { op: 'create', id: 'map', type: 'board', board: '', fields: { kind: 'journey', name: 'Moving in' } },
    { op: 'create', id: 'aino', type: 'board', board: '', fields: { kind: 'persona', name: '' } },
  ],
  SPECS,
  { by: '', now: 0 },
  LOCAL,
);
const boards = read.list(boardRecord, '');

test.each([
  ['map', 'table', 'Moving in · Table'],
  ['map', 'list', 'Moving in · List'],
  ['map', 'compare', 'Moving in · Compare'],
  ['aino', 'map', 'Untitled · Sheet'],
  ['map', 'a view of a later version', 'Moving in'],
  ['a board that is not here', 'map', ''],
  [null, 'overview', 'Project overview'],
  [null, null, ''],
])('on board %s in view %s: “%s”', (board, view, text) => {
  expect(whereIs(somebody({ clientId: 1, board, view }), boards, words)).toBe(text);
});
