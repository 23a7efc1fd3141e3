import { createTranslator } from '@polku/shared/i18n/translator';
import type { SceneItem } from '@polku/shared/kernel/scene';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsProvider, wordsOf } from '../words/words';
import { BoardCanvas } from './BoardCanvas';
import type { BoardCanvasProps, CameraControl } from './canvas-types';
import { installQuietSurfaces } from './testing/quiet-surfaces';
import { sampleScene } from './testing/sample-scene';

const scene = sampleScene({ cards: 400, rows: 4 });
const words = wordsOf(createTranslator('en'));

function canvas(props: Partial<BoardCanvasProps> = {}) {
  const all: BoardCanvasProps = {
    scene,
    theme: 'light',
    label: 'Renting a home',
    selection: new Set(),
    onSelect: () => {},
    ...props,
  };
  return (
    <WordsProvider value={words}>
      <BoardCanvas {...all} />
    </WordsProvider>
  );
}

/** @returns the element of a thing, once it is mounted */
function thing(id: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-item="${id}"]`);
    if (!found) throw new Error(`${id} is not mounted`);
    return found;
  });
}

describe('the canvas for keyboard and screen reader', () => {
  let restore: () => void;
  beforeEach(() => {
    restore = installQuietSurfaces({ width: 1000, height: 700 });
  });
  afterEach(() => {
    cleanup();
    restore();
  });

  it('has the name of the board, and a button with a name for each thing near the view', async () => {
    render(canvas({ selection: new Set(['c1']) }));
    expect(screen.getByRole('group', { name: 'Renting a home' })).toBeInTheDocument();
    const first = await thing('c0');
    expect(first).toHaveAccessibleName('Sees the listing, Marketing, green');
    expect(first).toHaveAttribute('aria-pressed', 'false');
    expect(await thing('c1')).toHaveAttribute('aria-pressed', 'true');
    expect(document.querySelectorAll('[data-item]').length).toBeLessThan(80);
    expect(document.querySelector('[role="application"], [aria-roledescription="node"]')).toBeNull();
  });
  it('outlines the frame of a selected head, not what stands above that', async () => {
    const frame = { x: 200, y: 28, width: 300, height: 52 };
    const top: SceneItem = {
      id: 'stage',
      plane: 1,
      box: { ...frame, y: 0, height: 88 },
      shapes: [{ kind: 'rect', ...frame, fill: 'surface' }],
      interactive: true,
      label: 'Stage: Looking',
    };
    const heads = { topHeight: 88, leftWidth: 176, top: [top], left: [] };
    render(canvas({ scene: { ...scene, heads }, selection: new Set(['stage']) }));
    const ring = (await thing('stage')).querySelector('.canvas-head-ring');
    expect(ring).toHaveStyle({ top: '28px', height: '52px' });
  });
  it('lets Tab reach exactly one thing, the one in focus', async () => {
    render(canvas({ focused: 'c2' }));
    await thing('c0');
    const reachable = [...document.querySelectorAll('[data-item]')].filter(
      (node) => node.getAttribute('tabindex') === '0',
    );
    expect(reachable.map((node) => node.getAttribute('data-item'))).toEqual(['c2']);
  });
  it('mounts and focuses a thing far out of view when the focus moves there', async () => {
    const { rerender } = render(canvas({ focused: 'c0' }));
    await thing('c0');
    rerender(canvas({ focused: 'c399' }));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('data-item', 'c399'));
  });
  it('opens the thing in focus with Enter and selects it with Space', async () => {
    const onOpen = vi.fn();
    const onSelect = vi.fn();
    render(canvas({ onOpen, onSelect, focused: 'c0' }));
    const card = await thing('c0');
    fireEvent.keyDown(card, { key: 'Enter' });
    fireEvent.keyDown(card, { key: ' ' });
    expect(onOpen).toHaveBeenCalledWith('c0');
    expect(onSelect).toHaveBeenCalledWith(['c0'], false);
  });
  it('tells that the keyboard moved the focus to a thing, and not that a press did', async () => {
    const onFocusItem = vi.fn();
    render(canvas({ onFocusItem, focused: 'c0' }));
    const card = await thing('c1');
    fireEvent.pointerDown(card, { button: 0 });
    card.focus();
    fireEvent.pointerUp(card, { button: 0 });
    expect(onFocusItem).not.toHaveBeenCalled();
    (await thing('c2')).focus();
    expect(onFocusItem.mock.calls).toEqual([['c2']]);
  });
  it('brings what the keyboard focuses into view, past heads and edges, and not what a press does', async () => {
    let camera: CameraControl | undefined;
    const overlay = () => <button type="button">Add here</button>;
    const overHeads = <button type="button">Add a stage</button>;
    render(canvas({ overlay, headOverlay: { top: overHeads }, onReady: (ready) => void (camera = ready) }));
    const [add, stage] = [await screen.findByText('Add here'), await screen.findByText('Add a stage')];
    const at = (x: number, y: number) => () => new DOMRect(x, y, 100, 30);
    add.getBoundingClientRect = at(1500, 1400);
    stage.getBoundingClientRect = at(1500, 10);
    const before = camera?.viewport();
    fireEvent.pointerDown(add, { button: 0 });
    add.focus();
    fireEvent.pointerUp(add, { button: 0 });
    expect(camera?.viewport()).toEqual(before);
    add.blur();
    fireEvent.keyDown(document.body, { key: 'Tab' });
    stage.focus();
    await waitFor(() => expect(camera?.viewport().x).toBeLessThan(before?.x ?? 0));
    expect(camera?.viewport().y).toBe(before?.y);
    add.focus();
    await waitFor(() => expect(camera?.viewport().y).toBeLessThan(before?.y ?? 0));
  });
  it('leaves the arrows to the board while a thing has the focus', async () => {
    let camera: CameraControl | undefined;
    render(canvas({ focused: 'c0', onReady: (ready) => void (camera = ready) }));
    const before = camera?.viewport();
    expect(fireEvent.keyDown(await thing('c0'), { key: 'ArrowDown' })).toBe(true);
    expect(camera?.viewport()).toEqual(before);
  });
  it('pans with the arrows while nothing is selected', async () => {
    let camera: CameraControl | undefined;
    render(canvas({ onReady: (ready) => void (camera = ready) }));
    const before = camera?.viewport().x ?? 0;
    fireEvent.keyDown(screen.getByRole('group', { name: 'Renting a home' }), { key: 'ArrowRight' });
    expect(camera?.viewport().x).toBe(before - 80);
  });
  it('puts the editor in the place of the face, and keeps it when the board is zoomed far out', async () => {
    let camera: CameraControl | undefined;
    const editing = { id: 'c0', render: () => <input aria-label="Title" /> };
    render(canvas({ editing, onReady: (ready) => void (camera = ready) }));
    const field = await screen.findByRole('textbox', { name: 'Title' });
    camera?.setViewport({ x: 0, y: 0, zoom: 0.1 });
    await new Promise((done) => setTimeout(done, 400));
    expect(screen.getByRole('textbox', { name: 'Title' })).toBe(field);
  });
  it('has its note for a small board only while its things are too small to be reached', async () => {
    let camera: CameraControl | undefined;
    render(canvas({ smallNote: <p>Shown small</p>, onReady: (ready) => void (camera = ready) }));
    await thing('c0');
    expect(screen.queryByText('Shown small')).toBeNull();
    camera?.setViewport({ x: 0, y: 0, zoom: 0.1 });
    expect(await screen.findByText('Shown small')).toBeInTheDocument();
    camera?.setViewport({ x: 0, y: 0, zoom: 1 });
    await waitFor(() => expect(screen.queryByText('Shown small')).toBeNull());
  });
  it('names its zoom controls', async () => {
    render(canvas());
    expect(screen.getByRole('button', { name: 'Zoom in' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Zoom out' })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: /^Zoom, now \d+\s%$/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Show everything' })).toBeInTheDocument();
  });
  it('leaves no listener behind when it goes', async () => {
    let camera: CameraControl | undefined;
    const { unmount } = render(canvas({ onReady: (ready) => void (camera = ready) }));
    await thing('c0');
    const { zoom } = camera?.viewport() ?? { zoom: 0 };
    unmount();
    fireEvent.keyDown(document.body, { key: '+', code: 'Minus', ctrlKey: true });
    await new Promise((done) => setTimeout(done, 300));
    expect(camera?.viewport().zoom).toBe(zoom);
  });

  it('tells its style sheet of a hand in motion, and of WebKit, whose layers are blurred at rest', async () => {
    const vendor = vi.spyOn(navigator, 'vendor', 'get').mockReturnValue('Apple Computer, Inc.');
    render(canvas());
    await thing('c0');
    const root = document.querySelector('.canvas');
    expect(root).toHaveClass('is-webkit');
    expect(root).not.toHaveClass('is-moving');
    fireEvent.wheel(await thing('c0'), { deltaY: -40, ctrlKey: true });
    await waitFor(() => expect(root).toHaveClass('is-moving'));
    await waitFor(() => expect(root).not.toHaveClass('is-moving'));
    cleanup();
    vendor.mockReturnValue('Google Inc.');
    render(canvas());
    expect(document.querySelector('.canvas')).not.toHaveClass('is-webkit');
    vendor.mockRestore();
  });
});
