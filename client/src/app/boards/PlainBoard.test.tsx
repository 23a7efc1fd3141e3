import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import { writeStored } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Session } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { PlainBoard } from './PlainBoard';

afterEach(cleanup);

describe('a board of a kind that is not known here', () => {
  it('says so and shows plainly what is on it, and nothing of other boards', () => {
    const peer = createPeer({ specs: SPECS });
    const record = (id: string, board: string, title: string) => ({
      id,
      type: 'actor',
      board,
      removed: null,
      values: { size: 3, tags: ['a', 'b'], order: 'a1' },
      texts: { title },
    });
    const board = { ...record('eco', '', ''), type: 'board', values: { kind: 'ecosystem' }, texts: { name: 'Eco' } };
    const stored = [board, record('one', 'eco', 'Landlord'), record('two', 'other', 'Elsewhere')];
    writeStored(
      peer.doc,
      [...stored, { ...record('three', 'eco', 'Gone'), removed: { at: 1, by: '' } }],
      IMPORT,
      SPECS,
    );
    const session: Partial<Session> = { projection: peer.read };
    render(
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <PlainBoard session={session as Session} boardId="eco" />
      </WordsProvider>,
    );
    expect(screen.getByRole('heading', { name: 'Made with a newer version of Polku' })).toBeTruthy();
    const rows = within(screen.getByRole('table', { name: 'Contents' })).getAllByRole('row');
    expect(rows.slice(1).map((row) => row.textContent)).toEqual(['actorsize3tags["a","b"]titleLandlord']);
  });
});
