/** Copying a link: during the press, and selectable where the browser forbids copying. */
import { createTranslator } from '@polku/shared/i18n/translator';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { ShareDialog } from './ShareDialog';
import { eventually } from '../../testing/eventually';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const ROLE = 'facilitator';
const words = wordsOf(createTranslator('en'));

/** @param refuse the server's answer to a new link; @param clipboard what the browser has, undefined for none */
function show({ refuse, clipboard }: { refuse?: string; clipboard: object | undefined }) {
  const links: LinkInfo[] = [];
  const answers: (() => void)[] = [];
  vi.stubGlobal('fetch', (_path: string, init: RequestInit = {}) => {
    if (init.method !== 'POST') return Promise.resolve(Response.json([...links]));
    return new Promise<Response>((resolve) => {
      answers.push(() => {
        if (refuse !== undefined) return resolve(Response.json({ error: refuse, message: '' }, { status: 409 }));
        const { role } = JSON.parse(init.body as string) as { role: LinkInfo['role'] };
        const made: LinkInfo = {
          linkId: `l${links.length}`,
          role,
          label: '',
          createdAt: '2026-01-01T00:00:00Z',
          revokedAt: null,
        };
        links.push(made);
        resolve(Response.json(made, { status: 201 }));
      });
    });
  });
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);
  const Panel = () => {
    const [remembered, setRemembered] = useState<Readonly<Record<string, string>>>({});
    return (
      <WordsProvider value={words}>
        <ShareDialog
          projectId="p1"
          secret="facilitator-secret"
          role={ROLE}
          remembered={remembered}
          remember={(id, secret) => setRemembered((known) => ({ ...known, [id]: secret }))}
          onClose={() => undefined}
        />
      </WordsProvider>
    );
  };
  render(<Panel />);
  return { answer: () => answers.shift()?.() };
}

const button = async (can: string): Promise<HTMLElement> => {
  const row = (await screen.findByText(can)).closest('li');
  const found = within(row as HTMLElement).getByRole('button');
  await eventually(() => expect(found).toHaveProperty('disabled', false));
  return found;
};

describe.each(['Can change everything on the boards', 'Can look, cannot change anything'])('the link “%s”', (can) => {
  it('is given to the clipboard within the press, before the server has made it', async () => {
    const given: Promise<string>[] = [];
    vi.stubGlobal(
      'ClipboardItem',
      class {
        constructor(readonly data: Record<string, Promise<Blob>>) {}
      },
    );
    const write = vi.fn(async ([item]: readonly { data: Record<string, Promise<Blob>> }[]) => {
      const text = item?.data['text/plain'];
      if (text) given.push(text.then((blob) => blob.text()));
      await text;
    });
    const { answer } = show({ clipboard: { write } });
    const copy = await button(can);
    const told = screen.getByRole('status');
    expect(told.textContent).toBe('');
    fireEvent.click(copy);
    expect(write).toHaveBeenCalledTimes(1);
    expect(copy.textContent).toBe('Copy link');
    answer();
    await eventually(() => expect(copy.textContent).toBe('Copied'));
    const address = screen.getByRole<HTMLInputElement>('textbox', { name: 'Link address' }).value;
    expect(address).toMatch(/\/p\/p1#[\w-]{20,}$/);
    expect(await given[0]).toBe(address);
    // A live region that was there before: what comes into it is said, once.
    expect(told.isConnected).toBe(true);
    expect(told.textContent).toBe('Copied. You can paste it now.');
  });

  it('is shown and stays where the browser does not let us copy', async () => {
    const { answer } = show({ clipboard: undefined });
    fireEvent.click(await button(can));
    answer();
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link address' });
    expect(field.value).toMatch(/\/p\/p1#[\w-]{20,}$/);
    expect(screen.getByRole('status').textContent).toMatch(/does not allow copying/);
    // The list of links has come anew, with the one that was made.
    await screen.findByRole('button', { name: 'Revoke this link' });
    expect(field.isConnected).toBe(true);
    expect((await button(can)).textContent).toBe('Copy link');
  });

  it('is not said to be copied when the server does not make it', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>();
    const { answer } = show({ refuse: 'too-many-links', clipboard: { writeText } });
    const copy = await button(can);
    fireEvent.click(copy);
    answer();
    expect((await screen.findByRole('alert')).textContent).toContain('too-many-links');
    expect(copy.textContent).toBe('Copy link');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(writeText).not.toHaveBeenCalled();
  });
});

describe('the own link of whoever runs the project', () => {
  const copyIt = () => screen.getByRole('button', { name: 'Copy my own link' });

  it('goes to the clipboard, and not onto a screen that others may see', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    show({ clipboard: { writeText } });
    fireEvent.click(copyIt());
    await eventually(() => expect(screen.getByRole('status').textContent).toBe('Copied. You can paste it now.'));
    expect(writeText.mock.calls).toEqual([[expect.stringMatching(/\/p\/p1#facilitator-secret$/)]]);
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.body.innerHTML).not.toContain('facilitator-secret');
  });

  it('is shown where the browser does not let us copy, when that is asked for', async () => {
    show({ clipboard: undefined });
    fireEvent.click(copyIt());
    const ask = await screen.findByRole('button', { name: 'Show it on the screen' });
    expect(document.body.innerHTML).not.toContain('facilitator-secret');
    fireEvent.click(ask);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toMatch(/#facilitator-secret$/);
  });
});
