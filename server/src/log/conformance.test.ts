/**
 * What a store does, whichever it is: the same tests for SQLite and PostgreSQL, at the level at which the server uses it. With
 * PostgreSQL two nodes share it; with SQLite both are the one there is. Turns of several nodes: `postgres-log.test.ts`.
 */
import { createHash } from 'node:crypto';
import { newId } from '@polku/shared/kernel/ids';
import { roomName } from '@polku/shared/kernel/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { type CompactionStep, compactRoom } from '../jobs/compact';
import { keepVersion } from '../jobs/keep-version';
import { forEachStore, type StoreNode } from '../testing/stores';
import type { NewLink, RoomBatch, RoomImage } from './log-types';
import type { NewMember, Seen } from './member-types';
import { versionTable } from './version-table';

const PROJECT = 'project1';
const NOW = '2026-01-01T10:00:00.000Z';
const LATER = '2026-01-01T10:05:00.000Z';
const room = (projectId = PROJECT): string => roomName(projectId, 'content');
const hash = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);
/** @returns how many there are of each */
function tally(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** Updates of one document, and what is in it. */
function writer() {
  const doc = new Y.Doc();
  let gathered: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => gathered.push(update));
  let count = 0;
  return {
    /** @returns so many updates, each of which adds one key */
    write(updates: number): Uint8Array[] {
      for (let nth = 0; nth < updates; nth += 1) {
        count += 1;
        doc.getMap('edits').set(`e${count}`, count);
      }
      const written = gathered;
      gathered = [];
      return written;
    },
    contents: (): unknown => doc.getMap('edits').toJSON(),
  };
}
function contentsOf({ base, rows }: Pick<RoomImage, 'base' | 'rows'>): unknown {
  const doc = new Y.Doc();
  for (const update of [...(base ? [base.data] : []), ...rows]) Y.applyUpdate(doc, update);
  return doc.getMap('edits').toJSON();
}

