import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Persistence } from '../kernel/storage/persistence';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { KeepOnDevice } from './KeepOnDevice';
import { type Services, ServicesProvider } from './services';
import { eventually } from '../testing/eventually';

afterEach(cleanup);

function show({ offered, grants = true }: { offered: boolean; grants?: boolean }) {
  const ask = vi.fn(() => Promise.resolve(grants));
  const asked = vi.fn(() => Promise.resolve(offered));
  const persistence: Persistence = { offered: asked, ask, quietly: () => Promise.resolve() };
  render(
    <ServicesProvider value={{ storage: { persistence } } as unknown as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <KeepOnDevice />
      </WordsProvider>
    </ServicesProvider>,
  );
  return { ask, asked };
}

describe('keeping on this device', () => {
  it.each([
    [true, /keeps the projects/],
    [false, /did not agree/],
  ])('is asked for when the person wants it, and the answer %s is told', async (grants, answer) => {
    const { ask } = show({ offered: true, grants });
    const keep = await screen.findByRole('button', { name: 'Keep on this device' });
    expect(screen.getByRole('status').textContent).toMatch(/may delete projects/);
    expect(ask).not.toHaveBeenCalled();
    fireEvent.click(keep);
    await eventually(() => expect(screen.getByRole('status').textContent).toMatch(answer));
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is not spoken of where the browser decides by itself', async () => {
    const { asked } = show({ offered: false });
    await eventually(() => expect(asked).toHaveResolved());
    expect(document.body.textContent).toBe('');
  });
});
