/**
 * Wheel and trackpad: two fingers or the wheel pan, Ctrl/Cmd or a pinch (which browsers report as Ctrl + wheel) zooms around
 * the pointer, Shift turns a vertical wheel sideways.
 */
import type { GesturePort } from './gesture-port';

const linePixels = 16;

export interface WheelStep {
  readonly zoom: number;
  readonly dx: number;
  readonly dy: number;
}

/** @returns what one wheel event means: a factor to zoom by, or pixels to pan by */
export function wheelStep(
  event: Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  page: number,
): WheelStep {
  const unit = event.deltaMode === 1 ? linePixels : event.deltaMode === 2 ? page : 1;
  const deltaX = event.deltaX * unit;
  const deltaY = event.deltaY * unit;
  if (event.ctrlKey || event.metaKey) {
    // A notch of a mouse wheel is a hundred times a step of a pinch: strong steps are damped.
    const strength = Math.max(-40, Math.min(40, deltaY));
    return { zoom: Math.exp(-strength * 0.008), dx: 0, dy: 0 };
  }
  if (event.shiftKey && deltaX === 0) return { zoom: 1, dx: -deltaY, dy: 0 };
  return { zoom: 1, dx: -deltaX, dy: -deltaY };
}

/** Safari's own pinch events. */
interface PinchEvent extends UIEvent {
  readonly scale: number;
  readonly clientX: number;
  readonly clientY: number;
}

export function attachWheel(port: GesturePort): () => void {
  const { root } = port;
  const { camera } = port.engine;
  const stop = new AbortController();
  let pinch = 1;
  const scrollsItself = (target: EventTarget | null): boolean => {
    const own =
      target instanceof Element
        ? target.closest<HTMLElement>('[data-canvas-own] textarea, [data-canvas-scroll]')
        : null;
    return own !== null && own.scrollHeight > own.clientHeight + 1;
  };
  const options = { signal: stop.signal, passive: false };
  root.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && scrollsItself(event.target)) return;
      event.preventDefault();
      const step = wheelStep(event, camera.size().height);
      if (step.zoom !== 1) camera.zoomAt(port.at(event), step.zoom);
      else camera.panBy(step.dx, step.dy);
    },
    options,
  );
  root.addEventListener(
    'gesturestart',
    (event) => {
      event.preventDefault();
      pinch = 1;
    },
    options,
  );
  root.addEventListener(
    'gesturechange',
    (event) => {
      event.preventDefault();
      const { scale, clientX, clientY } = event as PinchEvent;
      camera.zoomAt(port.at({ clientX, clientY }), scale / pinch);
      pinch = scale;
    },
    options,
  );
  return () => stop.abort();
}
