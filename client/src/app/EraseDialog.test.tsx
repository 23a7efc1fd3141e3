import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Answer } from '../kernel/session/server-call';
import { WordsProvider, wordsOf } from '../kernel/words/words';
import { EraseDialog } from './EraseDialog';

afterEach(cleanup);

function open(answer: Answer<true>) {
  const erase = vi.fn<() => Promise<Answer<true>>>(() => Promise.resolve(answer));
  const onErased = vi.fn<() => void>();
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <EraseDialog
        name="Ikäpolku 1"
        erase={erase}
        onErased={onErased}
        onExport={vi.fn<() => void>()}
        onClose={vi.fn<() => void>()}
      />
    </WordsProvider>,
  );
  const go = (): HTMLButtonElement => screen.getByRole('button', { name: 'Delete for good' });
  const type = (text: string) => userEvent.type(screen.getByRole('textbox'), text);
  return { erase, onErased, go, type };
}

it('deletes only once the whole name has been typed', async () => {
  const { erase, onErased, go, type } = open({ kind: 'ok', value: true });
  expect(go().disabled).toBe(true);
  await type('Ikäpolku{Enter}');
  expect([go().disabled, erase.mock.calls.length]).toEqual([true, 0]);
  await type(' 1');
  await userEvent.click(go());
  await waitFor(() => expect(onErased).toHaveBeenCalledOnce());
  expect(erase).toHaveBeenCalledOnce();
});

it('says why it was not deleted, and lets one try again', async () => {
  const { erase, onErased, go, type } = open({ kind: 'unreachable' });
  await type('Ikäpolku 1{Enter}');
  expect((await screen.findByRole('alert')).textContent).not.toBe('');
  expect(onErased).not.toHaveBeenCalled();
  await userEvent.click(go());
  await waitFor(() => expect(erase).toHaveBeenCalledTimes(2));
});
