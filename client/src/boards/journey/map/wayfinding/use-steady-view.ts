/**
 * Keeps the viewed area in place when stages collapse, a filter hides columns or columns get narrower: the stage at the left
 * edge stays.
 */
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { SceneLook } from '@polku/shared/kernel/kind';
import { useLayoutEffect, useRef } from 'react';
import type { JourneyControl } from '../../control/journey-context';

/** How much of a stage stays in view at least when it gets narrower. */
const LEAST = 40;

/** @returns how far the content has moved under the eye, board units */
export function shiftOf(before: JourneyLayout, after: JourneyLayout, left: number): number {
  const anchor = before.axis.stages.find(({ x, width }) => x + width > left) ?? before.axis.stages.at(-1);
  const now = anchor && after.axis.stages.find(({ stage }) => stage.id === anchor.stage.id);
  if (!anchor || !now) return 0;
  const into = Math.max(0, left - anchor.x);
  const share = after.axis.measures.pitch / before.axis.measures.pitch;
  const kept = Math.min(into * share, Math.max(0, now.width - LEAST));
  // Before the first stage nothing moves.
  return into === 0 ? now.x - anchor.x : now.x + kept - left;
}

export function useSteadyView(layout: JourneyLayout, look: SceneLook | undefined, control: JourneyControl): void {
  const last = useRef<{ layout: JourneyLayout; look: SceneLook | undefined } | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { layout, look };
    const eye = control.camera();
    if (!before || before.layout === layout || !eye) return;
    if (before.look === look && before.layout.axis.measures === layout.axis.measures) return;
    const dx = shiftOf(before.layout, layout, eye.visible().x);
    if (dx === 0) return;
    const { x, y, zoom } = eye.viewport();
    // After the effects of this render: the canvas limits the camera to the board's bounds, so it must know the new
    // ones first.
    queueMicrotask(() => eye.setViewport({ x: x - dx * zoom, y, zoom }));
  }, [layout, look, control]);
}
