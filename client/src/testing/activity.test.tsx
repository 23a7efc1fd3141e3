/** Who did what on screen, and hiding what one person did: looked at first, one step, undone. */
import { SPECS } from '@polku/shared/boards/index';
import { exampleProject } from '@polku/shared/example/example-project';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import type { ClockRange } from '@polku/shared/kernel/edit-origins';
import { IMPORT } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import type { ActivityEntry, MemberEdits } from '@polku/shared/kernel/versions';
import { createPeer, sync } from '@polku/shared/testing/peer';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import * as Y from 'yjs';
import { HideEdits } from '../features/history/HideEdits';
import { HistoryDialog } from '../features/history/HistoryDialog';
import type { MembersApi } from '../kernel/session/members-api';
import { localSession } from '../kernel/session/testing/local-session';
import type { VersionsApi } from '../kernel/session/versions-api';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { eventually } from './eventually';

afterEach(cleanup);

const person = (memberId: string, name: string) =>
  ({ memberId, name, side: 'staff', teams: [], role: 'editor' }) as const;

function project() {
  let nth = 0;
  const peer = createPeer({ specs: SPECS });
  const { changes } = exampleProject('en', () => `start${String((nth += 1)).padStart(6, '0')}`);
  writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  peer.read.flush();
  const board = peer.read.list(boardRecord, '').find(({ kind }) => kind === 'journey');
  const [stage] = peer.read.list('stage', board?.id ?? '');
  if (!board || !stage) throw new Error('the example has a journey with stages');
  return { peer, board, stage };
}

function inPage(what: React.ReactNode) {
  render(<WordsProvider value={wordsOf(createTranslator('en'))}>{what}</WordsProvider>);
  return userEvent.setup();
}

function showActivity(activity: VersionsApi['activity']) {
  const { peer, board, stage } = project();
  const local = localSession({ ...peer, specs: SPECS });
  const session = {
    ...local,
    versions: { ...local.versions, list: () => Promise.resolve({ kind: 'ok' as const, value: [] }), activity },
    members: {
      ...local.members,
      list: () => Promise.resolve({ kind: 'ok' as const, value: [person('m1', 'Maija'), person('m2', 'Kai')] }),
    },
  };
  const behind = vi.fn<(label: string, records: readonly string[]) => void>();
  const closed = vi.fn<() => void>();
  const nothing = (): void => undefined;
  const user = inPage(
    <HistoryDialog session={session} say={nothing} onShow={nothing} onShowBehind={behind} onClose={closed} />,
  );
  return { user, board, stage, behind, closed };
}

const entry = (more: Partial<ActivityEntry>): ActivityEntry => ({
  from: '2026-11-30T08:20:00.000Z',
  to: '2026-11-30T08:34:00.000Z',
  memberId: 'm1',
  board: '',
  records: [],
  count: 1,
  ...more,
});

it('lists who edited which board, filters, leads to the board, and goes on to earlier ones', async () => {
  const { board, stage } = project();
  const later = entry({ board: board.id, records: [stage.id, 'gone'], count: 12 });
  const full = Array.from({ length: 199 }, (_, at) =>
    entry({ memberId: null, records: ['t1'], from: new Date(at).toISOString(), to: '2026-11-29T08:00:00.000Z' }),
  );
  const activity = vi.fn<VersionsApi['activity']>(({ before, memberId }) => {
    if (memberId === 'm2') return Promise.resolve({ kind: 'ok', value: [] });
    if (before === undefined) return Promise.resolve({ kind: 'ok', value: [later, ...full] });
    return Promise.resolve({ kind: 'ok', value: [entry({ memberId: 'm9', board: 'goneboard', records: ['t2'] })] });
  });
  const { user, behind, closed } = showActivity(activity);
  await user.click(await screen.findByRole('radio', { name: 'Activity' }));
  const list = await screen.findByRole('region', { name: 'Activity' });
  const [first] = await within(list).findAllByText('Maija', { selector: 'strong' });
  expect(first?.closest('li')?.textContent).toMatch(/\d\d:20–\d\d:34Maija · “.+” · 12 thingsShow on the board/);
  expect(within(list).getByText('13 things edited by 2 people')).toBeTruthy();
  expect(within(list).getByText('Maija: 12 things on 1 board')).toBeTruthy();
  await user.click(within(list).getByRole('button', { name: /^Show on the board what Maija edited/ }));
  expect(closed).toHaveBeenCalledOnce();
  expect(behind).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Maija'), [stage.id]);

  await user.click(within(list).getByRole('button', { name: 'Show earlier' }));
  const [old] = await within(list).findAllByText('Somebody', { selector: 'strong' });
  expect(old?.closest('li')?.textContent).toContain('a board that is gone');
  expect(activity).toHaveBeenLastCalledWith({ before: '2026-11-29T08:00:00.000Z' });
  expect(within(list).queryByRole('button', { name: 'Show earlier' })).toBeNull();

  await user.click(within(list).getByRole('button', { name: /Person/ }));
  await user.click(await screen.findByRole('option', { name: 'Kai' }));
  await within(list).findByText('Nothing is kept for this choice.');
  expect(activity).toHaveBeenLastCalledWith({ memberId: 'm2' });
});

