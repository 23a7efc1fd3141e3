/**
 * The minimap: the whole board in a corner, with the view as a draggable rectangle, repainted every few seconds while the
 * board changes. For pointers only: keyboard and screen readers have zoom controls and the outline.
 */
import type { Theme } from '@polku/shared/kernel/palette';
import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useEngine } from '../engine-context';
import type { ItemChange } from '../index/scene-index';
import type { Point, RemoteMark, RemotePointers } from '../canvas-types';
import { createMinimapPainter } from './minimap-painter';
import { createMinimapPeople, type MinimapPeople } from './minimap-people';
import { type MinimapPlace, minimapFrame, minimapPlace, minimapPoint, seesEnough } from './minimap-place';

const repaintMs = 4000;

export interface MinimapProps {
  readonly theme: Theme;
  readonly width: number;
  readonly height: number;
  /** Who else is on the board, as dots. */
  readonly remotes: readonly RemoteMark[];
  readonly pointers: RemotePointers;
}

/** Its size follows the board's shape: `minimapSize`. */
export const Minimap = memo(function Minimap({ theme, width, height, remotes, pointers }: MinimapProps) {
  const { camera, index, scene } = useEngine();
  const canvasRef = useRef<HTMLCanvasElement>(null);
  const frameRef = useRef<HTMLDivElement>(null);
  const place = useRef<MinimapPlace>({ scale: 1, dx: 0, dy: 0 });
  const peopleRef = useRef<HTMLDivElement>(null);
  const people = useRef<MinimapPeople | null>(null);
  const grab = useRef<Point | null>(null);
  const size = useMemo(() => ({ width, height }), [width, height]);

  useEffect(() => {
    const canvas = canvasRef.current;
    const ratio = window.devicePixelRatio || 1;
    if (!canvas) return undefined;
    canvas.width = size.width * ratio;
    canvas.height = size.height * ratio;
    const hidden = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
    const context = canvas.getContext('2d');
    if (!context || !hidden) throw new Error('This browser gives no 2D surface to draw the minimap on.');
    let timer: ReturnType<typeof setTimeout> | null = null;
    const painter = createMinimapPainter({
      index,
      theme,
      width: canvas.width,
      height: canvas.height,
      aside: hidden,
      show: () => context.drawImage(hidden.canvas, 0, 0),
      resting: () => camera.phase.getState().phase === 'rest',
    });
    const frame = (): void => {
      if (!frameRef.current) return;
      const seen = camera.visible();
      const box = minimapFrame(place.current, seen, size);
      const bounds = scene()?.bounds;
      canvas.parentElement?.toggleAttribute('data-needless', bounds !== undefined && seesEnough(seen, bounds));
      frameRef.current.style.transform = `translate(${box.x}px,${box.y}px)`;
      frameRef.current.style.width = `${box.width}px`;
      frameRef.current.style.height = `${box.height}px`;
    };
    const paint = (): void => {
      timer = null;
      const bounds = scene()?.bounds;
      if (!bounds) return;
      place.current = minimapPlace(bounds, size);
      frame();
      people.current?.again();
      const { scale, dx, dy } = place.current;
      painter.paint({ scale: scale * ratio, dx: dx * ratio, dy: dy * ratio });
    };
    const soon = (changes: readonly ItemChange[]): void => {
      painter.changed(changes);
      timer ??= setTimeout(paint, repaintMs);
    };
    timer = setTimeout(paint, 300);
    const stops = [camera.subscribe(frame), index.subscribe(soon)];
    return () => {
      for (const stop of stops) stop();
      if (timer !== null) clearTimeout(timer);
      painter.stop();
    };
  }, [camera, index, scene, theme, size]);

  useLayoutEffect(() => {
    if (!peopleRef.current) return undefined;
    const dots = createMinimapPeople({ host: peopleRef.current, index, pointers, place: () => place.current });
    people.current = dots;
    return () => {
      dots.stop();
      people.current = null;
    };
  }, [index, pointers]);
  useLayoutEffect(() => people.current?.people(remotes), [remotes, pointers, index]);

  const pointOf = (event: ReactPointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return minimapPoint(place.current, { x: event.clientX - left, y: event.clientY - top });
  };
  const centre = (point: Point): void => {
    const visible = camera.visible();
    const { zoom } = camera.viewport();
    camera.panBy((visible.x + visible.width / 2 - point.x) * zoom, (visible.y + visible.height / 2 - point.y) * zoom);
  };
  return (
    <div
      className="canvas-minimap clip paper relative outlined rounded"
      aria-hidden="true"
      data-canvas-own=""
      data-canvas-cover=""
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const point = pointOf(event);
        const seen = camera.visible();
        const middle = { x: seen.x + seen.width / 2, y: seen.y + seen.height / 2 };
        const inside =
          Math.abs(point.x - middle.x) <= seen.width / 2 && Math.abs(point.y - middle.y) <= seen.height / 2;
        grab.current = inside ? { x: point.x - middle.x, y: point.y - middle.y } : { x: 0, y: 0 };
        if (!inside) centre(point);
      }}
      onPointerMove={(event) => {
        if (!grab.current) return;
        const point = pointOf(event);
        centre({ x: point.x - grab.current.x, y: point.y - grab.current.y });
      }}
      onPointerUp={() => {
        grab.current = null;
      }}
      onPointerCancel={() => {
        grab.current = null;
      }}
    >
      <canvas className="block" ref={canvasRef} style={size} />
      <div ref={peopleRef} className="pass origin" />
      <div ref={frameRef} className="canvas-minimap-frame pass origin" />
    </div>
  );
});
