import { createTranslator } from '@polku/shared/i18n/translator';
import type { Role } from '@polku/shared/kernel/permissions';
import { expect, it, vi } from 'vitest';
import type { Gathering, GatherState } from '../../kernel/presence/gather-types';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import { wordsOf } from '../../kernel/words/words';
import { inPlace } from '../actions/app-action';
import { gatherActions } from './gather-actions';

const NOTHING: GatherState = { asked: null, led: null, own: null };
const HERE = { board: null, view: 'overview', record: null };
const invite = vi.fn<(to: number | null) => void>();

function labels(role: Role | null, place: 'palette' | 'together', state: Partial<GatherState> = {}, online = true) {
  const actions = gatherActions({
    gathering: { invite } as Partial<Gathering> as Gathering,
    state: { ...NOTHING, ...state },
    words: wordsOf(createTranslator('en')),
    role,
    peers: [somebody({ clientId: 7, name: 'Kai' })],
    online,
    say: () => undefined,
  });
  return inPlace(actions, place).map(({ label, when }) => (when?.() === false ? `(${label})` : label));
}

it('offers each role what it may do', () => {
  expect(labels('facilitator', 'together')).toEqual(['Invite all here', 'Bring all here', 'Present to all']);
  expect(labels('editor', 'together')).toEqual(['Invite all here']);
  for (const role of ['participant', 'viewer', null] as const) expect(labels(role, 'palette')).toEqual([]);
});

it('waits for a connection, and for the end of one’s own presenting', () => {
  expect(labels('editor', 'together', {}, false)).toEqual(['(Invite all here)']);
  const own = { id: 'c1', kind: 'hold', place: HERE, to: null } as const;
  expect(labels('facilitator', 'together', { own })).toEqual([
    '(Invite all here)',
    '(Bring all here)',
    'End presenting',
  ]);
});

it('invites one person alone, from the palette', () => {
  const actions = gatherActions({
    gathering: { invite } as Partial<Gathering> as Gathering,
    state: NOTHING,
    words: wordsOf(createTranslator('en')),
    role: 'editor',
    peers: [somebody({ clientId: 7, name: 'Kai' })],
    online: true,
    say: () => undefined,
  });
  actions.find(({ label }) => label === 'Invite Kai here')?.run();
  expect(invite).toHaveBeenCalledExactlyOnceWith(7);
});

it('answers a call from the palette', () => {
  const asked = {
    call: { id: 'c1', kind: 'hold', place: HERE, to: null },
    name: 'Maija',
    clientId: 2,
    seconds: null,
    because: null,
  } as const;
  expect(labels('viewer', 'palette', { asked })).toEqual(['Follow', 'Stay here']);
});
