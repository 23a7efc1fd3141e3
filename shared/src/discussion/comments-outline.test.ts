import { expect, it } from 'vitest';
import { createTranslator } from '../i18n/translator';
import { recordPlace } from '../kernel/comment-place';
import { createPeer } from '../testing/peer';
import { addComment } from './commands/add-comment';
import { reply } from './commands/reply';
import { resolve } from './commands/resolve';
import { commentsOutline } from './comments-outline';
import { DISCUSSION_SPECS } from './records';
import { readThreads } from './threads';

it('lists threads by when they began, with their answers, and whether they are resolved', () => {
  const peer = createPeer({ specs: DISCUSSION_SPECS });
  const author = { member: 'm1', name: 'Anna' };
  const say = (text: string) =>
    peer.do(addComment, { author, place: recordPlace('b', 't'), words: ['Journey', 'Asks'], text, mentions: [] })[0] ??
    '';
  const first = say('Why?');
  say('And this?');
  peer.do(reply, { author: { member: 'm2', name: '' }, comment: first, text: 'Because', mentions: [] });
  peer.do(resolve, { author, comment: first, resolved: true });
  const table = commentsOutline({
    threads: readThreads(peer.read, peer.read.removed()),
    words: createTranslator('en'),
    placeOf: ({ placeWords }) => placeWords,
    showTime: (at) => String(at > 0),
  });
  expect(table.columns).toEqual(['Place', 'Author', 'Date', 'Comment', 'State']);
  expect(table.rows.map(({ cells }) => cells)).toEqual([
    ['Journey › Asks', 'Anna', 'true', 'Why?', 'Resolved'],
    ['Journey › Asks', 'Someone', 'true', '→ Because', 'Resolved'],
    ['Journey › Asks', 'Anna', 'true', 'And this?', 'Open'],
  ]);
});
