import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { HomePage, type HomeProject } from './HomePage';

afterEach(cleanup);

const project = (name: string, more: Partial<HomeProject> = {}): HomeProject => ({
  id: name,
  name,
  lastOpened: 0,
  role: 'facilitator',
  onServer: true,
  ...more,
});
const nothing = (): void => undefined;

function show(projects: readonly HomeProject[]) {
  const onRename = vi.fn();
  const onDuplicate = vi.fn();
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <HomePage
        projects={projects}
        busy={false}
        preview={null}
        onNew={nothing}
        onExample={nothing}
        onJoin={nothing}
        onOpen={nothing}
        onRename={onRename}
        onDuplicate={onDuplicate}
        onForget={nothing}
        onFiles={nothing}
      />
    </WordsProvider>,
  );
  return { onRename, onDuplicate };
}
const names = (): string[] => screen.getAllByRole('listitem').map((row) => within(row).getByRole('link').textContent);
const many = ['Sairaalan ajanvaraus', 'Muutto', 'Café', 'Loans', 'Permit', 'Returns', 'Support'];

describe('the projects of this device', () => {
  it('can be searched when they are many, whatever marks the letters have', () => {
    show(many.map((name) => project(name)));
    fireEvent.change(screen.getByRole('searchbox', { name: 'Search projects' }), { target: { value: 'cafe' } });
    expect(names()).toEqual([expect.stringMatching(/^Café/)]);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nothing like it' } });
    expect(screen.queryAllByRole('listitem')).toEqual([]);
    expect(screen.getByRole('status').textContent).toContain('nothing like it');
  });

  it('need no search when they are few', () => {
    show([project('Moving in')]);
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('are duplicated from their menu, also by who may only read them', () => {
    const { onDuplicate } = show([project('Moving in', { role: 'viewer' })]);
    fireEvent.click(screen.getByRole('button', { name: /Moving in/ }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Duplicate' }));
    expect(onDuplicate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'Moving in' }));
  });

  it('are renamed from their menu', () => {
    const { onRename } = show([project('Moving in')]);
    fireEvent.click(screen.getByRole('button', { name: /Moving in/ }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Rename' }));
    expect(onRename).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'Moving in' }));
  });

  it('show a small picture where there is one', () => {
    show([project('With', { picture: 'data:image/svg+xml,x' }), project('Without')]);
    expect([...document.querySelectorAll('.home-picture img')].map((image) => image.getAttribute('src'))).toEqual([
      'data:image/svg+xml,x',
    ]);
  });
});
