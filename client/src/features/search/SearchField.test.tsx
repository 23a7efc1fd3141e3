/** Every record found by the search has a name and a kind as text, whatever its type. */
import { SPECS } from '@polku/shared/boards/index';
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Change } from '@polku/shared/kernel/change';
import { writeChanges } from '@polku/shared/kernel/document';
import { LOCAL } from '@polku/shared/kernel/origin';
import { boardRecord } from '@polku/shared/kernel/project';
import type { RecordSpec } from '@polku/shared/kernel/records';
import { createSearchIndex, searchedFields } from '@polku/shared/kernel/search/search-index';
import { createPeer } from '@polku/shared/testing/peer';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { SearchField } from './SearchField';

afterEach(cleanup);

const words = wordsOf(createTranslator('en'));
const nothing = (): void => undefined;

function searchable(spec: RecordSpec): Change[] {
  const name = searchedFields(spec).find((field) => typeof spec.fields[field]?.fallback === 'string');
  if (name === undefined) return [];
  const board = ['project', 'board', 'team'].includes(spec.type) ? '' : 'b';
  return [{ op: 'create', id: `x-${spec.type}`, type: spec.type, board, fields: { [name]: 'the long wait' } }];
}

function show(changes: readonly Change[]) {
  const { doc, read } = createPeer({ specs: SPECS });
  writeChanges(
    doc,
    [{ op: 'create', id: 'b', type: 'board', board: '', fields: { kind: 'journey', name: 'Moving in' } }, ...changes],
    SPECS,
    { by: '', now: 0 },
    LOCAL,
  );
  const went: string[] = [];
  const takeFocus: { current: (() => boolean) | null } = { current: null };
  render(
    <WordsProvider value={words}>
      <SearchField
        projection={read}
        index={createSearchIndex(read, SPECS.values(), 'en')}
        boards={read.list(boardRecord, '')}
        current="b"
        recordLocation={() => []}
        onGo={({ id }) => went.push(id)}
        onMatches={nothing}
        offerFocus={(take) => {
          takeFocus.current = take;
          return () => {
            takeFocus.current = null;
          };
        }}
        shortcut="Ctrl+F"
      />
    </WordsProvider>,
  );
  return { went, takeFocus, user: userEvent.setup() };
}

describe('search', () => {
  it('takes the focus when asked while it can be seen, and is never given it later', () => {
    const { takeFocus } = show([]);
    const field = screen.getByRole('combobox');
    expect(takeFocus.current?.()).toBe(true);
    expect(document.activeElement).toBe(field);
    field.blur();
    vi.spyOn(field, 'checkVisibility').mockReturnValue(false);
    expect(takeFocus.current?.()).toBe(false);
    expect(document.activeElement).toBe(document.body);
    cleanup();
    expect(takeFocus.current).toBeNull();
  });

  it('shows what it finds of every type that a project may hold', async () => {
    const changes = [...SPECS.values()].flatMap(searchable);
    const { user } = show(changes);
    await user.type(screen.getByRole('combobox'), 'long wait');
    const shown = screen.getAllByRole('option').map((option) => option.textContent);
    // The project itself is no place to go to; all the others are.
    expect(shown).toHaveLength(changes.length - 1);
    expect(shown.filter((text) => /untitled/i.test(text))).toEqual([]);
  });

  it('calls what was decided about a finding by the finding’s title', async () => {
    const fields = { finding: 'seam-waiting', theme: true, owner: 'Anna Aho' };
    const { user, went } = show([{ op: 'create', id: 'f', type: 'finding', board: 'b', fields }]);
    const search = screen.getByRole('combobox');
    await user.type(search, 'seam');
    expect(screen.queryAllByRole('option')).toEqual([]);
    await user.clear(search);
    await user.type(search, 'anna');
    const [hit] = screen.getAllByRole('option');
    expect(hit?.textContent).toContain(words.say('finding.seam-waiting.title'));
    await user.keyboard('{Enter}');
    expect(went).toEqual(['f']);
  });
});
