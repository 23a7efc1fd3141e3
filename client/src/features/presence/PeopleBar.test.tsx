import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Person, Presence } from '../../kernel/session/session-types';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { PeopleBar } from './PeopleBar';

afterEach(cleanup);

it('names its buttons beginning with the initials that are seen on them', () => {
  const presence: Partial<Presence> = {
    me: createStore<Person>(() => ({ name: 'Maija V', color: '#2F6FA8' })),
    peers: createStore(() => ({
      peers: [somebody({ clientId: 2, name: 'Kai' }), somebody({ clientId: 3, name: 'Otso', away: 'idle' })],
    })),
  };
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <PeopleBar
        presence={presence as Presence}
        onFollow={() => undefined}
        where={() => ''}
        onMembers={() => undefined}
      />
    </WordsProvider>,
  );
  for (const [seen, name] of [
    ['MV', 'MV, You: Maija V'],
    ['K', 'K, Go to Kai'],
    ['O', 'O, Go to Otso (away)'],
  ] as const) {
    expect(screen.getByRole('button', { name }).textContent).toBe(seen);
  }
});
