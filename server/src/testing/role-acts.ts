/**
 * Everything that somebody may send to a document, honest or not, each with what it is. What must come of it follows in the
 * tests from that, the role and what holds for the person.
 */
import { jointClient, jointCreation } from '@polku/shared/kernel/joint-creation';
import { NOBODY } from '@polku/shared/kernel/members';
import { CLOSE } from '@polku/shared/kernel/protocol';
import { ROOM_KINDS, type RoomKind } from '@polku/shared/kernel/room-kind';
import * as Y from 'yjs';
import { FRAME_ACTS } from './role-frames';
import {
  type Act,
  type Edit,
  forkOf,
  JOINT,
  make,
  type Nature,
  recordOf,
  records,
  type Scene,
  type Speaks,
  textOf,
  updateOf,
} from './role-scene';
import { encodeStructs, itemOf } from './structs';

/** Documents larger than this refuse an edit that is larger than what is always taken. */
export const DOCUMENT_BYTES = 16_000;

const act = (kinds: readonly RoomKind[], nature: Nature, update: (scene: Scene) => Uint8Array): Act => ({
  says: 'update',
  kinds,
  nature,
  parts: (scene) => [update(scene)],
});
const writes = (change: (doc: Y.Doc, scene: Scene) => void) => (scene: Scene) => {
  const doc = forkOf(scene);
  return updateOf(doc, () => change(doc, scene));
};
const set = (id: string, field: string, value: unknown) => writes((doc) => recordOf(doc, id).set(field, value));

/** An edit of the content. */
const content = (touches: readonly string[], update: (scene: Scene) => Uint8Array, becomes?: number): Act =>
  act(['content'], { is: 'edit', touches, speaks: 'own', ...(becomes === undefined ? {} : { becomes }) }, update);
const comment = (speaks: Speaks, update: (scene: Scene) => Uint8Array): Act =>
  act(['discussion'], { is: 'edit', touches: [], speaks }, update);
/** In every document, for its person's own record. */
const anywhere = (nature: Nature, update: (scene: Scene) => Uint8Array): Act => act(ROOM_KINDS, nature, update);
const own = (becomes?: number): Edit => ({
  is: 'edit',
  touches: [],
  speaks: 'own',
  ...(becomes === undefined ? {} : { becomes }),
});

const BOTH = ['one', 'row1'];
const joint = (id: string, board: string) =>
  jointCreation('records', id, { type: 'note', board, removed: 1 }, ['text']);

const CONTENT_ACTS: Record<string, Act> = {
  'writes on another board': content([], set('theirs', 'x', 1)),
  "types into another's text": content(
    [],
    writes((doc) => textOf(doc, 'theirs').insert(0, '!')),
  ),
  "deletes another's card": content(
    [],
    writes((doc) => records(doc).delete('theirs')),
  ),
  'makes a card': content(
    [],
    writes((doc) => void make(doc, 'fresh', { board: 'two' })),
  ),
  'writes on the board': content(['one'], set('onBoard', 'x', 1)),
  'makes a card on the board': content(
    ['one'],
    writes((doc) => void make(doc, 'fresh', { board: 'one' })),
  ),
  'moves a card onto the board': content(['one'], set('theirs', 'board', 'one')),
  'moves a card off the board': content(['one'], set('onBoard', 'board', 'two')),
  'writes in the row': content(BOTH, set('inRow', 'x', 1)),
  'only deletes in a text of the row': content(
    BOTH,
    writes((doc) => textOf(doc, 'inRow').delete(0, 2)),
  ),
  'deletes a card of the row': content(
    BOTH,
    writes((doc) => records(doc).delete('inRow')),
  ),
  'moves a card out of the row': content(BOTH, set('inRow', 'lane', 'row2')),
  'moves a card into the row from elsewhere': content(['row1'], set('theirs', 'lane', 'row1')),
  'writes to the row itself': content(BOTH, set('row1', 'x', 1)),
  'writes values of the whole document': content(
    [],
    writes((doc) => doc.getMap('meta').set('minWriter', 9)),
  ),
  'writes where no records are': content(
    [],
    writes((doc) => doc.getText('elsewhere').insert(0, 'x')),
  ),
  'makes a record that makes itself': content([], () => joint('joint2', 'two')),
  'makes one on the board': content(['one'], () => joint('joint3', 'one')),
};

