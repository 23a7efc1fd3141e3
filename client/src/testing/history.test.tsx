/** A project's history on screen: what has changed since a version, setting it back, and undoing that. */
import { SPECS } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import type { VersionInfo } from '@polku/shared/kernel/versions';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { HistoryDialog } from '../features/history/HistoryDialog';
import { localSession } from '../kernel/session/testing/local-session';
import type { VersionsApi } from '../kernel/session/versions-api';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { eventually } from './eventually';

afterEach(cleanup);

const ME = { memberId: 'm1', name: 'Aino', side: 'staff', teams: [], role: 'facilitator' } as const;
const VERSION: VersionInfo = {
  versionId: 'v1',
  at: '2026-11-30T08:42:00.000Z',
  kind: 'named',
  name: 'Before the workshop',
  memberId: 'm1',
  bytes: 10,
};

function show(role: 'facilitator' | 'viewer' = 'facilitator', at = VERSION.at) {
  let nth = 0;
  const peer = createPeer({ specs: SPECS });
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  peer.read.flush();
  const then = Y.encodeStateAsUpdate(peer.doc);
  const keep = vi.fn<VersionsApi['keep']>(() => Promise.resolve({ kind: 'ok', value: VERSION }));
  const versions: Partial<VersionsApi> = {
    list: () => Promise.resolve({ kind: 'ok', value: [VERSION] }),
    bytes: () => Promise.resolve({ kind: 'ok', value: then }),
    at: () => Promise.resolve({ kind: 'ok', value: { bytes: then, at } }),
    keep,
  };
  const local = localSession({ ...peer, specs: SPECS }, role);
  const session = {
    ...local,
    versions: { ...local.versions, ...versions },
    members: { ...local.members, list: () => Promise.resolve({ kind: 'ok' as const, value: [ME] }) },
  };
  const shown = vi.fn<(record: string) => void>();
  const behind = vi.fn<(label: string, records: readonly string[]) => void>();
  const said = vi.fn<(text: string) => void>();
  const page = () =>
    render(
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <HistoryDialog session={session} say={said} onShow={shown} onShowBehind={behind} onClose={() => undefined} />
      </WordsProvider>,
    );
  return { peer, keep, shown, behind, said, page, user: userEvent.setup() };
}

function nameOf(records: Y.Map<Y.Map<unknown>>, id: string): Y.Text {
  const name = records.get(id)?.get('name');
  if (!(name instanceof Y.Text)) throw new Error(`${id} has no name`);
  return name;
}

