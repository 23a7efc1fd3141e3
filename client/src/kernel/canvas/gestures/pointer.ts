/**
 * Pointers on the canvas: left drag selects or moves things; middle, right or Space drag pans; one finger pans, two pinch.
 * One hit test serves DOM nodes and painted things, so everything works alike at any zoom.
 */
import type { Point } from '../canvas-types';
import { farFrom, type GesturePort, type Gesture, hitAt, isEditable, isOwn, letsFingersPass } from './gesture-port';
import { pressBoard, pressPan, pressThing, pressTouch } from './press';

export function attachPointer(port: GesturePort): () => void {
  const { root, engine } = port;
  const { camera, ui } = engine;
  const stop = new AbortController();
  const { signal } = stop;
  const fingers = new Map<number, Point>();
  let held: {
    readonly pointer: number;
    readonly gesture: Gesture;
    readonly button: number;
    readonly from: Point;
  } | null = null;
  let pinching = false;
  let space = false;
  let hoverFrame: number | null = null;
  let hoverEvent: PointerEvent | null = null;
  let told = false;

  const begin = (event: PointerEvent): Gesture | null => {
    const at = port.at(event);
    if (event.pointerType === 'touch') return pressTouch(port, hitAt(port, event), at);
    if (event.button === 2) {
      return pressPan(port, at, (screen) => {
        const hit = hitAt(port, event);
        port.handlers().onContextMenu?.(hit?.id ?? null, screen);
      });
    }
    if (event.button === 1 || space) return pressPan(port, at);
    if (event.button !== 0) return null;
    const hit = hitAt(port, event);
    return hit ? pressThing(port, hit, at, event) : pressBoard(port, at, event);
  };
  const cancel = (): void => {
    const active = held;
    held = null;
    active?.gesture.cancel();
  };
  const pinch = (event: PointerEvent): void => {
    const before = [...fingers.values()];
    fingers.set(event.pointerId, port.at(event));
    const after = [...fingers.values()];
    const [a, b, c, d] = [before[0], before[1], after[0], after[1]];
    if (!a || !b || !c || !d) return;
    const middle = (p: Point, q: Point): Point => ({ x: (p.x + q.x) / 2, y: (p.y + q.y) / 2 });
    const spread = (p: Point, q: Point): number => Math.max(1, Math.hypot(p.x - q.x, p.y - q.y));
    const [from, to] = [middle(a, b), middle(c, d)];
    camera.panBy(to.x - from.x, to.y - from.y);
    camera.zoomAt(to, spread(c, d) / spread(a, b));
  };
  const onDown = (event: PointerEvent): void => {
    const own = isOwn(event.target) && event.button === 0;
    const touch = event.pointerType === 'touch';
    if (own && !(touch && letsFingersPass(event.target))) return;
    if (event.button === 1) event.preventDefault();
    if (touch) {
      fingers.set(event.pointerId, port.at(event));
      if (fingers.size === 2) {
        cancel();
        pinching = true;
      }
      if (fingers.size > 1) return;
    }
    if (held) return;
    const from = port.at(event);
    // A tap there is the thing's own click.
    const begun = own ? pressPan(port, from) : begin(event);
    if (begun) held = { pointer: event.pointerId, gesture: begun, button: event.button, from };
  };
  /** The browser would focus the element under the pointer, which for painted things is the background. */
  const onMouseDown = (event: MouseEvent): void => {
    if (isOwn(event.target) || isEditable(event.target)) return;
    event.preventDefault();
    const hit = event.button === 0 ? hitAt(port, event) : null;
    const thing = hit ? root.querySelector<HTMLElement>(`[data-item="${CSS.escape(hit.id)}"]`) : null;
    (thing ?? root).focus({ preventScroll: true });
  };
  const onMove = (event: PointerEvent): void => {
    if (pinching && fingers.has(event.pointerId)) {
      pinch(event);
      return;
    }
    if (held?.pointer === event.pointerId) {
      const at = port.at(event);
      // Only now: a click goes to whatever has captured the pointer.
      if (farFrom(held.from, at) && !root.hasPointerCapture(event.pointerId)) root.setPointerCapture(event.pointerId);
      held.gesture.move(at, event);
    }
    hoverEvent = event;
    hoverFrame ??= requestAnimationFrame(hover);
  };
  const onUp = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) pinching = false;
    if (held?.pointer !== event.pointerId || (event.pointerType === 'mouse' && event.button !== held.button)) return;
    const active = held;
    held = null;
    active.gesture.up(port.at(event), event);
  };
  const onLost = (event: PointerEvent): void => {
    fingers.delete(event.pointerId);
    if (fingers.size === 0) pinching = false;
    if (held?.pointer === event.pointerId) cancel();
  };
  const hover = (): void => {
    hoverFrame = null;
    const event = hoverEvent;
    if (!event) return;
    const inside = event.target instanceof Node && root.contains(event.target);
    if (!inside && !held) return leave();
    if (event.pointerType !== 'touch') {
      port.handlers().onPointer?.(camera.toBoard(port.at(event)));
      told = true;
    }
    if (held) return;
    const hit = isOwn(event.target) || event.pointerType === 'touch' ? null : hitAt(port, event);
    const hovered = hit?.id ?? null;
    if (ui.getState().hovered === hovered) return;
    ui.setState({ hovered });
    root.classList.toggle('is-over-thing', hovered !== null);
    const hint = hovered === null ? undefined : port.engine.index.item(hovered)?.hint;
    if (hint === undefined) root.removeAttribute('title');
    else root.title = hint;
  };
  const leave = (): void => {
    hoverEvent = null;
    if (told) port.handlers().onPointer?.(null);
    told = false;
    if (ui.getState().hovered !== null) ui.setState({ hovered: null });
    root.removeAttribute('title');
  };
  const onDouble = (event: MouseEvent): void => {
    if (isOwn(event.target) || event.button !== 0) return;
    const hit = hitAt(port, event);
    const { onOpen, onOpenBoard } = port.handlers();
    if (hit) onOpen?.(hit.id);
    else if (!(event.target instanceof Element && event.target.closest('.canvas-strip,.canvas-corner'))) {
      onOpenBoard?.(camera.toBoard(port.at(event)));
    }
  };
  const onMenu = (event: MouseEvent): void => {
    if (isEditable(event.target)) return;
    event.preventDefault();
    // Mouse and touch presses are reported at their end, when they cannot be pans any more. What remains: the keyboard,
    // Ctrl on a Mac.
    const { pointerType } = event as PointerEvent;
    if (held?.button === 2 || pointerType === 'touch' || (event.button === 2 && pointerType === 'mouse')) return;
    const focused =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item]')?.dataset['item'] : undefined;
    cancel();
    port.handlers().onContextMenu?.(focused ?? hitAt(port, event)?.id ?? null, port.at(event));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && held) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    } else if (event.code === 'Space' && !isEditable(event.target) && !space) {
      const inside = root.contains(document.activeElement) || document.activeElement === document.body;
      if (!inside) return;
      space = true;
      root.classList.add('is-pan-ready');
    }
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.code !== 'Space') return;
    space = false;
    root.classList.remove('is-pan-ready');
  };
  const onBlur = (): void => {
    space = false;
    root.classList.remove('is-pan-ready');
    cancel();
  };

  root.addEventListener('pointerdown', onDown, { signal });
  root.addEventListener('mousedown', onMouseDown, { signal });
  root.addEventListener('dblclick', onDouble, { signal });
  root.addEventListener('contextmenu', onMenu, { signal });
  root.addEventListener('pointerleave', () => !held && leave(), { signal });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', onLost, { signal });
  window.addEventListener('keydown', onKeyDown, { signal, capture: true });
  window.addEventListener('keyup', onKeyUp, { signal, capture: true });
  window.addEventListener('blur', onBlur, { signal });
  return () => {
    stop.abort();
    cancel();
    if (hoverFrame !== null) cancelAnimationFrame(hoverFrame);
  };
}