const DISCUSSION_ACTS: Record<string, Act> = {
  comments: comment(
    'own',
    writes((doc, { member }) => void make(doc, 'fresh', { member, text: new Y.Text('hei') })),
  ),
  'types into the own comment': comment(
    'own',
    writes((doc) => textOf(doc, 'mine').insert(0, '!')),
  ),
  'marks the own comment as removed': comment('own', set('mine', 'removed', { at: 1 })),
  'deletes the own comment': comment(
    'own',
    writes((doc) => records(doc).delete('mine')),
  ),
  'comments in the name of another': comment(
    'another',
    writes((doc, { other }) => void make(doc, 'fresh', { member: other.member })),
  ),
  'comments without a name': comment(
    'another',
    writes((doc) => void make(doc, 'fresh', { text: new Y.Text('x') })),
  ),
  'gives the own comment to another': comment(
    'another',
    writes((doc, { other }) => recordOf(doc, 'mine').set('member', other.member)),
  ),
  'takes the name off the own comment': comment(
    'another',
    writes((doc) => recordOf(doc, 'mine').delete('member')),
  ),
  "types into another's comment": comment(
    'another',
    writes((doc) => textOf(doc, 'theirs').insert(0, '!')),
  ),
  "only deletes in another's comment": comment(
    'another',
    writes((doc) => textOf(doc, 'theirs').delete(0, 2)),
  ),
  "deletes another's comment": comment(
    'another',
    writes((doc) => records(doc).delete('theirs')),
  ),
  "takes another's comment over": comment(
    'another',
    writes((doc, { member }) => recordOf(doc, 'theirs').set('member', member)),
  ),
  "replaces another's comment": comment(
    'another',
    writes((doc, { member }) => void make(doc, 'theirs', { member })),
  ),
  "marks another's comment as removed": comment('mark', set('theirs', 'removed', { at: 1 })),
  'brings in a comment of nobody here': comment(
    'nobody',
    writes((doc) => void make(doc, 'fresh', { member: NOBODY })),
  ),
  'makes a record that makes itself and bears no name': comment('another', () => joint('joint2', '')),
  'writes values of the whole document': comment(
    'wide',
    writes((doc) => doc.getMap('meta').set('minWriter', 9)),
  ),
  'writes where no records are': comment(
    'wide',
    writes((doc) => doc.getText('elsewhere').insert(0, 'x')),
  ),
};

const WORKSHOP_ACTS: Record<string, Act> = {
  'sets the timer': act(
    ['workshop'],
    own(),
    writes((doc) => void make(doc, 'timer', { ends: 1 })),
  ),
  "changes another's record": act(['workshop'], own(), set('theirs', 'x', 1)),
  "deletes another's record": act(
    ['workshop'],
    own(),
    writes((doc) => records(doc).delete('theirs')),
  ),
};

const next = (
  scene: Scene,
  client: number,
  more: Parameters<typeof itemOf>[3] = { parent: 'records', key: 'forged' },
) => itemOf(client, Y.getState(scene.doc.store, client), new Y.ContentAny(['x']), more);
/** The own record, and what is written into it afterwards. */
const twoEdits = (scene: Scene): readonly [Uint8Array, Uint8Array] => {
  const doc = forkOf(scene);
  const fields = { member: scene.member, board: 'two', text: new Y.Text('first') };
  const first = updateOf(doc, () => void make(doc, 'later', fields));
  return [first, updateOf(doc, () => textOf(doc, 'later').insert(5, ' second'))];
};

