/** Copying a link: during the press, and selectable where the browser forbids copying. */
import { createTranslator } from '@polku/shared/i18n/translator';
import type { Role } from '@polku/shared/kernel/permissions';
import type { LinkInfo } from '@polku/shared/kernel/protocol';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { MembersApi } from '../../kernel/session/members-api';
import type { Session, SessionState } from '../../kernel/session/session-types';
import { WordsProvider, wordsOf } from '../../kernel/words/words';
import { ShareDialog } from './ShareDialog';
import { eventually } from '../../testing/eventually';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const words = wordsOf(createTranslator('en'));
type State = Pick<SessionState, 'role' | 'notice'>;

/** @param refuse the server's answer to a new link; @param clipboard what the browser has, undefined for none */
function show({
  refuse,
  clipboard,
  role = 'facilitator',
}: {
  refuse?: string;
  clipboard: object | undefined;
  role?: Role;
}) {
  const links: LinkInfo[] = [];
  const answers: (() => void)[] = [];
  const changed = vi.fn<MembersApi['changeLink']>((linkId, change) => {
    const at = links.findIndex((link) => link.linkId === linkId);
    const { password, secret: _, ...rest } = change;
    const now = { ...links[at]!, ...rest, ...(password === undefined ? {} : { hasPassword: password !== null }) };
    links[at] = now;
    return Promise.resolve({ kind: 'ok', value: now });
  });
  const changeRoom = vi.fn<MembersApi['changeRoom']>((settings) =>
    Promise.resolve({ kind: 'ok', value: { door: 'open', frozen: [], ...settings } }),
  );
  const api: Partial<MembersApi> = {
    links: () => Promise.resolve({ kind: 'ok', value: [...links] }),
    createLink: ({ role: made, label }) =>
      new Promise((resolve) => {
        answers.push(() => {
          if (refuse !== undefined) return resolve({ kind: 'refused', status: 409, code: refuse });
          const createdAt = '2026-01-01T00:00:00Z';
          const link: LinkInfo = { linkId: `l${links.length}`, role: made, label, createdAt, revokedAt: null };
          links.push(link);
          resolve({ kind: 'ok', value: link });
        });
      }),
    changeLink: changed,
    revokeLink: (linkId) => {
      links.splice(
        links.findIndex((link) => link.linkId === linkId),
        1,
      );
      return Promise.resolve({ kind: 'ok', value: true });
    },
    changeRoom,
  };
  const session: Partial<Session> = {
    projectId: 'p1',
    secret: 'facilitator-secret',
    state: createStore<State>(() => ({ role, notice: null })) as unknown as Session['state'],
    members: api as MembersApi,
  };
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(clipboard as Clipboard);
  const Panel = () => {
    const [remembered, setRemembered] = useState<Readonly<Record<string, string>>>({});
    return (
      <WordsProvider value={words}>
        <ShareDialog
          session={session as Session}
          remembered={remembered}
          remember={(id, secret) => setRemembered((known) => ({ ...known, [id]: secret }))}
          onClose={() => undefined}
        />
      </WordsProvider>
    );
  };
  render(<Panel />);
  return { answer: () => answers.shift()?.(), changed, changeRoom };
}

/** Chooses the role of a new link. @returns the button that makes it */
async function newLink(role: string): Promise<HTMLElement> {
  const form = screen.getByRole('form', { name: 'New link' });
  fireEvent.click(within(form).getByRole('radio', { name: role }));
  const make = within(form).getByRole('button', { name: 'Create and copy' });
  await eventually(() => expect(make).toHaveProperty('disabled', false));
  return make;
}

describe.each(['Editor', 'Participant', 'Viewer', 'Facilitator'])('a new link for a role: %s', (role) => {
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
    const make = await newLink(role);
    fireEvent.click(make);
    expect(write).toHaveBeenCalledTimes(1);
    answer();
    const { value } = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link address' });
    expect(value).toMatch(/\/p\/p1#[\w-]{20,}$/);
    expect(await given[0]).toBe(value);
    expect(await screen.findByText('Copied. You can paste it now.')).toBeDefined();
    expect(within(await screen.findByRole('list')).getByText(role)).toBeDefined();
  });
});

