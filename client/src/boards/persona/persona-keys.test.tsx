/** What a persona gives the palette, its keys with their list, and where the focus is after a text was left. */
import { readPersona } from '@polku/shared/boards/persona/persona-reader';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { BoardViewHandle } from '../../kernel/board-view';
import { show } from '../../kernel/words/testing/show';
import { createToasts } from '../../ui/Toasts';
import { PersonaView } from './PersonaView';
import { BOARD, personaSession } from './testing/persona-session';

afterEach(cleanup);

function open(readOnly = false) {
  const session = personaSession(new Y.Doc());
  const handles: BoardViewHandle[] = [];
  const { user } = show(
    <PersonaView
      session={session}
      board={BOARD}
      theme="light"
      view="map"
      readOnly={readOnly}
      toasts={createToasts()}
      onReady={(ready) => handles.push(ready)}
    />,
  );
  const action = (label: string) => {
    const found = handles
      .at(-1)
      ?.actions?.()
      .find((one) => one.label === label);
    if (!found) throw new Error(`there is no action ${label}`);
    return found;
  };
  const sections = () => readPersona(session.projection, BOARD).sections;
  return { session, user, action, sections };
}
const writing = (name: string) =>
  waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name })));

describe('a persona', () => {
  it('gives the palette what can be done on its sheet', async () => {
    const { action, sections, user } = open();
    act(() => action('Add a line to Needs').run());
    await writing('Needs, line 1');
    await user.keyboard('quiet');
    const needs = sections().find(({ section }) => section.standard === 'needs');
    expect(needs?.items.map(({ text }) => text)).toEqual(['quiet']);
    act(() => action('Write the name').run());
    await waitFor(() => expect(document.activeElement?.closest('h1')).not.toBeNull());
  });

  it('lists its keys, which work where nothing is written', async () => {
    const { user, sections } = open();
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('?');
    const dialog = within(screen.getByRole('dialog', { name: 'Keyboard shortcuts' }));
    expect(dialog.getByText('Add a section').nextSibling?.textContent).toBe('S');
    expect(dialog.getByText(/^Enter adds the next line/)).toBeTruthy();
    await user.keyboard('{Escape}');
    const before = sections().length;
    act(() => (document.activeElement as HTMLElement).blur());
    await user.keyboard('s');
    expect(sections()).toHaveLength(before + 1);
    await writing('Name of the section');
    await user.keyboard('sss');
    expect(sections()).toHaveLength(before + 1);
  });

  it('lets those who may only look change nothing', async () => {
    const { user, action, sections } = open(true);
    const before = sections().length;
    expect(action('Add a section').when?.()).toBe(false);
    await user.keyboard('s');
    expect(sections()).toHaveLength(before);
  });

  it('keeps the place of the keyboard when a text is left by Escape', async () => {
    const { user, action } = open();
    act(() => action('Add a line to Needs').run());
    await writing('Needs, line 1');
    await user.keyboard('quiet{Escape}');
    expect(document.activeElement).not.toBe(document.body);
    expect(document.activeElement?.contains(screen.getByRole('textbox', { name: 'Needs, line 1' }))).toBe(true);
    expect(document.activeElement?.closest('section')?.getAttribute('aria-label')).toBe('Needs');
  });
});
