import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { expect, it } from 'vitest';
import { Menu } from './Menu';

const done: string[] = [];

function Sample() {
  const [theme, setTheme] = useState('light');
  const [kinds, setKinds] = useState<readonly string[]>(['waiting']);
  return (
    <Menu
      label="Sample"
      trigger={<AriaButton>Open</AriaButton>}
      groups={[
        {
          id: 'theme',
          title: 'Theme',
          entries: ['light', 'dark'].map((id) => ({
            id,
            label: id,
            checked: id === theme,
            onAction: () => {
              done.push(id);
              setTheme(id);
            },
          })),
        },
        {
          id: 'kinds',
          title: 'Kinds',
          several: true,
          entries: ['waiting', 'rework'].map((id) => ({
            id,
            label: id,
            checked: kinds.includes(id),
            onAction: () => setKinds((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
          })),
        },
        { id: 'acts', entries: [{ id: 'rename', label: 'rename', onAction: () => done.push('rename') }] },
      ]}
    />
  );
}

it('tells which entry of a choice is chosen, of one and of several, and leaves acts as they are', async () => {
  const user = userEvent.setup();
  render(<Sample />);
  const open = () => user.click(screen.getByRole('button', { name: 'Open' }));
  const checked = (role: 'menuitemradio' | 'menuitemcheckbox') =>
    screen.getAllByRole(role).map((item) => [item.textContent, item.getAttribute('aria-checked')]);
  await open();
  expect(checked('menuitemradio')).toEqual([
    ['light', 'true'],
    ['dark', 'false'],
  ]);
  expect(checked('menuitemcheckbox')).toEqual([
    ['waiting', 'true'],
    ['rework', 'false'],
  ]);
  expect(screen.getByRole('menuitem', { name: 'rename' }).getAttribute('aria-checked')).toBeNull();
  await user.click(screen.getByRole('menuitemradio', { name: 'dark' }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await open();
  expect(checked('menuitemradio')[1]).toEqual(['dark', 'true']);
  await user.click(screen.getByRole('menuitemcheckbox', { name: 'rework' }));
  await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  await open();
  expect(checked('menuitemcheckbox')[1]).toEqual(['rework', 'true']);
  // What is chosen already can be chosen again, and does no harm.
  await user.click(screen.getByRole('menuitemradio', { name: 'dark' }));
  expect(done).toEqual(['dark', 'dark']);
});

it('what stands after a label describes the entry and is no part of its name', async () => {
  render(
    <Menu
      label="Boards"
      trigger={<AriaButton>Show</AriaButton>}
      groups={[{ id: 'all', entries: [{ id: 'a', label: 'Aino', end: <b>Here: Kai</b>, onAction: () => undefined }] }]}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  const entry = screen.getByRole('menuitem', { name: 'Aino' });
  const description = document.getElementById(entry.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('Here: Kai');
});
