/**
 * One's own laser. While its key is held the pointer draws; switched on by its button, a pressed mouse or a finger does, and
 * a mere click leaves a dot. Nothing is selected or moved by it meanwhile.
 */
import { boardHasFocus } from '../../actions/single-keys';
import type { Point } from '../canvas-types';
import { type GesturePort, isEditable } from './gesture-port';

export const LASER_KEY = 'k';
/** One's own trail among those of others, whose numbers are above. */
export const OWN_TRAIL = -1;
const OPEN = '[role="dialog"], [role="menu"]';
/** A short tap is drawn for so long: others hear of one's pointer a few times a second. */
const SHORTEST_MS = 250;

export function attachLaser(port: GesturePort): () => void {
  const { root, engine } = port;
  const { camera, ui, lasers } = engine;
  const stop = new AbortController();
  const { signal } = stop;
  let by: 'key' | number | null = null;
  let since = 0;
  let last: Point | null = null;
  let ending: ReturnType<typeof setTimeout> | undefined;

  /** Handles and buttons on the board are drawn over like the rest of it. */
  const isBoard = (target: EventTarget | null): boolean =>
    target instanceof Element && target.closest('.canvas-chrome') === null && !isEditable(target);
  const armed = (): boolean => ui.getState().laser && port.handlers().laser !== undefined;
  const draw = (at: Point): void => {
    const { laser } = port.handlers();
    if (laser) lasers.draw(OWN_TRAIL, laser.color(), at);
  };
  const begin = (how: 'key' | number, at: Point | null): void => {
    clearTimeout(ending);
    by = how;
    since = performance.now();
    if (at) {
      port.handlers().onPointer?.(at);
      draw(at);
    }
    port.handlers().laser?.draw(true);
  };
  const end = (finger = false): void => {
    if (by === null) return;
    by = null;
    const finish = (): void => {
      lasers.end(OWN_TRAIL);
      port.handlers().laser?.draw(false);
      // A finger that is lifted is nowhere.
      if (finger) port.handlers().onPointer?.(null);
    };
    ending = setTimeout(finish, Math.max(0, since + SHORTEST_MS - performance.now()));
  };
  const onMove = (event: PointerEvent): void => {
    const inside = event.target instanceof Node && root.contains(event.target);
    last = inside ? camera.toBoard(port.at(event)) : null;
    if (by === null || !last || (by !== 'key' && by !== event.pointerId)) return;
    draw(last);
    if (event.pointerType === 'touch') port.handlers().onPointer?.(last);
  };
  const onDown = (event: PointerEvent): void => {
    if (!armed() || by !== null || event.button !== 0 || !isBoard(event.target)) return;
    event.stopImmediatePropagation();
    begin(event.pointerId, camera.toBoard(port.at(event)));
  };
  const onUp = (event: PointerEvent): void => {
    if (by === event.pointerId) end(event.pointerType === 'touch');
  };
  const onClick = (event: MouseEvent): void => {
    // Those of keys and screen readers have no count.
    if (!armed() || event.detail === 0 || !isBoard(event.target)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && armed() && !isEditable(event.target) && !document.querySelector(OPEN)) {
      event.preventDefault();
      event.stopPropagation();
      ui.setState({ laser: false });
      return end();
    }
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !plain || event.key.toLowerCase() !== LASER_KEY || isEditable(event.target)) return;
    const { laser, singleKeys } = port.handlers();
    // It changes nothing, so the pointer over the board will do where the focus is left in a bar.
    if (!laser || singleKeys === false || !(last || boardHasFocus(document.activeElement, root))) return;
    if (document.querySelector(OPEN)) return;
    event.preventDefault();
    if (!event.repeat && by === null) begin('key', last);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (by === 'key' && event.key.toLowerCase() === LASER_KEY) end();
  };
  const show = (): void => void root.classList.toggle('is-laser', armed());
  const stopWatching = ui.subscribe(show);

  root.addEventListener('pointerdown', onDown, { signal, capture: true });
  for (const type of ['click', 'dblclick'] as const) root.addEventListener(type, onClick, { signal, capture: true });
  window.addEventListener('pointermove', onMove, { signal, passive: true });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onUp, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('keyup', onKeyUp, { signal, capture: true });
  window.addEventListener('blur', () => end(), { signal });
  return () => {
    stop.abort();
    stopWatching();
    clearTimeout(ending);
    if (by !== null) port.handlers().laser?.draw(false);
    lasers.end(OWN_TRAIL);
  };
}
