import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AppAction, useAppKeys } from './app-action';

afterEach(cleanup);

type Run = () => void;
const row = (id: string, shortcuts: readonly string[], run: Run, more: Partial<AppAction> = {}): AppAction => ({
  id,
  label: id,
  group: 'edit',
  places: [],
  shortcuts,
  run,
  ...more,
});

function Page({ actions }: { actions: readonly AppAction[] }) {
  useAppKeys(actions);
  return (
    <>
      <button type="button">Sheet</button>
      <input type="checkbox" aria-label="Answers" />
      <input aria-label="Owner" />
      <div role="dialog" aria-label="Share">
        <button type="button">Close</button>
      </div>
    </>
  );
}

function show(possible = true) {
  const runs = { undo: vi.fn<Run>(), redo: vi.fn<Run>(), palette: vi.fn<Run>(), keys: vi.fn<Run>() };
  const actions = [
    row('undo', ['Mod+Z'], runs.undo, { when: () => possible }),
    row('redo', ['Mod+Shift+Z', 'Mod+Y'], runs.redo),
    row('palette', ['Mod+K'], runs.palette, { inText: true }),
    row('keys', ['?'], runs.keys),
  ];
  render(<Page actions={actions} />);
  return runs;
}
const press = (element: Element, key: string, shiftKey = false): boolean =>
  fireEvent.keyDown(element, { key, ctrlKey: true, shiftKey });

describe('the keys of the app', () => {
  it('work on the page, on buttons and on boxes that are ticked', () => {
    const { undo, redo } = show();
    for (const element of [document.body, screen.getByText('Sheet'), screen.getByLabelText('Answers')]) {
      expect(press(element, 'z')).toBe(false);
    }
    expect(undo).toHaveBeenCalledTimes(3);
    press(document.body, 'Z', true);
    press(document.body, 'y');
    expect(redo).toHaveBeenCalledTimes(2);
  });

  it('are left to texts and dialogs, but for those that work in texts', () => {
    const { undo, palette } = show();
    expect(press(screen.getByLabelText('Owner'), 'z')).toBe(true);
    press(screen.getByText('Close'), 'z');
    expect(undo).not.toHaveBeenCalled();
    expect(press(screen.getByLabelText('Owner'), 'k')).toBe(false);
    press(screen.getByText('Close'), 'k');
    expect(palette).toHaveBeenCalledOnce();
  });

  it('do not undo twice what a view has undone', () => {
    const { undo } = show();
    const view = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener('keydown', view);
    press(document.body, 'z');
    document.removeEventListener('keydown', view);
    expect(undo).not.toHaveBeenCalled();
  });

  it('of what cannot be done now are kept from the browser, which might undo in some text', () => {
    const { undo } = show(false);
    expect(press(document.body, 'z')).toBe(false);
    expect(undo).not.toHaveBeenCalled();
  });

  it('of one sign are the views’ own', () => {
    const { keys } = show();
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(keys).not.toHaveBeenCalled();
  });

  it('end with the page', () => {
    const { undo } = show();
    cleanup();
    press(document.body, 'z');
    expect(undo).not.toHaveBeenCalled();
  });
});
