/**
 * Trails of laser pointers, one's own and others': drawn as elements without React, each in its owner's colour between a dark
 * and a light edge, so that it is seen on any ground. A trail stays while it is drawn and fades when it ends. There is no
 * element while nobody draws.
 */
import type { Camera } from '../camera/camera';
import type { Point, RemoteMark, RemotePointers } from '../canvas-types';
import { createTrailPath, type TrailPath } from './trail-path';

/** As long as `.is-fading` takes in the style sheet. */
const FADE_MS = 900;
const SVG = 'http://www.w3.org/2000/svg';
/** From the outside in: dark edge, light edge, the colour. */
const STROKES = [
  { width: 9, color: '#16181d' },
  { width: 6.5, color: '#ffffff' },
  { width: 3.5, color: null },
] as const;

interface Trail {
  readonly group: SVGGElement;
  readonly origin: Point;
  readonly path: TrailPath;
}

export interface LaserTrails {
  /** Draws on to the point; begins the trail that is not there. */
  draw(id: number, color: string, at: Point): void;
  /** The trail fades. */
  end(id: number): void;
  /** The camera moved. */
  place(): void;
  stop(): void;
}

export interface LaserTrailsOptions {
  /** The canvas; null before it is there. */
  readonly host: () => Element | null;
  readonly camera: Pick<Camera, 'viewport' | 'toScreen'>;
  /** Trails vanish instead of fading. */
  readonly still: () => boolean;
}

export function createLaserTrails({ host, camera, still }: LaserTrailsOptions): LaserTrails {
  const trails = new Map<number, Trail>();
  const fading = new Map<Trail, ReturnType<typeof setTimeout>>();
  let svg: SVGSVGElement | null = null;

  const put = ({ group, origin }: Trail): void => {
    const { x, y } = camera.toScreen(origin);
    group.setAttribute('transform', `translate(${x} ${y}) scale(${camera.viewport().zoom})`);
  };
  const begin = (color: string, origin: Point): Trail => {
    if (!svg) {
      svg = document.createElementNS(SVG, 'svg');
      svg.setAttribute('class', 'canvas-lasers');
      svg.setAttribute('aria-hidden', 'true');
      host()?.append(svg);
    }
    const group = document.createElementNS(SVG, 'g');
    for (const stroke of STROKES) {
      const line = document.createElementNS(SVG, 'path');
      line.setAttribute('stroke', stroke.color ?? color);
      line.setAttribute('stroke-width', String(stroke.width));
      line.setAttribute('vector-effect', 'non-scaling-stroke');
      group.append(line);
    }
    svg.append(group);
    const trail = { group, origin, path: createTrailPath() };
    put(trail);
    return trail;
  };
  const remove = (trail: Trail): void => {
    clearTimeout(fading.get(trail));
    fading.delete(trail);
    trail.group.remove();
    if (trails.size > 0 || fading.size > 0) return;
    svg?.remove();
    svg = null;
  };
  return {
    draw(id, color, at) {
      let trail = trails.get(id);
      if (!trail) {
        trail = begin(color, at);
        trails.set(id, trail);
      }
      const { origin, path, group } = trail;
      const d = path.add({ x: at.x - origin.x, y: at.y - origin.y });
      if (d !== null) for (const line of group.children) line.setAttribute('d', d);
    },
    end(id) {
      const trail = trails.get(id);
      if (!trail) return;
      trails.delete(id);
      fading.set(
        trail,
        setTimeout(() => remove(trail), still() ? 0 : FADE_MS),
      );
      if (still()) remove(trail);
      else trail.group.classList.add('is-fading');
    },
    place() {
      for (const trail of trails.values()) put(trail);
      for (const trail of fading.keys()) put(trail);
    },
    stop() {
      const all = [...trails.values(), ...fading.keys()];
      trails.clear();
      for (const trail of all) remove(trail);
    },
  };
}

/** Lets the lasers of others draw, whom `people` names. */
export function followLasers(
  trails: LaserTrails,
  pointers: RemotePointers,
): { people(remotes: readonly RemoteMark[]): void; stop(): void } {
  let colors = new Map<number, string>();
  const drawing = new Set<number>();
  const look = (id: number): void => {
    const at = pointers.of(id);
    const color = colors.get(id);
    if (at?.laser && color !== undefined) {
      drawing.add(id);
      trails.draw(id, color, at);
    } else if (drawing.delete(id)) trails.end(id);
  };
  const stop = pointers.watch((moved) => moved.forEach(look));
  return {
    people(remotes) {
      colors = new Map(remotes.map(({ clientId, color }) => [clientId, color]));
      for (const id of drawing) look(id);
    },
    stop,
  };
}