forEachStore((store) => {
  let here: StoreNode;
  let there: StoreNode;
  beforeEach(async () => {
    here = await store.node();
    there = await store.node();
    await project(PROJECT);
  });

  const project = (projectId: string, more: { secretHash?: Uint8Array; atMost?: number } = {}, node = here) =>
    node.calls.createProject({
      projectId,
      epoch: newId(),
      linkId: `hosts${projectId}`,
      secretHash: hash(1),
      now: NOW,
      atMost: 0,
      ...more,
    });
  const link = (linkId: string, more: Partial<NewLink> = {}): NewLink => ({
    projectId: PROJECT,
    linkId,
    role: 'participant',
    label: 'Guests ’',
    secretHash: createHash('sha256').update(linkId).digest(),
    now: NOW,
    atMost: 50,
    ...more,
  });
  const member = (memberId: string, more: Partial<NewMember> = {}): NewMember => ({
    projectId: PROJECT,
    memberId,
    linkId: `hosts${PROJECT}`,
    secretHash: createHash('sha256').update(`member ${memberId}`).digest(),
    name: `Äiti ${memberId}`,
    side: 'customer',
    teams: ['team1'],
    waiting: false,
    now: NOW,
    atMost: 50,
    atMostEver: 50,
    ...more,
  });
  /** Both nodes by turns, all at once. */
  const atOnce = <T>(count: number, act: (node: StoreNode, nth: number) => Promise<T>): Promise<T[]> =>
    Promise.all(Array.from({ length: count }, (_, nth) => act(nth % 2 === 0 ? here : there, nth)));

  async function loaded(name = room(), node = there): Promise<RoomImage> {
    const image = await node.calls.load(name);
    if (image.kind === 'corrupt') throw new Error(image.detail);
    return image;
  }

  describe('the log of a room', () => {
    test('gives back what was appended, in order and without gaps, at any node', async () => {
      const { write, contents } = writer();
      const updates = write(5);
      await here.append([{ room: room(), first: 1, updates: updates.slice(0, 2), authors: [[7, 'device:a']] }]);
      await there.append([{ room: room(), first: 3, updates: updates.slice(2), authors: [[2 ** 52, 'device:b']] }]);
      for (const node of [here, there]) {
        const image = await loaded(room(), node);
        expect(image).toMatchObject({ head: 5, base: null, damaged: [] });
        expect(image.rows.map((row) => Buffer.from(row))).toEqual(updates.map((update) => Buffer.from(update)));
        expect(new Map(image.authors)).toEqual(
          new Map([
            [7, 'device:a'],
            [2 ** 52, 'device:b'],
          ]),
        );
        expect(contentsOf(image)).toEqual(contents());
      }
      // Whose an id is, the last word says.
      await here.append([{ room: room(), first: 6, updates: write(1), authors: [[7, 'device:c']] }]);
      expect(new Map((await loaded()).authors).get(7)).toBe('device:c');
    });

    test('that was never written to is empty, which is not the same as corrupt', async () => {
      const empty = { kind: 'loaded', head: 0, base: null, rows: [], authors: [], damaged: [] };
      expect(await here.calls.load(room())).toEqual(empty);
    });

    test('takes several rooms in one commit, and nothing of it when one is not where the commit expects it', async () => {
      const { write } = writer();
      const rooms = [room(), roomName(PROJECT, 'discussion'), roomName(PROJECT, 'workshop')];
      const batch = (first: number): RoomBatch[] => rooms.map((name) => ({ room: name, first, updates: write(2) }));
      await here.append(batch(1));
      await there.append(batch(3));
      const wrong = batch(5).map((one, nth) => (nth === 2 ? { ...one, first: 9 } : one));
      await expect(here.append(wrong)).rejects.toThrow('does not end at 8');
      const heads = await Promise.all(rooms.map(async (name) => (await loaded(name)).head));
      expect(heads).toEqual([4, 4, 4]);
    });

    test('has each update once when two nodes write at once: who comes second is refused', async () => {
      const updates = writer().write(40);
      const kinds = await atOnce(40, async (node, nth) => {
        const first = Math.floor(nth / 2) + 1;
        const update = updates[nth] ?? hash(0, 0);
        return node.append([{ room: room(), first, updates: [update] }]).then(
          () => 'stored',
          () => 'refused',
        );
      });
      const { head, rows } = await loaded();
      expect(rows).toHaveLength(head);
      expect(tally(kinds)['stored']).toBe(head);
      expect(new Set(rows.map((row) => Buffer.from(row).toString('hex'))).size).toBe(head);
    });

    test.each([
      ['a changed byte', "UPDATE updates SET data = CAST('x' AS BLOB) WHERE seq = 3", 'update 3: checksum'],
      ['a missing row', 'DELETE FROM updates WHERE seq = 3', 'update 3: missing'],
      ['a missing end', 'DELETE FROM updates WHERE seq >= 3', 'updates 3 to 5: missing'],
      ['a row that lies elsewhere', 'UPDATE updates SET seq = 13 - seq WHERE seq IN (3, 10)', 'update 3: missing'],
    ])('with %s is given only up to there, and says what is wrong', async (_case, damage, lost) => {
      const { write } = writer();
      await here.append([{ room: room(), first: 1, updates: write(5) }]);
      await here.sql.run(store.kind === 'sqlite' ? damage : damage.replace("CAST('x' AS BLOB)", "'x'::bytea"));
      const image = await loaded();
      expect(image).toMatchObject({ head: 2, lost });
      expect(image.rows).toHaveLength(2);
    });
  });

  describe('compaction', () => {
    test('keeps the document and one generation, while another node goes on writing', async () => {
      const { write, contents } = writer();
      let head = 0;
      const edit = async (node: StoreNode, count: number): Promise<void> => {
        await node.append([{ room: room(), first: head + 1, updates: write(count) }]);
        head += count;
      };
      await edit(here, 10);
      expect(await compactRoom(here.sql, room(), NOW)).toMatchObject({ kind: 'compacted', seq: 10 });
      await Promise.all([compactRoom(here.sql, room(), NOW), edit(there, 10)]);
      expect(contentsOf(await loaded())).toEqual(contents());
      await edit(here, 5);
      expect(await compactRoom(there.sql, room(), NOW)).toMatchObject({ kind: 'compacted', seq: 25 });
      await edit(here, 3);
      expect(await loaded()).toMatchObject({ head: 28, base: { seq: 25 }, damaged: [] });
      expect(contentsOf(await loaded())).toEqual(contents());
      // The newest generation is damaged: the one before stands in.
      const nothing = store.kind === 'sqlite' ? "x'0000'" : "'\\x0000'";
      await here.sql.run(`UPDATE snapshots SET data = ${nothing} WHERE seq = 25`);
      expect((await loaded()).damaged).toEqual(['snapshot 25: checksum']);
      expect(contentsOf(await loaded())).toEqual(contents());
    });

    test.each<CompactionStep>(['written', 'verified'])('cut off once it is %s loses nothing', async (step) => {
      const { write, contents } = writer();
      await here.append([{ room: room(), first: 1, updates: write(10) }]);
      await compactRoom(here.sql, room(), NOW);
      await here.append([{ room: room(), first: 11, updates: write(10) }]);
      const at = (reached: CompactionStep): void => {
        if (reached === step) throw new Error('power cut');
      };
      await expect(compactRoom(here.sql, room(), NOW, { at })).rejects.toThrow('power cut');
      expect(contentsOf(await loaded())).toEqual(contents());
      await there.append([{ room: room(), first: 21, updates: write(1) }]);
      await compactRoom(there.sql, room(), NOW);
      expect(contentsOf(await loaded())).toEqual(contents());
    });
  });

  test('versions are kept of what is stored, and given back', async () => {
    const { write, contents } = writer();
    await here.append([{ room: room(), first: 1, updates: write(4) }]);
    const request = { projectId: PROJECT, at: NOW, upTo: null, without: null, memberId: null, pauseMs: 0 };
    const kept = await keepVersion(here.sql, { ...request, versionId: 'v1', kind: 'named', name: 'Ennen ’' });
    expect(kept).toMatchObject({ kind: 'kept', version: { name: 'Ennen ’' } });
    await there.append([{ room: room(), first: 5, updates: write(4) }]);
    const again = await keepVersion(there.sql, { ...request, versionId: 'v2', at: LATER, kind: 'auto', name: '' });
    expect(again.kind).toBe('kept');
    const versions = versionTable(there.sql);
    expect((await versions.list(there.sql, PROJECT)).map(({ versionId }) => versionId)).toEqual(['v2', 'v1']);
    const opened = await versions.openAt(PROJECT, LATER);
    if (opened.kind !== 'opened') throw new Error(opened.kind);
    expect(contentsOf({ base: { seq: 0, data: opened.update }, rows: [] })).toEqual(contents());
  });

  describe('pictures', () => {
    const data = hash(0, 255, 0, 7);
    const nameOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
    const a = nameOf(data);
    const picture = (bytes = data, atMost = 1_000) => ({
      projectId: PROJECT,
      hash: nameOf(bytes),
      type: 'image/png',
      data: bytes,
      now: NOW,
      atMost,
    });

    test('are stored once, byte for byte, in each project by itself', async () => {
      expect(await here.calls.putBlob(picture())).toBe('stored');
      expect(await there.calls.putBlob(picture())).toBe('existing');
      expect(await there.calls.getBlob(PROJECT, a)).toEqual({ type: 'image/png', data });
      expect(await there.calls.getBlob('project2', a)).toBeNull();
      const asked = Array.from({ length: 120 }, (_, nth) => `h${nth}`);
      expect(await here.calls.missingBlobs(PROJECT, ['b', a, ...asked])).toEqual(['b', ...asked]);
    });

    test('take no more room than the project may, also when two nodes store at once', async () => {
      const kinds = await atOnce(12, (node, nth) =>
        node.calls.putBlob(picture(hash(nth, 255, 0, 7), 5 * data.byteLength)),
      );
      expect(tally(kinds)).toEqual({ stored: 5, full: 7 });
    });

    test('that are stored by two at once are stored once', async () => {
      expect(tally(await atOnce(6, (node) => node.calls.putBlob(picture())))).toEqual({ stored: 1, existing: 5 });
    });
  });

  describe('projects', () => {
    test('are made once: whoever asks again with the same secret has the same one', async () => {
      const made = await atOnce(6, (node, nth) => project('project2', { secretHash: hash(nth < 4 ? 1 : 2) }, node));
      const kinds = tally(made.map(({ kind }) => kind));
      expect([kinds['created'], (kinds['existing'] ?? 0) + (kinds['forbidden'] ?? 0)]).toEqual([1, 5]);
      expect(new Set(made.flatMap((one) => ('epoch' in one ? [one.epoch] : []))).size).toBe(1);
    });

    test('are no more than there may be, also when two nodes make them at once', async () => {
      const made = await atOnce(10, (node, nth) => project(`other${nth}`, { atMost: 4 }, node));
      expect(tally(made.map(({ kind }) => kind))).toEqual({ created: 3, 'too-many': 7 });
    });

    test('that were erased are not begun anew at any node', async () => {
      await here.append([{ room: room(), first: 1, updates: writer().write(1) }]);
      expect(await here.calls.eraseProject(PROJECT, NOW)).toBe(true);
      expect((await project(PROJECT, {}, there)).kind).toBe('erased');
      expect(await there.calls.isErased(PROJECT)).toBe(true);
      await expect(there.append([{ room: room(), first: 1, updates: writer().write(1) }])).rejects.toThrow(room());
      expect(await loaded()).toMatchObject({ head: 0, rows: [] });
    });
  });

  describe('links', () => {
    test('are listed, changed and revoked, and members are counted', async () => {
      await here.calls.createLink(link('guests'));
      await here.calls.addMember(member('aino', { linkId: 'guests' }));
      const password = hash(5, 0, 5);
      const changed = await there.calls.changeLink(PROJECT, 'guests', { off: true, expiresAt: LATER, password }, NOW);
      const row = { linkId: 'guests', label: 'Guests ’', off: true, expiresAt: LATER, hasPassword: true, members: 1 };
      expect(changed).toMatchObject({ kind: 'changed', link: row });
      expect((await here.calls.links(PROJECT)).find(({ linkId }) => linkId === 'guests')).toMatchObject(row);
      expect((await here.calls.credential(PROJECT, link('guests').secretHash))?.link.password).toEqual(password);
      expect(await here.calls.revokeLink(PROJECT, 'guests', LATER)).toBe('revoked');
      expect((await there.calls.changeLink(PROJECT, 'guests', { off: false }, NOW)).kind).toBe('missing');
    });

    test('are no more than there may be', async () => {
      const made = await atOnce(12, (node, nth) => node.calls.createLink(link(`l${nth}`, { atMost: 6 })));
      expect(tally(made.map(({ kind }) => kind))).toEqual({ created: 5, 'too-many': 7 });
    });

    test('with one secret are one, and it stands for no member', async () => {
      const secretHash = hash(9);
      const made = await atOnce(6, (node, nth) =>
        nth % 3 === 2
          ? node.calls.addMember(member(`m${nth}`, { secretHash })).then(({ kind }) => kind)
          : node.calls.createLink(link(`l${nth}`, { secretHash })).then(({ kind }) => kind),
      );
      const holders = (await here.calls.links(PROJECT)).length - 1 + (await here.calls.members(PROJECT)).length;
      expect(holders).toBe(1);
      expect(made).not.toContain('too-many');
      const rotated = await atOnce(2, (node) =>
        node.calls.changeLink(PROJECT, `hosts${PROJECT}`, { secretHash: hash(9) }, NOW),
      );
      expect(rotated.map(({ kind }) => kind)).toEqual(['conflict', 'conflict']);
    });

    test('always leave one by which facilitators come, whoever revokes, turns off or ends them at once', async () => {
      for (let round = 0; round < 5; round += 1) {
        const ids = [0, 1, 2].map((nth) => `lead${round}x${nth}`);
        for (const id of ids) await here.calls.createLink(link(id, { role: 'facilitator' }));
        const lasting = (await here.calls.links(PROJECT)).filter(
          ({ role, revokedAt, off, expiresAt }) => role === 'facilitator' && !revokedAt && !off && !expiresAt,
        );
        const closed = await atOnce(lasting.length, async (node, nth) => {
          const id = lasting[nth]?.linkId ?? '';
          if (nth % 3 === 0) return node.calls.revokeLink(PROJECT, id, NOW);
          const edit = nth % 3 === 1 ? { off: true } : { expiresAt: LATER };
          return (await node.calls.changeLink(PROJECT, id, edit, NOW)).kind;
        });
        expect(closed.filter((kind) => kind === 'last-facilitator')).toHaveLength(1);
      }
    });
  });

  describe('members', () => {
    test('are no more than there may be, and each secret is one of them', async () => {
      const limited = await atOnce(12, (node, nth) => node.calls.addMember(member(`m${nth}`, { atMost: 5 })));
      expect(tally(limited.map(({ kind }) => kind))).toEqual({ added: 5, 'too-many': 7 });
      const same = await atOnce(4, (node, nth) => node.calls.addMember(member(`n${nth}`, { secretHash: hash(8) })));
      expect(tally(same.map(({ kind }) => kind))).toEqual({ added: 1, known: 3 });
    });

    test('always have a facilitator among them, whoever takes roles at once', async () => {
      for (const id of ['aino', 'ben', 'cai']) await here.calls.addMember(member(id));
      const edits = [{ ownRole: 'viewer' }, { removed: true }, { ownRole: 'participant' }] as const;
      const edited = await atOnce(3, (node, nth) =>
        node.calls.editMember(PROJECT, ['aino', 'ben', 'cai'][nth] ?? '', edits[nth] ?? {}, NOW, true),
      );
      expect(tally(edited.map(({ kind }) => kind))).toEqual({ edited: 2, 'last-facilitator': 1 });
      // Of what was refused nothing is kept.
      const led = (await there.calls.members(PROJECT)).filter(({ ownRole, removed }) => ownRole === null && !removed);
      expect(led).toHaveLength(1);
    });

    test('that one node edits in one field and another in another have both', async () => {
      await here.calls.addMember(member('aino'));
      await Promise.all([
        here.calls.editMember(PROJECT, 'aino', { muted: true }, NOW, false),
        there.calls.editMember(PROJECT, 'aino', { name: 'Aino', teams: ['a', 'b'] }, NOW, false),
      ]);
      const [aino] = await here.calls.members(PROJECT);
      expect(aino).toMatchObject({ muted: true, name: 'Aino', teams: ['a', 'b'], side: 'customer' });
    });

    test('who were seen are noted for many projects at once, from both nodes in any order', async () => {
      const seen: Seen[] = [];
      for (const projectId of ['seen1', 'seen2', 'seen3', 'seen4']) {
        await project(projectId);
        await here.calls.addMember(member(`m${projectId}`, { projectId, linkId: `hosts${projectId}` }));
        seen.push({ projectId, memberId: `m${projectId}` });
      }
      const backwards = seen.map((_, nth) => seen[seen.length - 1 - nth] ?? { projectId: '', memberId: '' });
      await atOnce(10, (node, nth) => node.calls.membersSeen(nth % 3 === 0 ? backwards : seen, LATER));
      expect((await there.calls.members('seen3'))[0]?.lastSeenAt).toBe(LATER);
    });

    test('hold nothing that either database could not store: a NUL character is refused, and nothing is kept', async () => {
      await expect(here.calls.addMember(member('aino', { name: 'a\0b' }))).rejects.toThrow('NUL');
      expect(await here.calls.members(PROJECT)).toEqual([]);
    });
  });

  describe('codes', () => {
    test('are one to whom they are given first, and are used once', async () => {
      for (const id of ['aino', 'ben']) await here.calls.addMember(member(id));
      await here.calls.createLink(link('guests'));
      const code = { mac: hash(7), expiresAt: LATER };
      const given = await Promise.all([
        here.calls.setJoinCode('guests', code, NOW),
        there.calls.setMoveCode('aino', code, NOW),
        here.calls.setMoveCode('ben', code, NOW),
      ]);
      expect(given.filter(Boolean)).toHaveLength(1);
      await here.calls.endJoinCode('guests');
      await here.calls.setMoveCode('aino', { mac: hash(6), expiresAt: LATER }, NOW);
      const used = await atOnce(5, (node, nth) =>
        node.calls.useMoveCode({ mac: hash(6), secretHash: hash(60, nth), now: NOW, atMost: 9 }),
      );
      expect(tally(used.map(({ kind }) => kind))).toEqual({ added: 1, missing: 4 });
    });
  });

  describe('a project as a whole', () => {
    test('reads as it is, however many are asked about', async () => {
      await here.calls.createLink(link('guests', { projectId: PROJECT }));
      const identities = [];
      for (let nth = 0; nth < 60; nth += 1) {
        await here.calls.addMember(member(`m${nth}`, { linkId: 'guests', atMost: 99, atMostEver: 99 }));
        identities.push({ linkId: 'guests', memberId: `m${nth}` });
      }
      await there.calls.editMember(PROJECT, 'm1', { removed: true }, NOW, false);
      await there.calls.setRoom(PROJECT, { door: 'knock', frozen: ['b1'] });
      const reading = await here.calls.readProject(PROJECT, identities, NOW);
      expect(reading).toMatchObject({ door: 'knock', frozen: ['b1'], rights: 'role', waiting: 0, until: null });
      const standing = { role: 'participant', muted: false };
      expect(reading.standings).toEqual(identities.map((_, nth) => (nth === 1 ? null : standing)));
    });

    test('that is changed in two ways at once has both changes', async () => {
      await Promise.all([
        here.calls.setRoom(PROJECT, { door: 'closed' }),
        there.calls.setRoom(PROJECT, { frozen: ['b1', 'b2'] }),
      ]);
      expect(await here.calls.roomSettings(PROJECT)).toEqual({ door: 'closed', frozen: ['b1', 'b2'] });
    });
  });

  test('health is asked by both nodes at once, and edits go on meanwhile', async () => {
    const { write } = writer();
    await Promise.all([
      ...[here, there, here].map(({ calls }) => calls.checkHealth(new Date().toISOString())),
      there.append([{ room: room(), first: 1, updates: write(1) }]),
    ]);
    expect((await loaded()).head).toBe(1);
  });

  test('what was called before the store is closed is done', async () => {
    const made = atOnce(8, (node, nth) => node.calls.createLink(link(`l${nth}`)));
    await Promise.all([here.calls.close(), there.calls.close()]);
    expect(tally((await made).map(({ kind }) => kind))).toEqual({ created: 8 });
  });
});
