import { describe, expect, it } from 'vitest';
import { createPeer, type Peer, sync } from '../testing/peer';
import { addComment } from './commands/add-comment';
import { editPost } from './commands/edit-post';
import { noteAction } from './commands/note-action';
import { removePost, restorePost } from './commands/remove-post';
import { reply } from './commands/reply';
import { resolve } from './commands/resolve';
import { followThreads } from './follow-threads';
import { boardKey, boardPlace, figurePlace, type CommentPlace, placeKey, recordPlace } from '../kernel/comment-place';
import { COMMENT_LENGTH, commentRecord, DISCUSSION_SPECS, placeOf, replyRecord, resolutionRecord } from './records';
import { ALL_OPEN, filterThreads, writersOf } from './thread-filter';
import { postsOf, readThreads, type Thread } from './threads';
import { mentionsMember, type Seen, unreadPosts } from './unread';

const AINO = { member: 'mAino', name: 'Aino' };
const BERT = { member: 'mBert', name: 'Bert' };
const NAMED = [AINO, BERT];
const ASKS = recordPlace('boardA', 'touchA');

const peerOf = (author: { readonly name: string }): Peer => createPeer({ specs: DISCUSSION_SPECS, name: author.name });
const say = (peer: Peer, text: string, author = AINO, place: CommentPlace = ASKS): string =>
  peer.do(addComment, { author, place, words: ['Journey', 'Asks'], text, mentions: NAMED })[0] ?? '';
const answer = (peer: Peer, comment: string, text: string, author = BERT): string =>
  peer.do(reply, { author, comment, text, mentions: NAMED })[0] ?? '';
const threads = (peer: Peer): readonly Thread[] => readThreads(peer.read, peer.read.removed());
const only = (peer: Peer): Thread => {
  const [thread, ...more] = threads(peer);
  if (!thread || more.length > 0) throw new Error(`${more.length + (thread ? 1 : 0)} threads instead of one`);
  return thread;
};
const texts = (thread: Thread): readonly string[] => postsOf(thread).map(({ text }) => text);

describe('a comment', () => {
  it('has its author, place and the words of the place', () => {
    const peer = peerOf(AINO);
    const id = say(peer, '  Why so long? ', AINO, recordPlace('boardA', 'touchA', 'emotion'));
    const comment = peer.read.get(commentRecord, id);
    expect(comment).toMatchObject({
      member: 'mAino',
      name: 'Aino',
      text: 'Why so long?',
      placeWords: ['Journey', 'Asks'],
    });
    expect(comment?.at).toBe(peer.clock.now);
    expect(comment && placeOf(comment)).toEqual({
      board: 'boardA',
      record: 'touchA',
      field: 'emotion',
      figure: '',
      finding: '',
    });
  });

  it('is refused without words, too long, and from somebody who has not joined', () => {
    const peer = peerOf(AINO);
    const args = { author: AINO, place: ASKS, words: [], mentions: [] };
    expect(peer.refused(addComment, { ...args, text: ' \n ' }).reason).toBe('comments.refused.textMissing');
    expect(peer.refused(addComment, { ...args, text: 'x'.repeat(COMMENT_LENGTH + 1) }).reason).toBe(
      'refused.textTooLong',
    );
    expect(peer.refused(addComment, { ...args, text: 'x', author: { member: '', name: 'Aino' } }).reason).toBe(
      'comments.refused.stranger',
    );
    expect(threads(peer)).toEqual([]);
  });

  it('is edited by its author alone, who is named in it as the text now says', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Ask @Bert');
    expect(only(peer).comment.mentions).toEqual([BERT]);
    expect(peer.refused(editPost, { member: 'mBert', id, text: 'No', mentions: NAMED }).reason).toBe(
      'comments.refused.notOwn',
    );
    peer.do(editPost, { member: 'mAino', id, text: 'Ask @Bertha or @Aino', mentions: NAMED });
    expect(only(peer).comment).toMatchObject({ text: 'Ask @Bertha or @Aino', mentions: [AINO] });
    expect(only(peer).comment.editedAt).toBe(peer.clock.now);
  });

  it('that was not changed is not marked as edited', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Ask');
    peer.do(editPost, { member: 'mAino', id, text: ' Ask ', mentions: [] });
    expect(only(peer).comment.editedAt).toBeNull();
  });

  it('is deleted by its author or a facilitator; answers of others stay; it can be restored', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Why?');
    const answered = answer(peer, id, 'Because');
    const bert = { member: 'mBert', facilitator: false };
    expect(peer.refused(removePost, { ...bert, id }).reason).toBe('comments.refused.notOwn');
    peer.do(removePost, { member: 'mAino', facilitator: false, id });
    expect(texts(only(peer))).toEqual(['Because']);
    expect(peer.refused(editPost, { member: 'mAino', id, text: 'No', mentions: [] }).reason).toBe('refused.gone');
    answer(peer, id, 'Still here');
    expect(peer.refused(restorePost, { ...bert, id }).reason).toBe('comments.refused.notOwn');
    peer.do(restorePost, { member: 'mFacilitator', facilitator: true, id });
    expect(texts(only(peer))).toEqual(['Why?', 'Because', 'Still here']);
    peer.do(removePost, { member: 'mFacilitator', facilitator: true, id: answered });
    expect(texts(only(peer))).toEqual(['Why?', 'Still here']);
  });

  it('is gone once it and its answers are deleted, and takes no answer then', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Why?');
    peer.do(removePost, { member: 'mAino', facilitator: false, id });
    expect(threads(peer)).toEqual([]);
    expect(peer.refused(reply, { author: BERT, comment: id, text: 'x', mentions: [] }).reason).toBe('refused.gone');
    expect(peer.refused(resolve, { author: BERT, comment: id, resolved: true }).reason).toBe('refused.gone');
  });

  it('that is taken back keeps the answer that somebody wrote meanwhile', () => {
    const [aino, bert] = [peerOf(AINO), peerOf(BERT)];
    const id = say(aino, 'Why?');
    sync(aino, bert);
    answer(bert, id, 'Because');
    aino.runner.undo.undo();
    expect(threads(aino)).toEqual([]);
    sync(aino, bert);
    expect(texts(only(aino))).toEqual(['Because']);
    expect(threads(bert)).toEqual(threads(aino));
  });
});

