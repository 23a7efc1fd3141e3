import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { ExportDialog } from './ExportDialog';

afterEach(cleanup);

function show(onJson: () => Promise<string | null>) {
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <ExportDialog theme="light" parts={[]} differs={false} onJson={onJson} onClose={() => undefined} />
    </WordsProvider>,
  );
}
const download = () => screen.findByRole('button', { name: 'Download: Whole project (JSON)' });
const status = () => screen.getByRole('status').textContent;

it('tells a screen reader that an export has begun and that it is done', async () => {
  let finish: ((remark: string | null) => void) | undefined;
  show(() => new Promise((resolve) => (finish = resolve)));
  await userEvent.click(await download());
  expect(status()).toBe('Export has begun: Whole project (JSON)');
  finish?.(null);
  await waitFor(() => expect(status()).toBe('Export is done: Whole project (JSON)'));
});

it('does not say that an export is done which failed', async () => {
  show(() => Promise.reject(new Error('no room')));
  await userEvent.click(await download());
  expect((await screen.findByRole('alert')).textContent).toContain('no room');
  expect(status()).toBe('');
});