const UPDATE_ACTS: Record<string, Act> = {
  'sends an edit as the answer to the question what it has': {
    ...anywhere(
      own(),
      writes((doc, { member }) => void make(doc, 'answer', { member, board: 'two' })),
    ),
    isAnswer: true,
  },
  'sends an edit under a client id that is new': anywhere(own(), (scene) => {
    const doc = forkOf(scene, 909_090);
    return updateOf(doc, () => void make(doc, 'tab', { member: scene.member, board: 'two' }));
  }),
  'tells again all that is known': anywhere({ is: 'echo', bare: false }, ({ doc }) => Y.encodeStateAsUpdate(doc)),
  'tells again the record that makes itself': anywhere({ is: 'echo', bare: false }, () => JOINT),
  'tells again what is deleted': anywhere({ is: 'echo', bare: true }, ({ doc }) =>
    encodeStructs([], Y.createDeleteSetFromStructStore(doc.store).clients),
  ),
  'tells nothing': anywhere({ is: 'echo', bare: true }, () => encodeStructs([])),
  'sends what builds on an edit that follows': anywhere(
    { is: 'early', first: (scene) => twoEdits(scene)[0] },
    (scene) => twoEdits(scene)[1],
  ),
  'deletes what is not there': anywhere({ is: 'early', first: null }, ({ other }) =>
    encodeStructs([], new Map([[other.client, [{ clock: 999, len: 1 }]]])),
  ),
  "writes under the client id of another's device": anywhere({ is: 'forged', code: CLOSE.otherHistory }, (scene) =>
    encodeStructs([[next(scene, scene.other.client)]]),
  ),
  'writes under a client id that another shows': anywhere({ is: 'forged', code: CLOSE.otherHistory }, (scene) =>
    encodeStructs([[next(scene, scene.shown)]]),
  ),
  'tells a known edit otherwise': anywhere({ is: 'forged', code: CLOSE.otherHistory }, ({ other }) =>
    encodeStructs([[itemOf(other.client, 0, new Y.ContentAny(['otherwise']), { parent: 'records', key: 'row1' })]]),
  ),
  'tells the record that makes itself otherwise': anywhere({ is: 'forged', code: CLOSE.otherHistory }, () =>
    encodeStructs([[itemOf(jointClient('joint1'), 0, new Y.ContentAny([1]), { parent: 'records', key: 'joint1' })]]),
  ),
  'writes under the number of a record that makes itself': anywhere({ is: 'forged', code: CLOSE.otherHistory }, () =>
    encodeStructs([[itemOf(jointClient('joint9'), 0, new Y.ContentAny([1]), { parent: 'records', key: 'other' })]]),
  ),
  'writes more behind a record that made itself': anywhere({ is: 'forged', code: CLOSE.otherHistory }, (scene) =>
    encodeStructs([[next(scene, jointClient('joint1'), { parent: Y.createID(jointClient('joint1'), 0), key: 'x' })]]),
  ),
  'sends a broken update': anywhere({ is: 'forged', code: CLOSE.badMessage }, () => new Uint8Array([1, 255, 255])),
  'sends a document in the document': anywhere({ is: 'forged', code: CLOSE.badMessage }, ({ me }) =>
    encodeStructs([[itemOf(me, 0, new Y.ContentDoc(new Y.Doc()), { parent: 'records', key: 'doc' })]]),
  ),
  'sends edits that wait for each other': anywhere(own(CLOSE.badMessage), () =>
    encodeStructs([
      [itemOf(77_001, 0, new Y.ContentAny(['x']), { origin: Y.createID(77_002, 0) })],
      [itemOf(77_002, 0, new Y.ContentAny(['y']), { origin: Y.createID(77_001, 0) })],
    ]),
  ),
  'sends more than the document may hold': anywhere(
    own(CLOSE.tooLarge),
    writes((doc, { member }) => void make(doc, 'huge', { member, board: 'two', text: 'x'.repeat(2 * DOCUMENT_BYTES) })),
  ),
};

/** By what they do. */
export const ACTS: Readonly<Record<string, Act>> = {
  ...FRAME_ACTS,
  ...UPDATE_ACTS,
  ...prefixed('content', CONTENT_ACTS),
  ...prefixed('discussion', DISCUSSION_ACTS),
  ...prefixed('workshop', WORKSHOP_ACTS),
};

function prefixed(kind: RoomKind, acts: Record<string, Act>): Record<string, Act> {
  return Object.fromEntries(Object.entries(acts).map(([name, one]) => [`${kind}: ${name}`, one]));
}
