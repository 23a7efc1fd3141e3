import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { WordsProvider, wordsOf } from '../words/words';
import { PictureField } from './PictureField';
import type { PicturesState, ProjectPictures } from './project-pictures';

afterEach(cleanup);
const HASH = 'a'.repeat(64);

function field(hash: string, { readOnly = false } = {}, url: () => string | null | undefined = () => 'blob:cat') {
  const state = createStore<PicturesState>(() => ({ version: 0, waiting: 0, refused: new Map() }));
  const retry = vi.fn<() => void>();
  const onChange = vi.fn<(hash: string | null) => void>();
  const pictures = { state, retry, url } as unknown as ProjectPictures;
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <PictureField
        pictures={pictures}
        hash={hash}
        alt="A queue"
        label="Picture"
        readOnly={readOnly}
        onChange={onChange}
      />
    </WordsProvider>,
  );
  return { user: userEvent.setup(), state, retry, onChange };
}
const group = (): HTMLElement => screen.getByRole('group', { name: 'Picture' });

describe('the place of a picture', () => {
  it('shows it with its words, and takes it away', async () => {
    const { user, onChange } = field(HASH);
    expect(screen.getByRole('img', { name: 'A queue' }).getAttribute('src')).toBe('blob:cat');
    await user.click(screen.getByRole('button', { name: 'Remove the picture' }));
    expect(onChange).toHaveBeenCalledWith(null);
  });

  it('tells one that is on its way from one that nobody has', () => {
    field(HASH, {}, () => undefined);
    expect(group().textContent).toContain('on its way');
    cleanup();
    field(HASH, {}, () => null);
    expect(group().textContent).toContain('missing');
  });

  it('offers nothing to those who may not edit', () => {
    field(HASH, { readOnly: true });
    expect(screen.queryAllByRole('button')).toEqual([]);
    cleanup();
    field('', { readOnly: true });
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('says what the server said to it, what can be done, and tries again', async () => {
    const { user, state, retry } = field(HASH);
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => state.setState({ waiting: 1, refused: new Map([[HASH, 'pictures-full']]) }));
    expect(screen.getByRole('status').textContent).toMatch(/Only on this device\..*Remove some/);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(retry).toHaveBeenCalledOnce();
    act(() => state.setState({ waiting: 0, refused: new Map() }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it.each(['paste', 'drop'] as const)(
    'says why what comes by %s is no picture, and keeps what is there',
    async (how) => {
      const { onChange } = field('');
      const files = [new File(['<svg onload="alert(1)"/>'], 'cat.svg', { type: 'image/svg+xml' })];
      const data = { files, types: ['Files'], items: [] };
      if (how === 'paste') fireEvent.paste(group(), { clipboardData: data });
      else fireEvent.drop(group(), { dataTransfer: data });
      expect((await screen.findByText(/“cat.svg” is not a picture/)).textContent).toBeTruthy();
      expect(onChange).not.toHaveBeenCalled();
    },
  );
});
