/** Selecting with a rectangle drawn on empty board: previewed as outlines, reported at the end. */
import type { Box, SceneItem } from '@polku/shared/kernel/scene';
import type { Point } from '../canvas-types';
import type { SceneIndex } from '../index/scene-index';
import { within } from '../boxes';
import { startDragFrames } from './edge-scroll';
import type { GesturePort, Gesture } from './gesture-port';

/** @returns the box between two corners given in any order */
export function boxBetween(a: Point, b: Point): Box {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
}

/** @returns ids of the interactive things that the area touches; lines only if completely inside */
export function caughtBy(index: SceneIndex, area: Box): string[] {
  return index
    .query(area)
    .filter((item) => item.interactive && (isThing(item) || within(item.box, area)))
    .map((item) => item.id);
}

const isThing = (item: SceneItem): boolean => item.shapes.some((shape) => shape.kind !== 'path');

export function beginMarquee(port: GesturePort, from: Point, add: boolean): Gesture {
  const { camera, index, ui } = port.engine;
  const start = camera.toBoard(from);
  const element = document.createElement('div');
  element.className = 'canvas-marquee';
  port.layer.append(element);
  let screen = from;
  const area = (): Box => boxBetween(start, camera.toBoard(screen));
  const show = (): void => {
    const box = area();
    const corner = camera.toScreen(box);
    const { zoom } = camera.viewport();
    element.style.transform = `translate(${corner.x}px,${corner.y}px)`;
    element.style.width = `${box.width * zoom}px`;
    element.style.height = `${box.height * zoom}px`;
    const caught = caughtBy(index, box);
    const before = ui.getState().caught;
    if (caught.length !== before.length || caught.some((id, at) => id !== before[at])) ui.setState({ caught });
  };
  const frames = startDragFrames(port.engine, { pointer: () => screen, along: 'both', show });
  const end = (): void => {
    frames.stop();
    element.remove();
    ui.setState({ caught: [] });
  };
  return {
    move(next) {
      screen = next;
      frames.changed();
    },
    up(next) {
      screen = next;
      const caught = caughtBy(index, area());
      end();
      const { onSelect, selection } = port.handlers();
      // With Shift the rectangle adds; asking to toggle what is selected already would take it away.
      if (!add) onSelect(caught, false);
      else {
        const fresh = caught.filter((id) => !selection.has(id));
        if (fresh.length > 0) onSelect(fresh, true);
      }
    },
    cancel: end,
  };
}
