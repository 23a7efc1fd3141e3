/** A paste reaches a journey only while its map or table has the focus. */
import { createTranslator } from '@polku/shared/i18n/translator';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Doc } from 'yjs';
import type { AnyRecord } from '@polku/shared/kernel/records';
import type { BoardViewName } from '../../../kernel/board-view';
import { installQuietSurfaces } from '../../../kernel/canvas/testing/quiet-surfaces';
import { WordsProvider, wordsOf } from '../../../kernel/words/words';
import { createToasts } from '../../../ui/Toasts';
import { JourneyView } from '../JourneyView';
import { BOARD, journeySession } from '../testing/journey-session';
import { sampleJourney } from '../testing/sample-journey';
import { eventually } from '../../../testing/eventually';

let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1200, height: 700 });
});
afterEach(() => {
  cleanup();
  restore();
});

function open(view: BoardViewName) {
  const session = journeySession(new Doc());
  const sample = sampleJourney(session);
  const toasts = createToasts();
  const { container } = render(
    <WordsProvider value={wordsOf(createTranslator('en'))}>
      <JourneyView session={session} board={BOARD} theme="light" view={view} readOnly={false} toasts={toasts} />
    </WordsProvider>,
  );
  const titles = (): readonly unknown[] => {
    session.projection.flush();
    return session.projection.list('touchpoint', BOARD).map(({ title }) => title);
  };
  const before = new Set(titles());
  const made = (): readonly AnyRecord[] => {
    session.projection.flush();
    return session.projection.list('touchpoint', BOARD).filter(({ title }) => !before.has(title));
  };
  const nameOf = (id: unknown): unknown => session.projection.get(String(id))?.['name'];
  const said = (): readonly string[] => toasts.store.getState().toasts.map(({ text }) => text);
  return {
    session,
    sample,
    container,
    made,
    nameOf,
    said,
    added: () => titles().filter((title) => !before.has(title)),
  };
}

function paste(target: EventTarget, type = 'text/plain', text = 'Gets the keys'): void {
  const data = new DataTransfer();
  data.setData(type, text);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}
const letGo = (button: number): boolean =>
  document.body.dispatchEvent(new PointerEvent('pointerup', { button, bubbles: true }));

describe('pasting', () => {
  it('on the map adds a touchpoint', () => {
    const { added } = open('map');
    paste(document.body);
    expect(added()).toEqual(['Gets the keys']);
  });

  it('after the middle button was let go adds nothing, and after a key it does', () => {
    const { container, added } = open('map');
    letGo(1);
    paste(container.querySelector('.journey-stage') ?? document.body);
    paste(document.body, 'image/png');
    expect(added()).toEqual([]);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', ctrlKey: true, bubbles: true }));
    paste(document.body);
    expect(added()).toEqual(['Gets the keys']);
    letGo(0);
    paste(document.body, 'text/plain', 'Moves in');
    expect(added()).toEqual(expect.arrayContaining(['Gets the keys', 'Moves in']));
  });

  it('on insights adds nothing, whatever has the focus', async () => {
    const { container, added } = open('insights');
    paste(document.body);
    await eventually(() => expect(container.querySelector('h2')).not.toBeNull());
    paste(container.querySelector('h2') ?? document.body);
    expect(added()).toEqual([]);
  });

  it.each(['map', 'table'] as const)('right after choosing the view in the header reaches the %s', (view) => {
    const { added } = open(view);
    const header = document.createElement('header');
    header.className = 'topbar';
    header.innerHTML = '<button>Table</button><input>';
    document.body.append(header);
    paste(header.querySelector('input') ?? document.body);
    expect(added()).toEqual([]);
    paste(header.querySelector('button') ?? document.body, 'text/plain', 'Touchpoint\nGets the keys');
    header.remove();
    expect(added()).toEqual(['Gets the keys']);
  });

  it('with the focus in the panel or in a dialog adds nothing to the map', () => {
    const { container, added } = open('map');
    const panel = container.querySelector('aside');
    expect(panel).not.toBeNull();
    paste(panel ?? document.body);
    const dialog = document.createElement('div');
    dialog.setAttribute('role', 'dialog');
    container.querySelector('.journey-stage')?.append(dialog);
    paste(dialog);
    dialog.remove();
    expect(added()).toEqual([]);
  });
});

const TABLE = [
  'Stage\tStep\tLayer\tTeam\tWaiting\tWork\tEmotion\tParallel',
  'Living\tCalls\tCustomer\t\t2 pv\t10 min\tHuono\t',
  '\tAnswers\tFrontstage\tDesk\t\t1,5 h\t+1\tyes',
].join('\n');

describe.each(['map', 'table'] as const)('a table with heads on the %s', (view) => {
  it('goes in at once where it is understood, and says what was made', async () => {
    const { container, made, nameOf, said } = open(view);
    if (view === 'table') {
      const cell = await eventually(
        () => container.querySelector<HTMLElement>('[data-column="0"]') ?? Promise.reject(new Error('no cell')),
      );
      act(() => void cell.dispatchEvent(new MouseEvent('mousedown', { button: 0, bubbles: true, cancelable: true })));
      act(() => paste(cell, 'text/plain', TABLE));
    } else act(() => paste(document.body, 'text/plain', TABLE));
    const rows = made();
    expect(
      rows.map(({ title, stage, team, withPrevious }) => [title, nameOf(stage), nameOf(team), withPrevious]),
    ).toEqual([
      ['Calls', 'Living', undefined, false],
      ['Answers', 'Living', 'Desk', true],
    ]);
    expect(rows[0]).toMatchObject({
      layer: 'customer',
      emotion: -1,
      waitTime: { amount: 2, unit: 'd' },
      processTime: { amount: 10, unit: 'min' },
    });
    expect(said()).toEqual(['2 touchpoints pasted. New stage: Living. New team: Desk.']);
  });
});

it('a pasted table that is not understood for certain is asked about, and nothing is written before', async () => {
  const { added } = open('map');
  act(() => paste(document.body, 'text/plain', 'Touchpoint\tBudget\nCalls\t12'));
  await eventually(() => expect(document.querySelector('[role="dialog"] .mapped-columns')).not.toBeNull());
  expect(added()).toEqual([]);
  const take = [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] .dialog-actions button')].at(-1);
  act(() => take?.click());
  expect(added()).toEqual(['Calls']);
});

it('lines pasted with a stage selected, or nothing, are in a row that is there', () => {
  const { made } = open('map');
  act(() => paste(document.body, 'text/plain', 'Gets the keys\nMoves in'));
  expect(made().map(({ layer }) => layer)).not.toContain(null);
});
