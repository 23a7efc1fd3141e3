import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { PROJECT_ID } from '@polku/shared/kernel/project';
import { createPeer, type Peer } from '@polku/shared/testing/peer';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Session } from '../../kernel/session/session-types';
import { bindText } from '../../kernel/session/text-binding';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type Services, ServicesProvider } from '../services';
import { Overview } from './Overview';

afterEach(cleanup);
const nothing = (): void => undefined;

const create = (id: string, type: string, board: string, fields: Record<string, unknown>): Change => ({
  op: 'create',
  id,
  type,
  board,
  fields,
});

const PROJECT: readonly Change[] = [
  create(PROJECT_ID, 'project', '', { name: 'Renting' }),
  create('now', 'board', '', { kind: 'journey', name: 'Moving in', order: 'a1', state: 'current' }),
  create('aino', 'board', '', { kind: 'persona', name: 'Aino', order: 'a2' }),
  create('old', 'board', '', { kind: 'journey', name: 'Old journey', order: 'a3', archived: true }),
  create('kitchen', 'team', '', { name: 'Repairs', order: 'a1' }),
  create('s', 'stage', 'now', { name: 'Keys', order: 'a1' }),
  create('call', 'touchpoint', 'now', {
    title: 'Call',
    stage: 's',
    order: 'a1',
    personas: ['aino'],
    team: 'kitchen',
    waitTime: { amount: 3, unit: 'h' },
    processTime: { amount: 1, unit: 'h' },
    emotion: -1,
  }),
];

function show(readOnly = false) {
  const peer: Peer = createPeer({ specs: SPECS });
  writeChanges(peer.doc, PROJECT, SPECS, { by: 'test', now: 0 }, LOCAL);
  const { doc, read, runner } = peer;
  const session: Partial<Session> = {
    projection: read,
    runner,
    bindText: (id, field) => bindText(doc, runner, id, field),
    presence: {
      peers: createStore(() => ({ peers: [] })),
      me: createStore(() => ({ name: 'Aino', color: '#1B6B5A' })),
      rename: nothing,
      moveCursor: nothing,
      select: nothing,
      edit: nothing,
    },
  };
  const services: Partial<Services> = { toasts: createToasts() };
  const onOpen = vi.fn<(id: string) => void>();
  render(
    <ServicesProvider value={services as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <Overview session={session as Session} readOnly={readOnly} onOpen={onOpen} />
      </WordsProvider>
    </ServicesProvider>,
  );
  return { peer, onOpen, user: userEvent.setup() };
}

describe('the project overview', () => {
  it('shows every board as a card, relations, figures and teams', async () => {
    const { onOpen, user } = show();
    const boards = screen.getByRole('region', { name: 'Boards' });
    await user.click(within(boards).getByRole('button', { name: 'Open “Aino”' }));
    expect(onOpen).toHaveBeenLastCalledWith('aino');
    expect(await screen.findByText('Who refers to whom')).toBeTruthy();
    const relations = await screen.findByRole('table', { name: 'Who refers to whom', hidden: true });
    expect(within(relations).getByText('persona, 1 time')).toBeTruthy();
    const journeys = await screen.findByRole('table', { name: 'Across the journeys' });
    expect(within(journeys).getByText('4 h')).toBeTruthy();
    const one = await screen.findByRole('table', { name: 'One team or channel in every journey' });
    expect(within(one).getByText('3 h')).toBeTruthy();
    expect(within(one).queryByText('Old journey')).toBeNull();
  });

  it('takes an owner, brings an archived board back and stays', async () => {
    const { peer, onOpen, user } = show();
    await user.type(screen.getByRole('textbox', { name: 'Owner of “Moving in”' }), 'Mikko{Enter}');
    expect(peer.read.get('now')?.['owner']).toBe('Mikko');
    await user.click(screen.getByRole('button', { name: 'Bring back “Old journey”' }));
    expect(peer.read.get('old')?.['archived']).toBe(false);
    expect(onOpen).not.toHaveBeenCalled();
  });

  it('says before a board is deleted what refers to it', async () => {
    const { peer, user } = show();
    await user.click(screen.getByRole('button', { name: 'More for “Aino”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete…' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('One reference to it on “Moving in” will say that it was deleted.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Delete the board' }));
    expect(peer.read.get('aino')?.removed).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Bring back “Aino”' })).toBeTruthy();
  });

  it('keeps the teams of the project', async () => {
    const { peer, user } = show();
    await user.type(screen.getByRole('textbox', { name: 'Contact of Repairs' }), 'repairs@example.org{Enter}');
    await user.click(screen.getByRole('switch', { name: 'Repairs is a subcontractor' }));
    expect(peer.read.get('kitchen')).toMatchObject({ contact: 'repairs@example.org', subcontractor: true });
    await user.click(screen.getByRole('button', { name: 'Add team' }));
    await user.type(screen.getByRole('textbox', { name: 'New team' }), 'Sales{Enter}');
    expect(peer.read.list('team', '').map(({ name }) => name)).toContain('Sales');
  });

  it('offers nothing to change to who may only look', () => {
    show(true);
    expect(screen.queryByRole('button', { name: 'Add team' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'More for “Aino”' })).toBeNull();
  });
});
