import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { wordsOf } from '../kernel/words/words';
import { CrashBoundary } from './CrashBoundary';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const words = wordsOf(createTranslator('en'));

function Broken({ message }: { message: string }): never {
  throw new Error(message);
}

function page(board: string, message: string | null) {
  return (
    <>
      <header>Boards</header>
      <main>
        <CrashBoundary key={board} words={words} within>
          {message === null ? <p>The board</p> : <Broken message={message} />}
        </CrashBoundary>
      </main>
    </>
  );
}

describe('a view that throws', () => {
  it('says so in its own place; the header stays, and another board can be opened', () => {
    const { rerender } = render(page('a', 'no such column'));
    expect(screen.getByRole('heading', { name: 'Something went wrong in this view' })).toBeTruthy();
    expect(screen.getByText('no such column')).toBeTruthy();
    expect(screen.getByText('Boards')).toBeTruthy();
    expect(screen.getAllByRole('main')).toHaveLength(1);
    rerender(page('b', null));
    expect(screen.getByText('The board')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    'Failed to fetch dynamically imported module: https://polku.example/assets/PersonaView-a1.js',
    'Unable to preload CSS for /assets/PersonaView-a1.css',
    'Importing a module script failed.',
  ])('because it is not on this device yet says that: %s', (message) => {
    render(page('a', message));
    expect(screen.getByRole('heading', { name: 'This view is not on this device yet' })).toBeTruthy();
    expect(screen.queryByText(message)).toBeNull();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
  });
});
