import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type Services, ServicesProvider } from '../services';
import { BoardMenu } from './BoardMenu';
import { useBoardOperations } from './use-board-operations';
import { useBoardActions } from './use-board-actions';

afterEach(cleanup);
const nothing = (): void => undefined;

/** The menu as the header of a project has it. */
function Boards({ session, id }: { session: Session; id: string }) {
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const board = boards.find((one) => one.id === id);
  const acts = useBoardOperations(session, nothing);
  const more = { readOnly: false, acts, compare: null, rename: nothing, importFile: nothing };
  const { actions, dialogs } = useBoardActions({ session, boards, board, ...more });
  return (
    <>
      {board && <BoardMenu session={session} board={board} boards={boards} actions={actions} onOpen={nothing} />}
      {dialogs}
    </>
  );
}

async function open(id: string, kind = 'persona') {
  const peer = createPeer({ specs: SPECS });
  const board = (one: string, archived: boolean) =>
    ({
      op: 'create',
      id: one,
      type: 'board',
      board: '',
      fields: { kind, name: one, order: one, archived },
    }) as const;
  writeChanges(peer.doc, [board('a1', false), board('a2', true)], SPECS, { by: '', now: 0 }, IMPORT);
  const session: Partial<Session> = { projection: peer.read, runner: peer.runner };
  const services: Partial<Services> = { toasts: createToasts() };
  const user = userEvent.setup();
  render(
    <ServicesProvider value={services as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <Boards session={session as Session} id={id} />
      </WordsProvider>
    </ServicesProvider>,
  );
  await user.click(screen.getByRole('button', { name: 'Boards' }));
  return { peer, user };
}

describe('the menu of an archived board', () => {
  it('brings it back instead of archiving it', async () => {
    const { peer, user } = await open('a2');
    expect(screen.queryByRole('menuitem', { name: 'Archive' })).toBeNull();
    await user.click(screen.getByRole('menuitem', { name: 'Restore from the archive' }));
    expect(peer.read.get('a2')?.['archived']).toBe(false);
  });
});

describe('the menu of the only board in use', () => {
  it('neither archives nor deletes it', async () => {
    await open('a1');
    for (const name of ['Archive', 'Delete…']) {
      expect(screen.getByRole('menuitem', { name }).getAttribute('aria-disabled')).toBe('true');
    }
    expect(screen.queryByRole('menuitem', { name: 'Restore from the archive' })).toBeNull();
  });
});

describe('the menu of a board', () => {
  it.each([
    ['journey', true],
    ['persona', false],
  ])('of the kind %s has a target state: %s', async (kind, has) => {
    await open('a1', kind);
    expect(screen.queryByRole('menuitem', { name: /^Create a target state/ }) !== null).toBe(has);
  });

  it('asks before the board is deleted, and offers a new one of each kind', async () => {
    const { user } = await open('a2', 'journey');
    for (const name of ['New journey map', 'New persona', 'New value map', 'New goals board']) {
      expect(screen.getByRole('menuitem', { name })).toBeTruthy();
    }
    await user.click(screen.getByRole('menuitem', { name: 'Delete…' }));
    expect(screen.getByRole('dialog', { name: 'Delete the board “a2”?' })).toBeTruthy();
  });
});
