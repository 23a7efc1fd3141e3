import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { SaveStatus, Session, SessionState } from '../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { StatusBadge } from './StatusBadge';

afterEach(cleanup);

const SAVED: SaveStatus = { device: 'saved', server: 'saved', connection: 'online', problem: null, problemIn: null };

describe('the status of saving, for a screen reader', () => {
  it('is silent while edits are saved as usual, and tells of losing the connection and of all being well again', () => {
    const state = createStore<SessionState>(() => ({
      status: SAVED,
      role: 'facilitator',
      loaded: true,
      everSynced: true,
      replaced: null,
      member: null,
      notice: null,
      entry: null,
    }));
    const session: Partial<Session> = { state };
    render(
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <StatusBadge session={session as Session} />
      </WordsProvider>,
    );
    const spoken = () => screen.getByRole('status').textContent;
    const become = (changed: Partial<SaveStatus>) => act(() => state.setState({ status: { ...SAVED, ...changed } }));
    become({ device: 'saving', server: 'waiting' });
    expect(screen.getByText('Saving…')).toBeVisible();
    become({});
    expect(spoken()).toBe('');
    become({ connection: 'offline' });
    expect(spoken()).toBe('offline');
    become({ connection: 'online', server: 'waiting' });
    expect(spoken()).toBe('offline');
    become({});
    expect(spoken()).toBe('Saved on the server');
  });
});