describe('a thread', () => {
  it('stays in order when clocks differ', () => {
    const [aino, bert] = [peerOf(AINO), peerOf(BERT)];
    aino.clock.now = 9_000_000;
    const id = say(aino, 'Why?');
    sync(aino, bert);
    answer(bert, id, 'Because');
    sync(aino, bert);
    answer(aino, id, 'I see', AINO);
    expect(texts(only(aino))).toEqual(['Why?', 'Because', 'I see']);
  });

  it('is not bound by a time that cannot be', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Why?');
    peer.clock.now = 8.64e15 - 200;
    answer(peer, id, 'From the end of time', AINO);
    peer.clock.now = 2_000_000;
    const answered = answer(peer, id, 'From now');
    expect(peer.read.get(replyRecord, answered)?.at).toBe(peer.clock.now);
  });

  it('is resolved and opened again by anyone; the newest counts, also against a clock that is ahead', () => {
    const [aino, bert] = [peerOf(AINO), peerOf(BERT)];
    const id = say(aino, 'Why?');
    aino.clock.now = 8_000_000;
    aino.do(resolve, { author: AINO, comment: id, resolved: true });
    expect(aino.refused(resolve, { author: AINO, comment: id, resolved: true }).reason).toBe(
      'comments.refused.resolved',
    );
    sync(aino, bert);
    expect(only(bert).resolution).toMatchObject({ member: 'mAino', name: 'Aino', state: 'resolved' });
    bert.do(resolve, { author: BERT, comment: id, resolved: false });
    expect(only(bert)).toMatchObject({ resolved: false });
    expect(bert.refused(resolve, { author: BERT, comment: id, resolved: false }).reason).toBe('comments.refused.open');
    sync(aino, bert);
    expect(only(aino)).toMatchObject({ resolved: false });
    expect(texts(only(aino))).toEqual(['Why?']);
    aino.do(resolve, { author: AINO, comment: id, resolved: true });
    expect(only(aino).resolution?.after).toBe(
      aino.read.list(resolutionRecord, '').find(({ state }) => state === 'reopened')?.id,
    );
    expect(only(aino).resolved).toBe(true);
  });

  it('remembers the action that it became', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Call first');
    peer.do(noteAction, { author: BERT, comment: id, action: 'card1', what: 'Call first' });
    expect(only(peer).actions).toMatchObject([{ action: 'card1', what: 'Call first', name: 'Bert' }]);
  });
});

