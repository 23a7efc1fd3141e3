import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { type Board, boardRecord } from '@polku/shared/kernel/project';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type Services, ServicesProvider } from '../services';
import { BoardMenu } from './BoardMenu';

afterEach(cleanup);
const nothing = (): void => undefined;

async function open(id: string) {
  const peer = createPeer({ specs: SPECS });
  const board = (one: string, archived: boolean) =>
    ({
      op: 'create',
      id: one,
      type: 'board',
      board: '',
      fields: { kind: 'persona', name: one, order: one, archived },
    }) as const;
  writeChanges(peer.doc, [board('a1', false), board('a2', true)], SPECS, { by: '', now: 0 }, IMPORT);
  const session: Partial<Session> = { projection: peer.read, runner: peer.runner };
  const services: Partial<Services> = { toasts: createToasts() };
  const user = userEvent.setup();
  render(
    <ServicesProvider value={services as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <BoardMenu
          session={session as Session}
          board={peer.read.get(id) as unknown as Board}
          boards={peer.read.list(boardRecord, '')}
          readOnly={false}
          onOpen={nothing}
          onOverview={nothing}
          onCompare={null}
          onRename={nothing}
          onImport={nothing}
        />
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
