/** The state menu: changing the state, creating a target state, and going to the other states. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../../kernel/words/testing/show';
import { otherStates, StateMenu } from './StateMenu';

afterEach(cleanup);

it('offers to make a target state beside the labels', async () => {
  const onMakeTarget = vi.fn<() => void>();
  const onChange = vi.fn<(state: unknown) => void>();
  const { user } = show(<StateMenu readOnly={false} choice={{ state: 'current', onChange, onMakeTarget }} />);
  await user.click(screen.getByRole('button'));
  await user.click(await screen.findByRole('menuitem', { name: 'Create a target state from this journey' }));
  expect(onMakeTarget).toHaveBeenCalledOnce();
  expect(onChange).not.toHaveBeenCalled();
});

it('leads from one state of a journey to the other', async () => {
  const board = (id: string, origin: string | null, archived = false) => ({ id, name: `Map ${id}`, origin, archived });
  const boards = [board('now', null), board('then', 'now'), board('dropped', 'now', true), board('else', null)];
  const open = vi.fn<(id: string) => void>();
  const others = (at: number) => otherStates(boards[at] ?? board('', null), boards, open);
  expect(others(1).map(({ id }) => id)).toEqual(['now']);
  const { user } = show(
    <StateMenu readOnly={false} choice={{ state: 'current', onChange: () => undefined, others: others(0) }} />,
  );
  await user.click(screen.getByRole('button'));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Open “Map then”']);
  await user.click(screen.getByRole('menuitem'));
  expect(open).toHaveBeenCalledExactlyOnceWith('then');
});
