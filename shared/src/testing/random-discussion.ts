/** Somebody who comments at random: answers, edits, deletes, resolves and takes back. */
import type { Command } from '../kernel/command';
import type { Peer } from './peer';
import type { SeededRandom } from './seeded-random';
import { DISCUSSION_COMMANDS } from '../discussion/commands/index';
import {
  boardPlace,
  figurePlace,
  findingPlace,
  type CommentPlace,
  PROJECT_PLACE,
  recordPlace,
} from '../kernel/comment-place';
import { commentRecord, type Mention, replyRecord } from '../discussion/records';

type CommandName = keyof typeof DISCUSSION_COMMANDS;
type ArgsOf<Name extends CommandName> = (typeof DISCUSSION_COMMANDS)[Name] extends Command<infer Args> ? Args : never;
type Choosers = { readonly [Name in CommandName]: (peer: Peer, random: SeededRandom) => ArgsOf<Name> | null };

export const PLACES: readonly CommentPlace[] = [
  PROJECT_PLACE,
  boardPlace('boardA'),
  recordPlace('boardA', 'touchA'),
  recordPlace('boardA', 'touchA', 'emotion'),
  recordPlace('boardB', 'touchB'),
  figurePlace('boardA', 'leadTime'),
  findingPlace('boardB', 'boardBF1'),
];

const memberOf = ({ name }: Peer): string => `m${name.replaceAll(/\W/g, '')}`;
const MENTIONS: readonly Mention[] = [
  { member: 'mPeer0', name: 'Peer 0' },
  { member: 'mPeer1', name: 'Peer 1' },
];
const author = (peer: Peer) => ({ member: memberOf(peer), name: peer.name });
const text = (random: SeededRandom): string =>
  random.pick(['Why so long?', '@Peer 0 knows', '  spaces  ', 'See @Peer 1 and @Peer 0', '', 'Ä🙂'.repeat(3)]);

/** Removed ones included. */
function posts({ read }: Peer): readonly string[] {
  const deleted = read.removed().filter(({ type }) => type === 'comment' || type === 'reply');
  return [...read.list(commentRecord, ''), ...read.list(replyRecord, ''), ...deleted].map(({ id }) => id);
}
function some(ids: readonly string[], random: SeededRandom): string | null {
  return ids.length === 0 ? null : random.pick(ids);
}
function thread(peer: Peer, random: SeededRandom): string | null {
  const ids = posts(peer).filter((id) => peer.read.get(commentRecord, id));
  return some(ids, random);
}
const about = <Args>(id: string | null, args: (id: string) => Args): Args | null => (id === null ? null : args(id));

const choosers: Choosers = {
  addComment: (peer, random) => ({
    author: author(peer),
    place: random.pick(PLACES),
    words: ['Journey', 'Asks'],
    text: text(random),
    mentions: MENTIONS,
  }),
  reply: (peer, random) =>
    about(thread(peer, random), (comment) => ({
      author: author(peer),
      comment,
      text: text(random),
      mentions: MENTIONS,
    })),
  editPost: (peer, random) =>
    about(some(posts(peer), random), (id) => ({
      member: memberOf(peer),
      id,
      text: text(random),
      mentions: MENTIONS,
    })),
  removePost: (peer, random) =>
    about(some(posts(peer), random), (id) => ({ member: memberOf(peer), facilitator: random.chance(0.3), id })),
  restorePost: (peer, random) =>
    about(some(posts(peer), random), (id) => ({ member: memberOf(peer), facilitator: random.chance(0.3), id })),
  resolve: (peer, random) =>
    about(thread(peer, random), (comment) => ({ author: author(peer), comment, resolved: random.chance(0.6) })),
  noteAction: (peer, random) =>
    about(thread(peer, random), (comment) => ({ author: author(peer), comment, action: 'card1', what: 'Call first' })),
};

const NAMES = Object.keys(DISCUSSION_COMMANDS) as readonly CommandName[];

/** Acts once. @returns what was done, with `!` when a rule refused, with `?` when there was nothing to do */
export function randomDiscussionAct(peer: Peer, random: SeededRandom): string {
  if (random.chance(0.12)) {
    const back = random.chance(0.6);
    peer.runner.undo[back ? 'undo' : 'redo']();
    return back ? 'undo' : 'redo';
  }
  const name = random.chance(0.4) ? random.pick(['addComment', 'reply'] as const) : random.pick(NAMES);
  const args: unknown = choosers[name](peer, random);
  if (args === null) return `${name}?`;
  const command: Command<never> = DISCUSSION_COMMANDS[name];
  return peer.runner.run(command, args as never).done ? name : `${name}!`;
}
