import { renderHook } from '@testing-library/react';
import type { Role } from '@polku/shared/kernel/permissions';
import { expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SessionState } from '../session/session-types';
import { useFrozen } from './use-frozen';

const state = (role: Role, frozen: readonly string[]) =>
  createStore<SessionState>(() => ({
    status: { device: 'saved', server: 'saved', connection: 'online', problem: null, problemIn: null },
    role,
    loaded: true,
    everSynced: true,
    replaced: null,
    member: null,
    entry: null,
    notice: {
      role,
      memberId: null,
      muted: false,
      frozen,
      door: 'open',
      membersRevision: 1,
      waiting: 0,
      crowded: false,
      lost: false,
      rights: 'role',
    },
  }));
const frozen = (role: Role, ids: readonly string[], board: string | null, row?: string): boolean =>
  renderHook(() => useFrozen({ state: state(role, ids) }, board, row)).result.current;

test.each([
  ['its id', 'editor', ['one'], 'one', undefined, true],
  ['everything', 'editor', ['*'], 'one', undefined, true],
  ['another board', 'editor', ['two'], 'one', undefined, false],
  ['a row of it, asked about that', 'editor', ['row'], 'one', 'row', true],
  ['a row of it, asked about the board', 'editor', ['row'], 'one', undefined, false],
  ['the board, asked about a row', 'editor', ['one'], 'one', 'row', true],
  ['everything, for a facilitator', 'facilitator', ['*'], 'one', undefined, false],
  ['everything, where no board is', 'editor', ['*'], null, undefined, false],
] as const)('given frozen is %s, then it says so', (_case, role, ids, board, row, expected) => {
  expect(frozen(role, ids, board, row)).toBe(expected);
});
