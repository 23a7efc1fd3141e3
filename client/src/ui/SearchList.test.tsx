import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchList } from './SearchList';

afterEach(cleanup);

const option = (id: string) => ({ id, label: id, content: id });

function list(query: string, options: readonly string[], stale: boolean, onPick: (id: string) => void) {
  return (
    <SearchList
      label="Search"
      placeholder=""
      listLabel="Results"
      query={query}
      onQuery={() => undefined}
      open
      stale={stale}
      groups={[{ id: 'all', options: options.map(option) }]}
      onPick={onPick}
    />
  );
}

describe('a field with a list', () => {
  it('given Enter while the options answer an earlier query, then the first of the new ones is picked', async () => {
    const onPick = vi.fn();
    const { rerender } = render(list('keys', ['of an earlier query'], true, onPick));
    await userEvent.type(screen.getByRole('combobox'), '{Enter}');
    expect(onPick).not.toHaveBeenCalled();
    rerender(list('keys', ['Gets the keys'], false, onPick));
    expect(onPick.mock.calls).toEqual([['Gets the keys', 'Enter']]);
    rerender(list('keys', ['Gets the keys', 'No keys'], false, onPick));
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it('given Enter on options that are up to date, then the walked one is picked at once', async () => {
    const onPick = vi.fn();
    render(list('keys', ['Gets the keys', 'No keys'], false, onPick));
    await userEvent.type(screen.getByRole('combobox'), '{ArrowDown}{Enter}');
    expect(onPick.mock.calls).toEqual([['No keys', 'Enter']]);
  });

  it('given Enter and then more typing, then nothing is picked', async () => {
    const onPick = vi.fn();
    const { rerender } = render(list('key', [], true, onPick));
    await userEvent.type(screen.getByRole('combobox'), '{Enter}s');
    rerender(list('keys', ['Gets the keys'], false, onPick));
    expect(onPick).not.toHaveBeenCalled();
  });
});
