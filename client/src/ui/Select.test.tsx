/** A choice that is rendered again with the same options calls what was given last. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { Select } from './Field';

const choice = (onChange: (value: string) => void, third?: string) => (
  <Select
    label="Kind"
    value="a"
    options={[
      { value: 'a', label: 'First' },
      { value: 'b', label: 'Second' },
      ...(third === undefined ? [] : [{ value: 'c', label: third }]),
    ]}
    onChange={onChange}
  />
);

it('calls the last of its listeners, and shows options that were added', async () => {
  const user = userEvent.setup();
  const [first, second] = [vi.fn<(value: string) => void>(), vi.fn<(value: string) => void>()];
  const { rerender } = render(choice(first));
  rerender(choice(second));
  await user.click(screen.getByRole('button', { name: /Kind/ }));
  await user.click(screen.getByRole('option', { name: 'Second' }));
  expect(first).not.toHaveBeenCalled();
  expect(second).toHaveBeenCalledExactlyOnceWith('b');
  rerender(choice(second, 'Third'));
  await user.click(screen.getByRole('button', { name: /Kind/ }));
  expect(screen.getByRole('option', { name: 'Third' })).toBeDefined();
});
