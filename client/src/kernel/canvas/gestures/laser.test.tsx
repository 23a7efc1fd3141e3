import { createTranslator } from '@polku/shared/i18n/translator';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../../words/words';
import { BoardCanvas } from '../BoardCanvas';
import type { BoardCanvasProps } from '../canvas-types';
import { installQuietSurfaces } from '../testing/quiet-surfaces';
import { sampleScene } from '../testing/sample-scene';

const scene = sampleScene({ cards: 20, rows: 4 });
const words = wordsOf(createTranslator('en'));
let restore: () => void;
beforeEach(() => {
  restore = installQuietSurfaces({ width: 1000, height: 700 });
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  restore();
});

function canvas(props: Partial<BoardCanvasProps> = {}) {
  const draw = vi.fn<(on: boolean) => void>();
  const onSelect = vi.fn<(ids: readonly string[]) => void>();
  render(
    <WordsProvider value={words}>
      <BoardCanvas
        scene={scene}
        theme="light"
        label="Map"
        selection={new Set()}
        onSelect={onSelect}
        laser={{ color: () => '#A8485E', draw }}
        {...props}
      />
    </WordsProvider>,
  );
  return { draw, onSelect, root: screen.getByRole('group', { name: 'Map' }) };
}
const trails = (): number => document.querySelectorAll('.canvas-lasers g').length;
const mouse = { pointerId: 1, pointerType: 'mouse', button: 0, isPrimary: true };
const move = (root: HTMLElement, x: number): boolean =>
  fireEvent.pointerMove(root, { ...mouse, clientX: x, clientY: 400 });

it('draws while its key is held, as often as the browser repeats it, and ends when it is let go', () => {
  const { draw, root } = canvas();
  move(root, 300);
  expect(trails()).toBe(0);
  fireEvent.keyDown(document.body, { key: 'k' });
  fireEvent.keyDown(document.body, { key: 'k', repeat: true });
  move(root, 320);
  vi.advanceTimersByTime(5000);
  expect([draw.mock.calls, trails()]).toEqual([[[true]], 1]);
  fireEvent.keyUp(document.body, { key: 'k' });
  vi.advanceTimersByTime(300);
  expect(draw.mock.calls).toEqual([[true], [false]]);
  vi.advanceTimersByTime(1000);
  expect(trails()).toBe(0);
});

it('draws where the pointer is over the board, though the focus is left in a bar; not else', () => {
  const { draw, root } = canvas();
  const bar = document.createElement('button');
  document.body.append(bar);
  bar.focus();
  fireEvent.keyDown(bar, { key: 'k' });
  expect(draw).not.toHaveBeenCalled();
  move(root, 300);
  fireEvent.keyDown(bar, { key: 'k' });
  bar.remove();
  expect(draw).toHaveBeenCalledExactlyOnceWith(true);
});

it('keeps a short tap long enough for others to see it', () => {
  const { draw, root } = canvas();
  move(root, 300);
  fireEvent.keyDown(document.body, { key: 'k' });
  fireEvent.keyUp(document.body, { key: 'k' });
  expect(draw.mock.calls).toEqual([[true]]);
  vi.advanceTimersByTime(300);
  expect(draw.mock.calls).toEqual([[true], [false]]);
});

it('switched on, draws with a pressed pointer and selects nothing, until Escape', () => {
  const pressed = vi.fn<() => void>();
  const { draw, onSelect, root } = canvas({
    overlay: () => (
      <button type="button" data-canvas-own="" onClick={pressed}>
        Add
      </button>
    ),
  });
  const button = screen.getByRole('button', { name: 'Laser pointer' });
  fireEvent.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  fireEvent.pointerDown(root, { ...mouse, clientX: 300, clientY: 400 });
  move(root, 340);
  expect([draw.mock.calls, trails()]).toEqual([[[true]], 1]);
  fireEvent.pointerUp(root, { ...mouse, clientX: 340, clientY: 400 });
  vi.advanceTimersByTime(300);
  expect(draw).toHaveBeenLastCalledWith(false);
  expect(onSelect).not.toHaveBeenCalled();
  const add = screen.getByText('Add');
  fireEvent.pointerDown(add, { ...mouse, clientX: 300, clientY: 400 });
  expect(draw).toHaveBeenLastCalledWith(true);
  fireEvent.pointerUp(add, { ...mouse, clientX: 300, clientY: 400 });
  fireEvent.click(add, { detail: 1 });
  expect(pressed).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(button).toHaveAttribute('aria-pressed', 'false');
});

it('leaves the key to texts, and to who wants no single keys', () => {
  const { draw } = canvas({ singleKeys: false });
  fireEvent.keyDown(document.body, { key: 'k' });
  expect(draw).not.toHaveBeenCalled();
  cleanup();
  const other = canvas();
  const input = document.createElement('input');
  document.body.append(input);
  input.focus();
  fireEvent.keyDown(input, { key: 'k' });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  input.remove();
  expect(other.draw).not.toHaveBeenCalled();
});

it('is not offered where there is none', () => {
  render(
    <WordsProvider value={words}>
      <BoardCanvas scene={scene} theme="light" label="Map" selection={new Set()} onSelect={() => undefined} />
    </WordsProvider>,
  );
  expect(screen.queryByRole('button', { name: 'Laser pointer' })).toBeNull();
});
