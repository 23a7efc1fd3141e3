import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { localSession } from '../../kernel/session/testing/local-session';
import { wordsOf, WordsProvider } from '../../kernel/words/words';
import { AwayBanner } from './AwayBanner';

afterEach(cleanup);

const CHANGES: readonly Change[] = [
  { op: 'create', id: 'board1', type: 'board', board: '', fields: { kind: 'journey', name: 'Renting' } },
  { op: 'create', id: 'touch1', type: 'touchpoint', board: 'board1', fields: { title: 'Call', layer: 'backstage' } },
  { op: 'create', id: 'team1', type: 'team', board: '', fields: { name: 'Sales' } },
];

/** Opens what is told of a conflict about the layer of a touchpoint, in which the other side won. */
async function opened(role: 'editor' | 'viewer' = 'editor') {
  const peer = createPeer({ specs: SPECS });
  peer.do({ name: 'add', plan: () => ({ changes: CHANGES }) }, null);
  const session = localSession({ ...peer, specs: SPECS }, role);
  session.away.setState({
    report: {
      changedByOthers: { board1: ['board1', 'touch1', 'never'], '': ['team1'] },
      conflicts: [
        { id: 'touch1', board: 'board1', field: 'layer', mine: 'frontstage', theirs: 'backstage', won: 'theirs' },
      ],
    },
  });
  const calls = { openBoard: vi.fn(), reach: vi.fn(), onRefused: vi.fn() };
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <AwayBanner session={session} {...calls} />
    </WordsProvider>,
  );
  const user = userEvent.setup();
  return { session, peer, user, ...calls };
}

test('says in one line what happened, and is gone once put away', async () => {
  const { session, user } = await opened();
  expect(screen.getByRole('status').textContent).toContain(
    'While you were away: 4 items changed by others · 1 field written by both',
  );
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect(session.away.getState().report).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('');
});

test('with the keyboard alone the other value can be had back, and undone', async () => {
  const { peer, user } = await opened();
  await user.tab();
  await user.keyboard('{Enter}');
  const dialog = screen.getByRole('dialog', { name: 'While you were away' });
  expect(within(dialog).getAllByText('in place')).toHaveLength(1);
  const use = within(dialog).getByRole('button', { name: 'Use “Frontstage” for Layer of “Call”' });
  while (document.activeElement !== use) await user.tab();
  await user.keyboard('{Enter}');
  expect(peer.read.get('touch1')?.['layer']).toBe('frontstage');
  expect(within(dialog).getByRole('button', { name: 'Use “Backstage” for Layer of “Call”' })).toBeTruthy();
  expect(within(dialog).queryByRole('button', { name: /Frontstage/ })).toBeNull();
  peer.runner.undo.undo();
  expect(peer.read.get('touch1')?.['layer']).toBe('backstage');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('leads to what changed, and calls the rest by its name', async () => {
  const { user, reach, openBoard } = await opened();
  await user.click(screen.getByRole('button', { name: 'See changes' }));
  const others = screen.getByRole('region', { name: 'Changed by others' });
  expect(within(others).getByText('Sales')).toBeTruthy();
  expect(within(others).getByText('something deleted')).toBeTruthy();
  await user.click(within(others).getByRole('button', { name: 'Call' }));
  expect(reach).toHaveBeenCalledWith('touch1');
  await user.click(screen.getByRole('button', { name: 'See changes' }));
  await user.click(screen.getByRole('button', { name: 'Renting' }));
  expect(openBoard).toHaveBeenCalledWith('board1');
});

test('offers nothing to who may not write', async () => {
  const { user } = await opened('viewer');
  await user.click(screen.getByRole('button', { name: 'See changes' }));
  expect(screen.queryByRole('button', { name: /^Use/ })).toBeNull();
});
