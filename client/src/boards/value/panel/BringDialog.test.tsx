import { BOARD_KINDS, SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { IMPORT } from '@polku/shared/kernel/origin';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { localSession } from '../../../kernel/session/testing/local-session';
import { WordsProvider, wordsOf } from '../../../kernel/words/words';
import type { ValueControl } from '../value-control';
import { BringDialog } from './BringDialog';

afterEach(cleanup);

function show(more: readonly Change[]): void {
  const peer = createPeer({ specs: SPECS });
  const write = (changes: readonly Change[]): void =>
    writeChanges(peer.doc, changes, SPECS, { by: '', now: 0 }, IMPORT);
  const create = (id: string, type: string, board: string, fields: Record<string, unknown>): Change => ({
    op: 'create',
    id,
    type,
    board,
    fields,
  });
  write([
    create('aino', 'board', '', { kind: 'persona', name: 'Aino', order: 'a1' }),
    create('map', 'board', '', { kind: 'value', name: 'Offer', order: 'a2' }),
    create('line', 'personaItem', 'aino', { section: 'ainoSpains', text: 'Nobody answers', order: 'a1' }),
  ]);
  peer.do(BOARD_KINDS.value.commands.setValueMap, { board: 'map', fields: { persona: 'aino' } });
  write(more);
  const words = wordsOf(createTranslator('en'));
  const session = localSession({ ...peer, specs: SPECS });
  const control: Partial<ValueControl> = { words, board: 'map', session };
  render(
    <WordsProvider value={words}>
      <BringDialog control={control as ValueControl} onClose={() => undefined} />
    </WordsProvider>,
  );
}

describe('what a persona can bring to a value map', () => {
  it('is each of its lines that is not there yet', () => {
    show([]);
    expect(screen.getByRole('checkbox', { name: 'Nobody answers' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Bring in 1 item' })).toBeTruthy();
  });

  it('is nothing while the persona is removed, and that is said', () => {
    show([{ op: 'remove', id: 'aino' }]);
    expect(screen.getByText(/^The persona has been deleted\./)).toBeTruthy();
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
