import { addPersonaItems } from '@polku/shared/boards/persona/commands/add-persona-items';
import { setPersonaItem } from '@polku/shared/boards/persona/commands/set-persona-item';
import { setPersona } from '@polku/shared/boards/persona/commands/set-persona';
import { readPersona } from '@polku/shared/boards/persona/persona-reader';
import { sectionId } from '@polku/shared/boards/persona/schema';
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createToasts } from '../../ui/Toasts';
import { PersonaView } from './PersonaView';
import { somebody } from '../../kernel/session/testing/quiet-presence';
import type { LocalSession } from '../../kernel/session/testing/local-session';
import { BOARD, personaSession } from './testing/persona-session';
import { show } from '../../kernel/words/testing/show';

afterEach(cleanup);

const open = (session: LocalSession, readOnly = false, view: 'map' | 'table' = 'map') =>
  show(
    <PersonaView
      session={session}
      board={BOARD}
      theme="light"
      view={view}
      readOnly={readOnly}
      toasts={createToasts()}
    />,
  );
const lines = (session: LocalSession, name: 'jobs' | 'gains'): readonly string[] =>
  readPersona(session.projection, BOARD)
    .sections.find(({ section }) => section.id === sectionId(BOARD, name))
    ?.items.map(({ text }) => text) ?? [];
function lineOf({ runner }: LocalSession, section: 'jobs' | 'channels', text: string): string {
  const made = runner.run(addPersonaItems, { board: BOARD, section: sectionId(BOARD, section), texts: [text] });
  return (made.done && made.select[0]) || '';
}
const caret = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, 40)));

describe('the sheet of a persona', () => {
  it('is written line by line: Enter makes the next, Backspace in an empty one removes it, Alt moves it', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    await user.click(screen.getByRole('button', { name: 'Add a line to Jobs' }));
    await caret();
    await user.keyboard('find a home{Enter}');
    await caret();
    await user.keyboard('move in{Enter}');
    await caret();
    expect(lines(session, 'jobs')).toEqual(['find a home', 'move in', '']);
    await user.keyboard('{Backspace}');
    await caret();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(lines(session, 'jobs')).toEqual(['move in', 'find a home']);
  });

  it('turns a pasted list into lines', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    await user.click(screen.getByRole('button', { name: 'Add a line to Gains' }));
    await caret();
    await user.paste('- peace\n- a yard\n\n- a sauna');
    expect(lines(session, 'gains')).toEqual(['', 'peace', 'a yard', 'a sauna']);
  });

  it('shows supposed knowledge as such until somebody says how it is known', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    const jobs = screen.getByRole('region', { name: 'Jobs' });
    expect(jobs.dataset['evidence']).toBe('assumption');
    await user.click(within(jobs).getByRole('button', { name: 'Evidence of Jobs: Assumption' }));
    await user.click(screen.getByRole('menuitemradio', { name: 'Measured' }));
    expect(jobs.dataset['evidence']).toBe('measured');
  });

  it('takes the source of a single line', async () => {
    const session = personaSession(new Y.Doc());
    const id = lineOf(session, 'jobs', 'find a home');
    const { user, unmount } = open(session);
    const source = { name: 'Source of Jobs, line 1' };
    expect(screen.queryByRole('textbox', source)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Actions for “find a home”' }));
    await user.click(screen.getByRole('menuitem', { name: 'Say the source' }));
    await user.type(await screen.findByRole('textbox', source), 'Diaries{Enter}');
    expect(session.projection.get(id)?.['source']).toBe('Diaries');
    unmount();
    open(session, true);
    expect(screen.getByText('Source: Diaries')).toBeTruthy();
  });

  it.each(['menu', 'keyboard'])('makes the strength of a channel unknown again by %s', async (by) => {
    const session = personaSession(new Y.Doc());
    const id = lineOf(session, 'channels', 'app');
    session.runner.run(setPersonaItem, { id, fields: { strength: 40 } });
    const { user } = open(session);
    const slider = screen.getByRole('slider', { name: /^How much app is used/ });
    expect(slider.getAttribute('aria-valuetext')).toMatch(/^40/);
    if (by === 'menu') {
      await user.click(screen.getByRole('button', { name: 'Actions for “app”' }));
      await user.click(screen.getByRole('menuitem', { name: 'Use unknown' }));
    } else {
      slider.focus();
      await user.keyboard('{Delete}');
    }
    expect(session.projection.get(id)?.['strength']).toBeNull();
    expect(slider.getAttribute('aria-valuetext')).toBe('unknown');
  });

  it('moves a section by keyboard and says where it is now', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    screen.getByRole('button', { name: 'Collapse Goals' }).focus();
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(readPersona(session.projection, BOARD).sections[0]?.section.standard).toBe('goals');
    expect(screen.getByRole('status').textContent).toBe('Goals is now number 1 of 11.');
  });

  it('shows who else is writing in a text', () => {
    const session = personaSession(new Y.Doc());
    open(session);
    act(() =>
      session.setPeers([
        somebody({ clientId: 2, name: 'Bertta', board: BOARD, editing: { id: BOARD, field: 'name' } }),
      ]),
    );
    expect(screen.getByText(/Bertta/)).toBeTruthy();
  });

  it('is there to read for those who may not write, also as a table', () => {
    const session = personaSession(new Y.Doc());
    session.runner.run(addPersonaItems, { board: BOARD, section: sectionId(BOARD, 'jobs'), texts: ['find a home'] });
    const { unmount } = open(session, true);
    expect(screen.getByText('find a home')).toBeTruthy();
    expect([screen.queryAllByRole('textbox'), screen.queryAllByRole('button', { name: /Add/ })]).toEqual([[], []]);
    unmount();
    open(session, true, 'table');
    expect(within(screen.getByRole('table', { name: 'Sections' })).getByText('find a home')).toBeTruthy();
  });
});

