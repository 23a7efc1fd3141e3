import { beforeEach, describe, expect, test } from 'vitest';
import { forEachStore } from '../testing/stores';
import { tablesOf } from '../testing/tables';

const PROJECT = 'project1';
const NOW = '2026-01-01T10:00:00.000Z';
const LATER = '2026-01-01T10:05:00.000Z';
const hash = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

forEachStore((store) => {
  let { members, projects, links, codes } = {} as ReturnType<typeof tablesOf>;
  beforeEach(async () => {
    ({ members, projects, links, codes } = tablesOf(await store.open()));
    await projects.createProject({
      projectId: PROJECT,
      epoch: 'e',
      linkId: 'hosts',
      secretHash: hash(1),
      now: NOW,
      atMost: 0,
    });
    const link = { projectId: PROJECT, label: '', now: NOW, atMost: 10 };
    await links.createLink({ ...link, linkId: 'guests', role: 'participant', secretHash: hash(2) });
    await add('aino', 'guests');
  });

  async function add(memberId: string, linkId: string, waiting = false): Promise<void> {
    const profile = { name: memberId, side: 'customer', teams: [] } as const;
    const who = { projectId: PROJECT, memberId, linkId, secretHash: Buffer.from(memberId), waiting };
    const added = await members.addMember({ ...profile, ...who, now: NOW, atMost: 10, atMostEver: 10 });
    if (added.kind !== 'added') throw new Error(added.kind);
  }

  describe('codes', () => {
    test('of links end, and one that another link has is not given twice', async () => {
      expect(await codes.setJoinCode('guests', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(true);
      expect(await codes.linkOfCode(hash(7), NOW)).toEqual({ projectId: PROJECT, linkId: 'guests' });
      expect(await codes.linkOfCode(hash(7), LATER)).toBeNull();
      expect(await codes.setJoinCode('hosts', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(false);
      expect(await codes.setMoveCode('aino', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(false);
      // What has ended is free again.
      expect(await codes.setJoinCode('hosts', { mac: hash(7), expiresAt: '2026-01-02T00:00:00.000Z' }, LATER)).toBe(
        true,
      );
    });

    test('of members end after their time, after one use, and with the member', async () => {
      const code = { mac: hash(8), expiresAt: LATER };
      const device = { mac: hash(8), secretHash: hash(50), now: NOW, atMost: 3 };
      await codes.setMoveCode('aino', code, NOW);
      expect(await codes.useMoveCode({ ...device, now: LATER })).toEqual({ kind: 'missing' });
      expect(await codes.useMoveCode(device)).toEqual({ kind: 'added', projectId: PROJECT, memberId: 'aino' });
      expect(await codes.useMoveCode({ ...device, secretHash: hash(51) })).toEqual({ kind: 'missing' });
      expect((await members.credential(PROJECT, hash(50)))?.member?.memberId).toBe('aino');
      await codes.setMoveCode('aino', code, NOW);
      await members.editMember(PROJECT, 'aino', { removed: true }, NOW, false);
      expect(await codes.useMoveCode({ ...device, secretHash: hash(51) })).toEqual({ kind: 'missing' });
    });

    test('of members bring neither a known secret nor too many devices', async () => {
      const kinds: string[] = [];
      for (const nth of [2, 60, 60, 61, 62]) {
        await codes.setMoveCode('aino', { mac: hash(8), expiresAt: LATER }, NOW);
        kinds.push((await codes.useMoveCode({ mac: hash(8), secretHash: hash(nth), now: NOW, atMost: 3 })).kind);
      }
      expect(kinds).toEqual(['in-use', 'added', 'in-use', 'added', 'too-many']);
    });
  });

  describe('whose an owner is', () => {
    test('is who last came with that device, and is written only when it is new', async () => {
      await add('ben', 'guests');
      const seen = (memberId: string) => ({ projectId: PROJECT, memberId });
      await members.memberCame(seen('aino'), 'device:a', NOW);
      await members.memberCame(seen('aino'), 'device:b', NOW);
      await members.memberCame(seen('ben'), null, NOW);
      expect(await members.ownersOf(PROJECT)).toEqual([
        ['device:a', 'aino'],
        ['device:b', 'aino'],
      ]);
      await members.memberCame(seen('ben'), 'device:b', NOW);
      expect(new Map(await members.ownersOf(PROJECT)).get('device:b')).toBe('ben');
      expect(await members.ownersOf('project2')).toEqual([]);
    });

    test('comes with when they were seen, a minute apart, and not backwards', async () => {
      const seen = { projectId: PROJECT, memberId: 'aino' };
      const last = async () => (await members.members(PROJECT))[0]?.lastSeenAt;
      await members.memberCame(seen, null, '2026-01-01T10:00:30.000Z');
      expect(await last()).toBe(NOW);
      await members.memberCame(seen, null, LATER);
      expect(await last()).toBe(LATER);
      await members.membersSeen([seen], NOW);
      expect(await last()).toBe(LATER);
    });
  });

  describe('what holds for those who are connected', () => {
    const read = (now = NOW) =>
      projects.readProject(
        PROJECT,
        [
          { linkId: 'hosts', memberId: null },
          { linkId: 'guests', memberId: null },
          { linkId: 'guests', memberId: 'aino' },
          { linkId: 'guests', memberId: 'nobody' },
        ],
        now,
      );

    test('is the role in force and mute; a door asks nothing of those who are in', async () => {
      await members.editMember(PROJECT, 'aino', { ownRole: 'editor', muted: true }, NOW, false);
      await projects.setRoom(PROJECT, { door: 'closed', frozen: ['board1'] });
      await add('kaisa', 'guests', true);
      expect(await read()).toEqual({
        door: 'closed',
        frozen: ['board1'],
        rights: 'role',
        waiting: 1,
        until: null,
        standings: [
          { role: 'facilitator', muted: false },
          { role: 'participant', muted: false },
          { role: 'editor', muted: true },
          null,
        ],
      });
    });

    test('ends with the link that they came by, and tells when', async () => {
      await links.changeLink(PROJECT, 'guests', { expiresAt: LATER }, NOW);
      expect(await read()).toMatchObject({ until: LATER });
      expect(await read(LATER)).toMatchObject({
        until: null,
        standings: [{ role: 'facilitator', muted: false }, null, null, null],
      });
    });

    test('follows a member to the link that they come by now', async () => {
      await members.editMember(PROJECT, 'aino', { linkId: 'hosts' }, NOW, false);
      await links.revokeLink(PROJECT, 'guests', NOW);
      expect((await read()).standings).toEqual([
        { role: 'facilitator', muted: false },
        null,
        { role: 'facilitator', muted: false },
        null,
      ]);
    });
  });
});
