import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import type { Board } from '@polku/shared/kernel/project';
import { removeBoard } from '@polku/shared/project/commands/remove-board';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { BoardGone } from './BoardGone';

afterEach(cleanup);

function show(boardId: string | null, readOnly = false) {
  const peer = createPeer({ specs: SPECS, name: 'Mikko' });
  const board = (id: string, name: string) =>
    ({ op: 'create', id, type: 'board', board: '', fields: { kind: 'persona', name, order: id } }) as const;
  writeChanges(peer.doc, [board('a1', 'Aino'), board('a2', 'Offer')], SPECS, { by: '', now: 0 }, IMPORT);
  peer.do(removeBoard, { id: 'a1' });
  const onBringBack = vi.fn<(board: Board) => void>();
  const onOverview = vi.fn<() => void>();
  const session: Partial<Session> = { projection: peer.read, runner: peer.runner };
  const more = { boardId, readOnly, onBringBack, onOverview };
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <BoardGone session={session as Session} {...more} />
    </WordsProvider>,
  );
  return { onBringBack, onOverview, user: userEvent.setup() };
}

describe('in place of a board that is not there', () => {
  it('says who deleted which, and offers to bring it back', async () => {
    const { user, onBringBack, onOverview } = show('a1');
    expect(screen.getByRole('heading', { name: '“Aino” has been deleted' })).toBeTruthy();
    expect(screen.getByText(/^Mikko deleted it\./)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Restore “Aino”' }));
    expect(onBringBack.mock.calls[0]?.[0]).toMatchObject({ id: 'a1' });
    await user.click(screen.getByRole('button', { name: 'Project overview' }));
    expect(onOverview).toHaveBeenCalledOnce();
  });

  it('offers those who may only look the overview alone', () => {
    show('a1', true);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Project overview']);
  });

  it.each([
    [null, 'No board of this project is in use'],
    ['nowhere', 'This board no longer exists'],
  ])('asked for %s says “%s” and leads on', (boardId, title) => {
    show(boardId);
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Project overview']);
  });
});
