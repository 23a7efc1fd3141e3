import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Peer, Person, Session } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { AskName } from './AskName';

afterEach(cleanup);

const teams = [{ id: 't1', type: 'team', board: '', removed: null, rejected: [], name: 'Service desk', order: 'a' }];

interface Scene {
  readonly joined: boolean;
  readonly peers?: readonly Peer[];
  readonly member?: object | null;
}

function join({ joined, peers = [], member = null }: Scene) {
  const me = createStore<Person>(() => ({ name: 'Guest 19', color: '#2F6FA8' }));
  const rename = vi.fn((person: Person) => me.setState(person));
  const said = vi.fn<Session['join']>(() => Promise.resolve({ kind: 'later' }));
  const session = {
    presence: { me, rename, peers: createStore(() => ({ peers })) },
    projection: { subscribe: () => () => undefined, list: () => teams, revision: 0 },
    join: said,
    state: createStore(() => ({ member })),
  } as unknown as Session;
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <AskName session={session} joined={joined} />
    </WordsProvider>,
  );
  return { rename, said };
}
const field = (): HTMLElement => screen.getByRole('textbox', { name: 'What should others call you?' });

describe('whoever joins by a link', () => {
  it('is asked for a name, and the others see it', () => {
    const { rename } = join({ joined: true });
    fireEvent.change(field(), { target: { value: ' Aino ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Use this name' }));
    expect(rename).toHaveBeenCalledExactlyOnceWith({ name: 'Aino', color: '#2F6FA8' });
    expect(screen.queryByRole('form')).toBeNull();
  });

  it('says where they belong, with the teams of whoever works here', () => {
    const { said } = join({ joined: true });
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.change(field(), { target: { value: 'Aino' } });
    fireEvent.click(screen.getByRole('radio', { name: 'I work here' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Service desk' }));
    fireEvent.click(screen.getByRole('button', { name: 'Use this name' }));
    expect(said).toHaveBeenCalledExactlyOnceWith({ name: 'Aino', side: 'staff', teams: ['t1'] });
  });

  it('can stay a guest, which is an answer too', () => {
    const { rename } = join({ joined: true });
    fireEvent.click(screen.getByRole('button', { name: 'Stay Guest 19' }));
    expect(rename).toHaveBeenCalledExactlyOnceWith({ name: 'Guest 19', color: '#2F6FA8' });
    expect(screen.queryByRole('form')).toBeNull();
  });
});

it('is not asked again of whoever said a name at the door', () => {
  join({ joined: true, member: { name: 'Aino' } });
  expect(screen.queryByRole('form')).toBeNull();
});

describe('whoever began the project', () => {
  it('is not asked while alone', () => {
    join({ joined: false });
    expect(screen.queryByRole('form')).toBeNull();
  });
  it('is asked when somebody comes', () => {
    join({ joined: false, peers: [{ clientId: 2, name: 'Kai' } as Peer] });
    expect(field()).toBeDefined();
  });
});
