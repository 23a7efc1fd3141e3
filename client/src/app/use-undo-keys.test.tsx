import type { Undo } from '@polku/shared/kernel/undo';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useUndoKeys } from './use-undo-keys';

afterEach(cleanup);

function Page({ undo }: { undo: Undo }) {
  useUndoKeys(undo);
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

function show() {
  const moves = { undo: vi.fn<Undo['undo']>(() => []), redo: vi.fn<Undo['redo']>(() => []) };
  render(<Page undo={moves as Partial<Undo> as Undo} />);
  return moves;
}
const press = (element: Element, key: string, shiftKey = false): boolean =>
  fireEvent.keyDown(element, { key, ctrlKey: true, shiftKey });

describe('the keys of undo', () => {
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

  it('are left to texts and dialogs', () => {
    const { undo } = show();
    expect(press(screen.getByLabelText('Owner'), 'z')).toBe(true);
    press(screen.getByText('Close'), 'z');
    expect(undo).not.toHaveBeenCalled();
  });

  it('do not undo twice what a view has undone', () => {
    const { undo } = show();
    const view = (event: KeyboardEvent): void => event.preventDefault();
    document.addEventListener('keydown', view);
    press(document.body, 'z');
    document.removeEventListener('keydown', view);
    expect(undo).not.toHaveBeenCalled();
  });

  it('end with the page', () => {
    const { undo } = show();
    cleanup();
    press(document.body, 'z');
    expect(undo).not.toHaveBeenCalled();
  });
});
