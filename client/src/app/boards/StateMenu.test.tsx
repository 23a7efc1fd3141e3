/** The state of a board: it can be changed, and a target state can be made where that is possible. */
import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { show } from '../../kernel/words/testing/show';
import { StateMenu } from './StateMenu';

afterEach(cleanup);

it('offers to make a target state beside the labels', async () => {
  const onMakeTarget = vi.fn<() => void>();
  const onChange = vi.fn<(state: unknown) => void>();
  const { user } = show(<StateMenu state="current" readOnly={false} onChange={onChange} onMakeTarget={onMakeTarget} />);
  await user.click(screen.getByRole('button'));
  await user.click(await screen.findByRole('menuitem', { name: 'Create a target state from this journey' }));
  expect(onMakeTarget).toHaveBeenCalledOnce();
  expect(onChange).not.toHaveBeenCalled();
});
