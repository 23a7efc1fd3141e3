/**
 * Keys of the canvas itself (camera and focused thing); content keys belong to the board's view. Shift+1 all, Shift+2
 * selection, Shift+3 height, Shift+0 or Ctrl/Cmd+0 100 %, Ctrl/Cmd with + or − zoom; arrows pan while nothing is selected or
 * focused.
 */
import type { Box } from '@polku/shared/kernel/scene';
import { unionBox } from '@polku/shared/kernel/scene';
import { boardHasFocus, isSingleKey } from '../../actions/single-keys';
import { coversOf } from '../chrome/covers';
import { type GesturePort, headItem, isEditable } from './gesture-port';

export type ViewKey = 'in' | 'out' | 'full' | 'all' | 'selection' | 'height';
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const arrowStep = 80;

type KeyLook = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

/** @returns what a key asks of the view; digits by their place on the keyboard, as Shift makes other signs of them */
export function viewKey(event: KeyLook): ViewKey | null {
  if (event.altKey) return null;
  const command = event.ctrlKey || event.metaKey;
  if (command) {
    if (event.key === '+' || event.key === '=' || event.code === 'NumpadAdd') return 'in';
    if (event.key === '-' || event.code === 'NumpadSubtract') return 'out';
    return event.code === 'Digit0' || event.code === 'Numpad0' ? 'full' : null;
  }
  if (!event.shiftKey) return null;
  if (event.code === 'Digit1') return 'all';
  if (event.code === 'Digit2') return 'selection';
  if (event.code === 'Digit3') return 'height';
  return event.code === 'Digit0' ? 'full' : null;
}

/** @returns the box around things, heads included; null without any */
export function boxOf(engine: GesturePort['engine'], ids: Iterable<string>): Box | null {
  const boxes: Box[] = [];
  for (const id of ids) {
    const item = engine.index.item(id) ?? headItem(engine, id);
    if (item) boxes.push(item.box);
  }
  return boxes.length > 0 ? unionBox(boxes) : null;
}

const itemOf = (target: EventTarget | null): string | undefined =>
  target instanceof Element ? target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;

/** @returns the board box of a thing on the canvas; of heads only the position along their strip counts */
function placeOf({ engine, root }: GesturePort, element: HTMLElement): Box | null {
  const strip = element.closest('.canvas-strip');
  if (!strip && !element.closest('[data-item], .canvas-overlay')) return null;
  const id = itemOf(element);
  const { camera } = engine;
  const known = id === undefined ? null : boxOf(engine, [id]);
  const seen = camera.visible();
  const [rect, corner] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
  const { zoom } = camera.viewport();
  const at = known ?? {
    ...camera.toBoard({ x: rect.left - corner.left, y: rect.top - corner.top }),
    width: rect.width / zoom,
    height: rect.height / zoom,
  };
  if (strip?.classList.contains('canvas-strip-top')) return { ...at, y: seen.y + seen.height / 4, height: 1 };
  if (strip?.classList.contains('canvas-strip-left')) return { ...at, x: seen.x + seen.width / 4, width: 1 };
  return at;
}

export function attachKeys(port: GesturePort): () => void {
  const { engine, root } = port;
  const { camera } = engine;
  const stop = new AbortController();
  const onView = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isEditable(event.target)) return;
    const inside = root.contains(document.activeElement) || document.activeElement === document.body;
    const key = inside ? viewKey(event) : null;
    if (!key) return;
    const may = port.handlers().singleKeys !== false && boardHasFocus(document.activeElement, root);
    if (isSingleKey(event) && !may) return;
    event.preventDefault();
    if (key === 'in') camera.zoomBy(1.25);
    else if (key === 'out') camera.zoomBy(0.8);
    else if (key === 'full') camera.zoomTo(1);
    else if (key === 'all') camera.fit();
    else if (key === 'height') camera.fitHeight();
    else {
      const box = boxOf(engine, port.handlers().selection);
      if (box) camera.fit(box);
    }
    // Zooming must not lose what has the focus; the height is asked for to see the beginning.
    if (key === 'in' || key === 'out' || key === 'full') showFocused();
  };
  const showFocused = (): void => {
    const { activeElement } = document;
    const id = root.contains(activeElement) ? itemOf(activeElement) : undefined;
    const box = id === undefined || headItem(engine, id) ? null : boxOf(engine, [id]);
    if (box) camera.reveal(box, coversOf(root));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isEditable(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const { selection, onOpen, onSelect } = port.handlers();
    const id = itemOf(event.target);
    const arrow = arrows[event.key];
    // With a focused thing, arrow keys move to its neighbour, which the board's view handles.
    if (arrow && selection.size === 0 && id === undefined) {
      event.preventDefault();
      camera.panBy(arrow[0] * arrowStep, arrow[1] * arrowStep);
    } else if (id !== undefined && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      if (onOpen) onOpen(id);
      else onSelect([id], event.shiftKey);
    } else if (id !== undefined && event.key === ' ') {
      event.preventDefault();
      onSelect([id], event.shiftKey || selection.has(id));
    }
  };
  /** A click that no pointer made: a screen reader pressed the button. */
  const onClick = (event: MouseEvent): void => {
    if (event.detail !== 0 || !(event.target instanceof Element)) return;
    const id = itemOf(event.target);
    if (id !== undefined) port.handlers().onSelect([id], false);
  };
  /** While a button or finger is down the browser moves the focus by itself; what the press selects is the press's matter. */
  let pressing = false;
  const onPress = ({ type }: Event): void => {
    pressing = type === 'pointerdown';
    if (pressing) delete root.dataset['keys'];
  };
  /** The focus is shown to those who move it by keys: the canvas itself moves it too, as when a board opens. */
  const onAnyKey = (event: KeyboardEvent): void => {
    if (!['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) root.dataset['keys'] = '';
  };
  const onFocus = (event: FocusEvent): void => {
    if (pressing) return;
    // A pressed thing is under the pointer; only keyboard focus can be out of sight.
    const byKeys = root.dataset['keys'] !== undefined && event.target instanceof HTMLElement;
    const place = byKeys ? placeOf(port, event.target) : null;
    if (place) camera.reveal(place, coversOf(root));
    const id = itemOf(event.target);
    if (id !== undefined && id !== engine.ui.getState().focused) port.handlers().onFocusItem?.(id);
  };
  for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
    window.addEventListener(type, onPress, { capture: true, signal: stop.signal });
  window.addEventListener('keydown', onAnyKey, { capture: true, signal: stop.signal });
  root.addEventListener('focusin', onFocus, { signal: stop.signal });
  window.addEventListener('keydown', onView, { signal: stop.signal });
  root.addEventListener('keydown', onKey, { signal: stop.signal });
  root.addEventListener('click', onClick, { signal: stop.signal });
  return () => stop.abort();
}