it('tells what has changed since a version, sets one thing back, and undo takes that back', async () => {
  const { peer, keep, shown, said, page, user } = show();
  const [board] = peer.read.list(boardRecord, '');
  const [stage, other] = peer.read.list('stage', board?.id ?? '');
  if (!board || !stage || !other) throw new Error('the example has a journey with stages');
  const was = String(stage['name']);
  peer.doc.transact(() => {
    const records = peer.doc.getMap<Y.Map<unknown>>('records');
    nameOf(records, stage.id).insert(0, 'Entirely ');
    records.get(other.id)?.set('removed', { at: 1, by: 'Kai' });
  });
  peer.read.flush();
  page();

  await user.click(await screen.findByRole('button', { name: /^Before the workshop/ }));
  const list = await screen.findByRole('region', { name: /^Changed since/ });
  const row = async (name: string): Promise<HTMLElement> =>
    (await within(list).findAllByText(name)).map((one) => one.closest('li')).find((one) => one !== null) as HTMLElement;
  expect((await row(`Entirely ${was}`)).textContent).toContain('changed');
  expect((await row(`Entirely ${was}`)).querySelector('ins')?.textContent.trim()).toBe('Entirely');
  expect((await row(String(other['name']))).textContent).toContain('gone');
  await user.click(within(list).getByRole('button', { name: `Entirely ${was}` }));
  expect(shown).toHaveBeenCalledExactlyOnceWith(stage.id);

  await user.click(within(list).getByRole('button', { name: `Set back “Entirely ${was}”` }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Set back' }));
  await eventually(() => expect(said).toHaveBeenCalled());
  expect(keep).toHaveBeenCalledExactlyOnceWith({ kind: 'before-restore', name: '' });
  expect(peer.read.get(stage.id)?.['name']).toBe(was);
  expect(peer.read.get(other.id)?.removed).not.toBeNull();
  peer.runner.undo.undo();
  expect(peer.read.get(stage.id)?.['name']).toBe(`Entirely ${was}`);
});

it('draws it on the board, then and now, with signs', async () => {
  const { peer, page, user } = show();
  const board = peer.read.list(boardRecord, '').find(({ kind }) => kind === 'journey');
  const stage = peer.read.list('stage', board?.id ?? '')[0];
  if (!board || !stage) throw new Error('the example has a journey with stages');
  const records = peer.doc.getMap<Y.Map<unknown>>('records');
  nameOf(records, stage.id).insert(0, 'Entirely ');
  peer.read.flush();
  page();
  await user.click(await screen.findByRole('button', { name: /^Before the workshop/ }));
  await user.click(await screen.findByRole('radio', { name: 'On the board' }));
  const picture = await screen.findByRole('group', { name: `“${board.name}”, with what has changed` });
  const [mark] = within(picture).getAllByRole('listitem');
  expect(mark?.textContent).toContain('changed');
  expect(picture.textContent).toContain('Entirely');
  await user.click(screen.getByRole('radio', { name: 'Then' }));
  await eventually(() =>
    expect(
      within(screen.getByRole('group', { name: /with what has changed/ })).queryByText(/^Entirely/, {
        selector: 'text',
      }),
    ).toBeNull(),
  );
});

it('sets the whole project back, and copies a board as it was', async () => {
  const { peer, said, page, user } = show();
  const board = peer.read.list(boardRecord, '').find(({ kind }) => kind === 'journey');
  if (!board) throw new Error('the example has a journey');
  const records = peer.doc.getMap<Y.Map<unknown>>('records');
  for (const stage of peer.read.list('stage', board.id)) records.get(stage.id)?.set('removed', { at: 1, by: 'Kai' });
  peer.read.flush();
  page();
  await user.click(await screen.findByRole('button', { name: /^Before the workshop/ }));
  await user.click(await screen.findByRole('button', { name: 'Copy this board as it was' }));
  await eventually(() => expect(said).toHaveBeenCalledOnce());
  const copy = peer.read.list(boardRecord, '').find(({ name }) => name.startsWith(`${board.name} (`));
  const stages = peer.read.list('stage', copy?.id ?? '').length;
  expect(stages).toBeGreaterThan(1);
  expect(peer.read.list('stage', board.id)).toHaveLength(0);

  await user.click(screen.getByRole('button', { name: 'Set everything back' }));
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Set everything back' }));
  await eventually(() => expect(peer.read.list('stage', board.id)).toHaveLength(stages));
});

it('says which kept version stands for a time, and that a time is still to come', async () => {
  const { page, user } = show('facilitator', '2026-11-30T08:40:00.000Z');
  page();
  const field = await screen.findByLabelText('The boards at a time');
  await user.type(field, '2026-11-30T08:42');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await screen.findByText(/^You asked for 30 Nov 2026, 08:42; shown is .*, the nearest version that is kept\.$/);
  await user.clear(field);
  await user.type(field, '2999-01-01T10:00');
  await user.click(screen.getByRole('button', { name: 'Show' }));
  expect(screen.getByText('That time is still to come.')).toBeTruthy();
});

it('lets a viewer look, not set back', async () => {
  const { page, user } = show('viewer');
  page();
  await user.click(await screen.findByRole('button', { name: /^Before the workshop/ }));
  await screen.findByText('Nothing has changed since then.');
  expect(screen.queryByRole('button', { name: /back/ })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Keep this version' })).toBeNull();
});