describe('the portrait', () => {
  it('is drawn, or an own picture that can be taken away again', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    const image = (): unknown => readPersona(session.projection, BOARD).persona.image;
    expect(screen.getByRole('img', { name: /, drawn$/ })).toBeTruthy();
    act(() => void session.runner.run(setPersona, { board: BOARD, fields: { image: 'a'.repeat(64) } }));
    expect(screen.queryByRole('img', { name: /, drawn$/ })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Draw another portrait' })).toBeNull();
    await user.click(screen.getByRole('button', { name: /^Remove the picture/ }));
    expect(image()).toBe('');
    expect(screen.getByRole('img', { name: /, drawn$/ })).toBeTruthy();
  });

  it('shows the part of an own picture that was chosen, and nothing changes before it is taken', async () => {
    const session = personaSession(new Y.Doc());
    const { user } = open(session);
    const wide = { x: 0.5, y: 0.25, zoom: 1, ratio: 2 };
    act(() => void session.runner.run(setPersona, { board: BOARD, fields: { image: 'a'.repeat(64), frame: wide } }));
    const frame = () => readPersona(session.projection, BOARD).persona.frame;
    await user.click(screen.getByRole('button', { name: 'Frame the portrait' }));
    const slide = (name: string, value: string): void =>
      void fireEvent.change(screen.getByRole('slider', { name }), { target: { value } });
    // A wide picture fills the square from top to bottom until it is nearer.
    expect(screen.getByRole<HTMLInputElement>('slider', { name: 'Top to bottom' }).disabled).toBe(true);
    slide('Zoom', '200');
    slide('Left to right', '100');
    slide('Top to bottom', '0');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(frame()).toEqual(wide);
    await user.click(screen.getByRole('button', { name: 'Frame the portrait' }));
    slide('Zoom', '200');
    slide('Left to right', '100');
    await user.click(screen.getByRole('button', { name: 'Use this part' }));
    expect(frame()).toEqual({ x: 1, y: 0.5, zoom: 2, ratio: 2 });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('cannot be changed by those who may not edit', () => {
    open(personaSession(new Y.Doc()), true);
    expect(within(screen.getByRole('group', { name: 'Portrait' })).queryAllByRole('button')).toEqual([]);
  });
});