it('says that nothing is kept yet, and that the server cannot be reached, which may be tried again', async () => {
  let online = false;
  const { user } = showActivity(() => Promise.resolve(online ? { kind: 'ok', value: [] } : { kind: 'unreachable' }));
  await user.click(await screen.findByRole('radio', { name: 'Activity' }));
  expect((await screen.findByText(/^The server cannot be reached. Activity/)).getAttribute('role')).toBe('alert');
  online = true;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText(/^Nothing has been edited here yet/);
});

/** Kai has renamed a stage and removed another, as the server tells it. */
function vandalised(edits: (found: MemberEdits) => Awaited<ReturnType<MembersApi['edits']>>) {
  const { peer, board, stage } = project();
  const kai = createPeer({ specs: SPECS, client: 77 });
  sync(peer, kai);
  const then = Y.encodeStateAsUpdate(peer.doc);
  const deleted: ClockRange[] = [];
  kai.doc.on('afterTransaction', ({ local, deleteSet }: Y.Transaction) => {
    if (!local) return;
    for (const [client, ranges] of deleteSet.clients)
      for (const { clock, len } of ranges) deleted.push([client, clock, clock + len]);
  });
  const other = peer.read.list('stage', board.id)[1];
  const records = kai.doc.getMap<Y.Map<unknown>>('records');
  const name = records.get(stage.id)?.get('name');
  if (!(name instanceof Y.Text) || !other) throw new Error('the example has two stages');
  kai.doc.transact(() => {
    name.insert(0, 'Silly ');
    records.get(other.id)?.set('removed', { at: 1, by: 'Kai' });
  });
  sync(peer, kai);
  peer.read.flush();
  const at = '2026-11-30T08:40:00.000Z';
  const found: MemberEdits = {
    since: '2026-11-30T08:42:00.000Z',
    at,
    clients: [[77, 0, Y.getState(kai.doc.store, 77)]],
    deleted,
    records: [stage.id, other.id],
  };
  const local = localSession({ ...peer, specs: SPECS });
  const asked = vi.fn<MembersApi['edits']>(() => Promise.resolve(edits(found)));
  const keep = vi.fn<VersionsApi['keep']>(() => Promise.resolve({ kind: 'unreachable' }));
  const session = {
    ...local,
    members: { ...local.members, edits: asked },
    versions: {
      ...local.versions,
      keep,
      at: () => Promise.resolve({ kind: 'ok' as const, value: { bytes: then, at } }),
    },
  };
  const user = inPage(<HideEdits session={session} memberId="m2" name="Kai" onClose={() => undefined} />);
  return { peer, user, stage, other, asked, keep };
}

it('shows first what would go and come back, then hides it as one step, and undo brings it back', async () => {
  const { peer, user, stage, other, asked, keep } = vandalised((value) => ({ kind: 'ok', value }));
  await user.click(screen.getByRole('radio', { name: '60 min' }));
  await user.click(screen.getByRole('button', { name: 'Look first' }));
  const preview = await screen.findByRole('region', { name: /^Since/ });
  expect(asked).toHaveBeenCalledExactlyOnceWith('m2', 60);
  const rows = within(preview).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^changes back.*Silly/),
    expect.stringContaining(`comes back${String(other['name'])}`),
  ]);
  expect(String(peer.read.get(stage.id)?.['name'])).toMatch(/^Silly /);

  await user.click(within(preview).getByRole('button', { name: 'Hide these edits' }));
  await screen.findByText('What Kai did is hidden. Undo brings it back.');
  expect(keep).toHaveBeenCalledOnce();
  expect(peer.read.get(stage.id)?.['name']).toBe(stage['name']);
  expect(peer.read.get(other.id)?.removed).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await eventually(() => expect(String(peer.read.get(stage.id)?.['name'])).toMatch(/^Silly /));
  expect(peer.read.get(other.id)?.removed).not.toBeNull();
});

it('says so when there is nothing to hide, and why it cannot be looked at', async () => {
  let answer = (value: MemberEdits): Awaited<ReturnType<MembersApi['edits']>> => ({
    kind: 'ok',
    value: { ...value, at: null, clients: [], deleted: [] },
  });
  const { user, asked } = vandalised((value) => answer(value));
  await user.click(screen.getByRole('button', { name: 'Look first' }));
  await screen.findByText(/^Kai edited nothing on the boards since/);
  answer = (value) => ({ kind: 'ok', value: { ...value, clients: [[5, 0, 1]], deleted: [] } });
  await user.click(screen.getByRole('button', { name: 'Look first' }));
  await screen.findByText(/^Nothing of what Kai did since/);
  answer = () => ({ kind: 'refused', status: 429, code: 'rate-limited' });
  await user.click(screen.getByRole('button', { name: 'Look first' }));
  await screen.findByText(/rate-limited/);
  await user.click(screen.getByRole('radio', { name: 'Since a time' }));
  await user.type(screen.getByLabelText('Since'), '2020-01-01T10:00');
  asked.mockClear();
  await user.click(screen.getByRole('button', { name: 'Look first' }));
  await screen.findByText('Choose a time of the last seven days.');
  expect(asked).not.toHaveBeenCalled();
});