describe('threads that are followed', () => {
  it('are counted by record, field, figure and board; resolved ones do not count as open', () => {
    const peer = peerOf(AINO);
    const kept = followThreads(peer.read);
    const told: string[][] = [];
    kept.subscribe((keys) => told.push([...keys].sort()));
    const field = recordPlace('boardA', 'touchA', 'emotion');
    const first = say(peer, 'One');
    say(peer, 'Two', BERT, field);
    say(peer, 'Three', AINO, figurePlace('boardA', 'leadTime'));
    say(peer, 'Four', AINO, boardPlace('boardA'));
    const counts = () =>
      [ASKS, field, figurePlace('boardA', 'leadTime'), boardPlace('boardA')].map((place) =>
        kept.openAt(placeKey(place)),
      );
    expect(counts()).toEqual([2, 1, 1, 1]);
    expect(kept.openAt(boardKey('boardA'))).toBe(4);
    const before = kept.at(placeKey(field));
    told.length = 0;
    peer.do(resolve, { author: BERT, comment: first, resolved: true });
    expect(counts()).toEqual([1, 1, 1, 1]);
    expect(kept.openAt(boardKey('boardA'))).toBe(3);
    expect([...new Set(told.flat())]).toEqual([boardKey('boardA'), 'touchA'].sort());
    expect(kept.at(placeKey(field))).toBe(before);
    expect(kept.at('touchA').map(({ comment }) => comment.text)).toEqual(['One', 'Two']);
    kept.destroy();
  });

  it('change nothing but the thread that was written in', () => {
    const peer = peerOf(AINO);
    const kept = followThreads(peer.read);
    const [first, second] = [say(peer, 'One'), say(peer, 'Two')];
    const before = [kept.get(first), kept.get(second)];
    answer(peer, first, 'Because');
    expect([kept.get(first) === before[0], kept.get(second) === before[1]]).toEqual([false, true]);
    expect(kept.all().map(({ id }) => id)).toEqual([first, second]);
    kept.destroy();
  });

  it('read what is there already, and what was deleted under answers', () => {
    const peer = peerOf(AINO);
    const id = say(peer, 'Why?');
    answer(peer, id, 'Because');
    peer.do(removePost, { member: 'mAino', facilitator: false, id });
    const kept = followThreads(peer.read);
    expect(kept.all()).toEqual(threads(peer));
    expect(kept.all()).toHaveLength(1);
    kept.destroy();
  });
});

describe('what is shown', () => {
  const peer = peerOf(AINO);
  const first = say(peer, 'Ask @Bert');
  const second = say(peer, 'Nice', BERT, recordPlace('boardB', 'touchB'));
  peer.do(resolve, { author: AINO, comment: second, resolved: true });
  const all = threads(peer);
  const nothingSeen: Seen = { since: 0, ids: new Set() };
  const shown = (filter: Partial<typeof ALL_OPEN>, seen = nothingSeen, me = 'mBert') =>
    filterThreads(all, { ...ALL_OPEN, ...filter }, { me, seen }).map(({ id }) => id);

  it('is filtered by state, mention, board, person and what is unread', () => {
    expect(shown({})).toEqual([first]);
    expect(shown({ state: 'resolved' })).toEqual([second]);
    expect(shown({ state: 'all' })).toEqual([second, first]);
    expect(shown({ state: 'all', board: 'boardB' })).toEqual([second]);
    expect(shown({ state: 'all', member: 'mAino' })).toEqual([first]);
    expect(shown({ state: 'all', mentionsMe: true })).toEqual([first]);
    expect(shown({ state: 'all', mentionsMe: true }, nothingSeen, '')).toEqual([]);
    expect(shown({ state: 'all', unread: true })).toEqual([first]);
    expect(shown({ state: 'all', unread: true }, { since: 0, ids: new Set([first]) })).toEqual([]);
    expect(writersOf(all)).toEqual([AINO, BERT]);
  });

  it('is unread by what was seen, not by time: what was written offline arrives late', () => {
    const thread = all.find(({ id }) => id === first);
    if (!thread) throw new Error('no thread');
    expect(unreadPosts(thread, nothingSeen, 'mBert').map(({ id }) => id)).toEqual([first]);
    expect(unreadPosts(thread, nothingSeen, 'mAino')).toEqual([]);
    expect(unreadPosts(thread, { since: 0, ids: new Set([first]) }, 'mBert')).toEqual([]);
    expect(mentionsMember(thread, 'mBert')).toBe(true);
    expect(mentionsMember(thread, '')).toBe(false);
  });

  it('is not new from before the first look, but for what names the person', () => {
    const late = { since: Infinity, ids: new Set<string>() };
    expect(shown({ state: 'all', unread: true }, late)).toEqual([first]);
    expect(shown({ state: 'all', unread: true }, late, 'mCilla')).toEqual([]);
    expect(shown({ state: 'all', unread: true }, nothingSeen, 'mCilla')).toEqual([second, first]);
  });
});