describe('links', () => {
  it('stay in view where the browser does not let us copy', async () => {
    const { answer } = show({ clipboard: undefined });
    fireEvent.click(await newLink('Editor'));
    answer();
    const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Link address' });
    expect(field.value).toMatch(/\/p\/p1#[\w-]{20,}$/);
    expect(screen.getByText(/does not allow copying/)).toBeDefined();
    await screen.findByRole('button', { name: 'Revoke this link' });
    expect(field.isConnected).toBe(true);
  });

  it('are not said to be copied when the server does not make them', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>();
    const { answer } = show({ refuse: 'too-many-links', clipboard: { writeText } });
    fireEvent.click(await newLink('Editor'));
    answer();
    await eventually(() =>
      expect(
        screen
          .getAllByRole('alert')
          .map(({ textContent }) => textContent)
          .join(''),
      ).toContain('too-many-links'),
    );
    expect(screen.queryByRole('textbox', { name: 'Link address' })).toBeNull();
    expect(writeText).not.toHaveBeenCalled();
  });

  it('get an end, a password, another address, and are turned off', async () => {
    const { answer, changed } = show({ clipboard: { writeText: () => Promise.resolve() } });
    fireEvent.click(await newLink('Participant'));
    answer();
    fireEvent.click(await screen.findByRole('button', { name: 'Settings of the link “Participant”' }));
    fireEvent.change(screen.getByRole('textbox', { name: 'Password' }), { target: { value: 'kesä' } });
    fireEvent.click(screen.getByRole('button', { name: 'Set a password' }));
    await screen.findByRole('button', { name: 'Remove the password' });
    expect(changed).toHaveBeenLastCalledWith('l0', { password: 'kesä' });
    const end = screen.getByLabelText('Works until');
    fireEvent.change(end, { target: { value: '2031-05-01' } });
    fireEvent.blur(end);
    await screen.findByText(/until 1 May 2031/);
    fireEvent.click(screen.getByRole('button', { name: 'New address' }));
    await screen.findByText('The link has a new address, copied for you.');
    expect(changed).toHaveBeenLastCalledWith('l0', { secret: expect.stringMatching(/^\w{32}$/) });
    fireEvent.click(screen.getByRole('button', { name: 'Turn off' }));
    await screen.findByRole('button', { name: 'Turn on' });
    expect(changed).toHaveBeenLastCalledWith('l0', { off: true });
  });

  it('come with the door', async () => {
    const { changeRoom } = show({ clipboard: undefined });
    fireEvent.click(screen.getByRole('radio', { name: 'Knock' }));
    await screen.findByText('New people wait until a facilitator lets them in.');
    expect(changeRoom).toHaveBeenCalledExactlyOnceWith({ door: 'knock' });
  });

  it('are not managed by an editor, who shares the own one', () => {
    show({ clipboard: undefined, role: 'editor' });
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy my link (Editor)' })).toBeDefined();
  });
});

describe('the own link of whoever runs the project', () => {
  const copyIt = () => screen.getByRole('button', { name: 'Copy my own link' });

  it('goes to the clipboard, and not onto a screen that others may see', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
    show({ clipboard: { writeText } });
    fireEvent.click(copyIt());
    await screen.findByText('Copied. You can paste it now.');
    expect(writeText.mock.calls).toEqual([[expect.stringMatching(/\/p\/p1#facilitator-secret$/)]]);
    expect(screen.queryByRole('textbox', { name: 'Link address' })).toBeNull();
    expect(document.body.innerHTML).not.toContain('facilitator-secret');
  });

  it('is shown where the browser does not let us copy, when that is asked for', async () => {
    show({ clipboard: undefined });
    fireEvent.click(copyIt());
    const ask = await screen.findByRole('button', { name: 'Show it on the screen' });
    expect(document.body.innerHTML).not.toContain('facilitator-secret');
    fireEvent.click(ask);
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Link address' }).value).toMatch(
      /#facilitator-secret$/,
    );
  });
});
