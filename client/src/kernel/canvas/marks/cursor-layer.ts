/**
 * Other people's cursors as elements, without React: a movement writes one style, only for cursors that moved and are in
 * view, so that fifty of them cost the board nothing.
 */
import { inkOn } from '@polku/shared/kernel/palette';
import type { Camera } from '../camera/camera';
import type { RemoteMark, RemotePointers } from '../canvas-types';
import { type Glide, glideAt, glideEnded, glideTo } from './glide';

interface Cursor {
  readonly element: HTMLElement;
  readonly color: string;
  readonly label: string;
  glide: Glide;
  seen: boolean;
}

export interface CursorLayer {
  /** Who may have a cursor, with name and colour. */
  people(remotes: readonly RemoteMark[]): void;
  /** The camera moved: every cursor has another place on the screen. */
  place(): void;
  stop(): void;
}

export interface CursorLayerOptions {
  readonly host: HTMLElement;
  readonly camera: Camera;
  readonly pointers: RemotePointers;
  /** Cursors jump instead of gliding. */
  readonly still: () => boolean;
  /** @returns what somebody's cursor is called */
  readonly label: (remote: RemoteMark) => string;
}

/** Beyond the edge by so many pixels something of a cursor or its name is still seen. */
const MARGIN = 20;

export function createCursorLayer({ host, camera, pointers, still, label }: CursorLayerOptions): CursorLayer {
  const cursors = new Map<number, Cursor>();
  const gliding = new Set<number>();
  let known = new Map<number, RemoteMark>();
  let frame: number | null = null;

  const put = (cursor: Cursor, now: number): void => {
    const { width, height } = camera.size();
    const at = camera.toScreen(glideAt(cursor.glide, now));
    const seen = at.x > -MARGIN && at.y > -MARGIN && at.x < width && at.y < height;
    if (seen !== cursor.seen) {
      cursor.seen = seen;
      cursor.element.hidden = !seen;
    }
    if (seen) cursor.element.style.transform = `translate(${at.x}px,${at.y}px)`;
  };
  const step = (): void => {
    frame = null;
    const now = performance.now();
    for (const id of gliding) {
      const cursor = cursors.get(id);
      if (!cursor) gliding.delete(id);
      else {
        put(cursor, now);
        if (glideEnded(cursor.glide, now)) gliding.delete(id);
      }
    }
    if (gliding.size > 0) frame = requestAnimationFrame(step);
  };
  const remove = (id: number): void => {
    cursors.get(id)?.element.remove();
    cursors.delete(id);
    gliding.delete(id);
  };
  const move = (id: number): void => {
    const mark = known.get(id);
    const to = mark ? pointers.of(id) : null;
    if (!mark || !to) return remove(id);
    const now = performance.now();
    let cursor = cursors.get(id);
    if (cursor && (cursor.color !== mark.color || cursor.label !== label(mark))) {
      const { glide } = cursor;
      remove(id);
      cursor = undefined;
      cursors.set(id, { ...made(mark, label(mark)), glide, seen: true });
    }
    cursor = cursors.get(id);
    if (!cursor) {
      cursor = { ...made(mark, label(mark)), glide: glideTo(undefined, to, now, 1), seen: true };
      cursors.set(id, cursor);
    }
    if (!cursor.element.isConnected) host.append(cursor.element);
    const before = still() ? undefined : cursor.glide;
    cursor.glide = glideTo(before, to, now, camera.viewport().zoom);
    gliding.add(id);
    frame ??= requestAnimationFrame(step);
  };
  const stopWatching = pointers.watch((moved) => moved.forEach(move));
  return {
    people(remotes) {
      known = new Map(remotes.map((mark) => [mark.clientId, mark]));
      for (const id of cursors.keys()) if (!known.has(id)) remove(id);
      for (const id of known.keys()) move(id);
    },
    place() {
      const now = performance.now();
      for (const cursor of cursors.values()) put(cursor, now);
    },
    stop() {
      stopWatching();
      if (frame !== null) cancelAnimationFrame(frame);
      for (const id of [...cursors.keys()]) remove(id);
    },
  };
}

const SVG = 'http://www.w3.org/2000/svg';

function made({ clientId, color, away }: RemoteMark, label: string): Pick<Cursor, 'element' | 'label' | 'color'> {
  const element = document.createElement('div');
  element.className = 'canvas-cursor';
  element.dataset['cursor'] = String(clientId);
  element.toggleAttribute('data-away', away !== null);
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of [
    ['width', '18'],
    ['height', '18'],
    ['viewBox', '0 0 18 18'],
  ] as const)
    svg.setAttribute(key, value);
  const arrow = document.createElementNS(SVG, 'path');
  for (const [key, value] of [
    ['d', 'M2 1.5 15.5 8 9.3 9.7 6.6 15.6Z'],
    ['fill', color],
    ['stroke', 'var(--surface)'],
    ['stroke-width', '1.2'],
    ['stroke-linejoin', 'round'],
  ] as const)
    arrow.setAttribute(key, value);
  svg.append(arrow);
  const tag = document.createElement('span');
  tag.textContent = label;
  tag.style.background = color;
  tag.style.color = inkOn(color);
  element.append(svg, tag);
  return { element, label, color };
}
