import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Printer } from 'lucide-react';
import { afterEach, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { ExportDialog, type OfferedFormat } from './ExportDialog';

afterEach(cleanup);

const JSON_ROW: Omit<OfferedFormat, 'make'> = {
  id: 'json',
  title: 'app.export.json',
  lead: 'app.export.json.lead',
  losses: () => '',
};
const CSV_ROW: Omit<OfferedFormat, 'make'> = {
  id: 'csv',
  title: 'app.export.csv',
  lead: 'app.export.csv.lead',
  losses: () => 'Two pictures stay behind.',
  options: [
    {
      id: 'numbers',
      label: 'app.export.csv.format',
      choices: () => [
        { value: 'comma', label: 'Comma' },
        { value: 'point', label: 'Point' },
      ],
      first: () => 'point',
    },
  ],
};

function show(make: OfferedFormat['make'], row = JSON_ROW) {
  render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <ExportDialog
        theme="light"
        drawn={false}
        parts={[]}
        differs={false}
        formats={[{ ...row, make }]}
        onClose={() => undefined}
      />
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

it('shows how far a file is and calls it off', async () => {
  show((_, __, { signal, tell }) => {
    tell(0.1);
    setTimeout(() => tell(0.4));
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('called off'))));
  });
  await userEvent.click(await download());
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar');
  await waitFor(() => expect(bar.value).toBe(40));
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(status()).toBe('Export was cancelled: Whole project (JSON)'));
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('draws what a format has to choose from and what it loses, and gives it what was chosen', async () => {
  const make = vi.fn<OfferedFormat['make']>().mockResolvedValue(null);
  show(make, CSV_ROW);
  expect(screen.getByText(/Two pictures stay behind\./)).toBeTruthy();
  const press = async () => userEvent.click(screen.getByRole('button', { name: 'Download: Touchpoints (CSV)' }));
  await press();
  expect(make.mock.lastCall?.[1]).toEqual({ numbers: 'point' });
  await userEvent.click(screen.getByRole('radio', { name: 'Comma' }));
  await press();
  expect(make.mock.lastCall?.[1]).toEqual({ numbers: 'comma' });
});

it('says nothing of a file where a format makes none', async () => {
  const make = vi.fn<OfferedFormat['make']>().mockResolvedValue(null);
  show(make, { ...JSON_ROW, button: { label: 'app.export.print.do', icon: Printer } });
  await userEvent.click(screen.getByRole('button', { name: 'Print…' }));
  expect(make).toHaveBeenCalledOnce();
  expect(status()).toBe('');
});
