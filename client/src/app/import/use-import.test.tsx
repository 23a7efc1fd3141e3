import { BOARD_KINDS, SPECS, TABLE_KIND } from '@polku/shared/boards/index';
import { type RawTable, readTableFile } from '@polku/shared/formats/table-text';
import { readPlan } from '@polku/shared/kernel/plan-reader';
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { createToasts } from '../../ui/Toasts';
import { type Services, ServicesProvider } from '../services';
import type { Importing } from './import-file';
import { useImport } from './use-import';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

interface Done {
  readonly problems?: readonly { line: number | null; column: string | null; reason: string }[];
}

const { columns } = await BOARD_KINDS[TABLE_KIND].tables();

function tableOf(text: string): RawTable {
  const table = readTableFile(text, columns);
  if (!table.ok) throw new Error('refused');
  return table;
}

function start() {
  let finish: (done: Done) => void = () => undefined;
  let importing: Importing | null = null;
  const arrived = vi.fn<(done: Done) => void>();
  const toasts = createToasts();
  const shown = vi.spyOn(toasts, 'show');
  function Page() {
    const { begin, busy, dialogs } = useImport<Done>(
      (_, how) =>
        new Promise((resolve, reject) => {
          importing = how;
          finish = resolve;
          how.signal.addEventListener('abort', () => reject(how.signal.reason as Error));
        }),
      arrived,
    );
    return (
      <>
        <button type="button" disabled={busy} onClick={() => begin(new File([''], 'long.csv'))}>
          Begin
        </button>
        {dialogs}
      </>
    );
  }
  const { unmount } = render(
    <ServicesProvider value={{ toasts } as Partial<Services> as Services}>
      <WordsProvider value={wordsOf(createTranslator('en'))}>
        <Page />
      </WordsProvider>
    </ServicesProvider>,
  );
  act(() => screen.getByRole('button', { name: 'Begin' }).click());
  const how = (): Importing => {
    if (!importing) throw new Error('nothing is imported');
    return importing;
  };
  const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  return { arrived, shown, how, later, unmount, finish: (done: Done) => finish(done) };
}

describe('an import as a person sees it', () => {
  it('that is quick shows no dialog', async () => {
    const { later, finish, arrived } = start();
    await later(100);
    finish({});
    await later(1000);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(arrived).toHaveBeenCalledTimes(1);
  });

  it('that takes long says what is done and how far it is', async () => {
    const { later, how } = start();
    await later(400);
    act(() => how().tell({ step: 'pictures', done: 0.4 }));
    expect(screen.getByRole('dialog', { name: 'Importing long.csv' })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('Checking the pictures…');
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(40);
  });

  it('can be called off until it is written, and says that nothing was changed', async () => {
    const { later, how, shown, arrived } = start();
    await later(400);
    act(() => screen.getAllByRole('button', { name: 'Cancel' }).at(-1)?.click());
    await later(10);
    expect([how().signal.aborted, screen.queryByRole('dialog')]).toEqual([true, null]);
    expect(shown).toHaveBeenCalledWith({
      text: 'The import of long.csv was cancelled. Nothing was changed.',
      tone: 'info',
    });
    expect(arrived).not.toHaveBeenCalled();
  });

  it('cannot be called off while it is written', async () => {
    const { later, how } = start();
    await later(400);
    act(() => how().tell({ step: 'writing', done: null }));
    act(() => screen.getAllByRole('button', { name: 'Cancel' }).at(-1)?.click());
    await later(10);
    expect([how().signal.aborted, screen.queryByRole('dialog') !== null]).toEqual([false, true]);
  });

  it('ends with the page that began it', async () => {
    const { later, how, unmount } = start();
    await later(400);
    unmount();
    expect(how().signal.aborted).toBe(true);
  });

  it('of a table that is not understood asks what its columns become, and goes on with the answer', async () => {
    const { how, later } = start();
    await later(400);
    vi.useRealTimers();
    const question = { table: tableOf('Touchpoint;Budget\nCalls;12'), read: readPlan([], SPECS) };
    let answer: ReturnType<Importing['ask']> | null = null;
    act(() => {
      answer = how().ask(question);
    });
    const dialog = await screen.findByRole('dialog', { name: 'Nothing has been imported yet' });
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(dialog.textContent).toContain('Makes 1 touchpoint.');
    act(() => screen.getByRole('button', { name: 'Import 1 touchpoint' }).click());
    expect((await (answer as ReturnType<Importing['ask']> | null))?.rows[0]?.extra).toEqual({ Budget: '12' });
    expect(screen.queryByRole('dialog', { name: 'Nothing has been imported yet' })).toBeNull();
  });

  it('of which nothing is wanted is called off', async () => {
    const { how, later } = start();
    await later(10);
    vi.useRealTimers();
    act(() => void how().ask({ table: tableOf('a;b\nc;d'), read: readPlan([], SPECS) }));
    const button = await screen.findByRole('button', { name: 'Import nothing' });
    act(() => button.click());
    expect([how().signal.aborted, screen.queryByRole('dialog')]).toEqual([true, null]);
  });

  it('that is refused says why', async () => {
    const { later, finish } = start();
    await later(100);
    finish({ problems: [{ line: 3, column: null, reason: 'No number' }] });
    await later(10);
    expect(screen.getByText('No number')).toBeTruthy();
  });
});
