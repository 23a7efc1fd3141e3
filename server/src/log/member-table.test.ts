import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/start-server';
import { codeTable } from './code-table';
import { type Db, openDatabase } from './database';
import type { CodeCalls, MemberCalls } from './member-types';
import { linkTable } from './link-table';
import { memberTable } from './member-table';
import { projectTable } from './project-table';

const PROJECT = 'project1';
const NOW = '2026-01-01T10:00:00.000Z';
const LATER = '2026-01-01T10:05:00.000Z';
const hash = (...bytes: number[]): Uint8Array => Uint8Array.from(bytes);

let folder: string;
let db: Db;
let members: MemberCalls;
let codes: CodeCalls;
let projects: ReturnType<typeof projectTable>;
let links: ReturnType<typeof linkTable>;
beforeEach(() => {
  folder = temporaryFolder();
  db = openDatabase({ file: join(folder, 'polku.sqlite'), maxBytes: 0 });
  const table = memberTable(db);
  members = table.calls;
  projects = projectTable(db, table.find);
  links = linkTable(db);
  codes = codeTable(db);
  projects.createProject({ projectId: PROJECT, epoch: 'e', linkId: 'hosts', secretHash: hash(1), now: NOW, atMost: 0 });
  const link = { projectId: PROJECT, label: '', now: NOW, atMost: 10 };
  links.createLink({ ...link, linkId: 'guests', role: 'participant', secretHash: hash(2) });
  add('aino', 'guests');
});
afterEach(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

function add(memberId: string, linkId: string, waiting = false): void {
  const profile = { name: memberId, side: 'customer', teams: [] } as const;
  const who = { projectId: PROJECT, memberId, linkId, secretHash: Buffer.from(memberId), waiting };
  const added = members.addMember({ ...profile, ...who, now: NOW, atMost: 10, atMostEver: 10 });
  if (added.kind !== 'added') throw new Error(added.kind);
}

describe('codes', () => {
  test('of links end, and one that another link has is not given twice', () => {
    expect(codes.setJoinCode('guests', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(true);
    expect(codes.linkOfCode(hash(7), NOW)).toEqual({ projectId: PROJECT, linkId: 'guests' });
    expect(codes.linkOfCode(hash(7), LATER)).toBeNull();
    expect(codes.setJoinCode('hosts', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(false);
    expect(codes.setMoveCode('aino', { mac: hash(7), expiresAt: LATER }, NOW)).toBe(false);
    // What has ended is free again.
    expect(codes.setJoinCode('hosts', { mac: hash(7), expiresAt: '2026-01-02T00:00:00.000Z' }, LATER)).toBe(true);
  });

  test('of members end after their time, after one use, and with the member', () => {
    const code = { mac: hash(8), expiresAt: LATER };
    const device = { mac: hash(8), secretHash: hash(50), now: NOW, atMost: 3 };
    codes.setMoveCode('aino', code, NOW);
    expect(codes.useMoveCode({ ...device, now: LATER })).toEqual({ kind: 'missing' });
    expect(codes.useMoveCode(device)).toEqual({ kind: 'added', projectId: PROJECT, memberId: 'aino' });
    expect(codes.useMoveCode({ ...device, secretHash: hash(51) })).toEqual({ kind: 'missing' });
    expect(members.credential(PROJECT, hash(50))?.member?.memberId).toBe('aino');
    codes.setMoveCode('aino', code, NOW);
    members.editMember(PROJECT, 'aino', { removed: true }, NOW, false);
    expect(codes.useMoveCode({ ...device, secretHash: hash(51) })).toEqual({ kind: 'missing' });
  });

  test('of members bring neither a known secret nor too many devices', () => {
    const use = (nth: number) => {
      codes.setMoveCode('aino', { mac: hash(8), expiresAt: LATER }, NOW);
      return codes.useMoveCode({ mac: hash(8), secretHash: hash(nth), now: NOW, atMost: 3 }).kind;
    };
    expect([use(2), use(60), use(60), use(61), use(62)]).toEqual(['in-use', 'added', 'in-use', 'added', 'too-many']);
  });
});

describe('whose an owner is', () => {
  test('is who last came with that device, and is written only when it is new', () => {
    add('ben', 'guests');
    const seen = (memberId: string) => ({ projectId: PROJECT, memberId });
    members.memberCame(seen('aino'), 'device:a', NOW);
    members.memberCame(seen('aino'), 'device:b', NOW);
    members.memberCame(seen('ben'), null, NOW);
    expect(members.ownersOf(PROJECT)).toEqual([
      ['device:a', 'aino'],
      ['device:b', 'aino'],
    ]);
    members.memberCame(seen('ben'), 'device:b', NOW);
    expect(new Map(members.ownersOf(PROJECT)).get('device:b')).toBe('ben');
    expect(members.ownersOf('project2')).toEqual([]);
  });

  test('comes with when they were seen, a minute apart, and not backwards', () => {
    const seen = { projectId: PROJECT, memberId: 'aino' };
    const last = (): string | undefined => members.members(PROJECT)[0]?.lastSeenAt;
    members.memberCame(seen, null, '2026-01-01T10:00:30.000Z');
    expect(last()).toBe(NOW);
    members.memberCame(seen, null, LATER);
    expect(last()).toBe(LATER);
    members.membersSeen([seen], NOW);
    expect(last()).toBe(LATER);
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

  test('is the role in force and mute; a door asks nothing of those who are in', () => {
    members.editMember(PROJECT, 'aino', { ownRole: 'editor', muted: true }, NOW, false);
    projects.setRoom(PROJECT, { door: 'closed', frozen: ['board1'] });
    add('kaisa', 'guests', true);
    expect(read()).toEqual({
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

  test('ends with the link that they came by, and tells when', () => {
    links.changeLink(PROJECT, 'guests', { expiresAt: LATER }, NOW);
    expect(read()).toMatchObject({ until: LATER });
    expect(read(LATER)).toMatchObject({
      until: null,
      standings: [{ role: 'facilitator', muted: false }, null, null, null],
    });
  });

  test('follows a member to the link that they come by now', () => {
    members.editMember(PROJECT, 'aino', { linkId: 'hosts' }, NOW, false);
    links.revokeLink(PROJECT, 'guests', NOW);
    expect(read().standings).toEqual([
      { role: 'facilitator', muted: false },
      null,
      { role: 'facilitator', muted: false },
      null,
    ]);
  });
});
