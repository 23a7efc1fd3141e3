/** Dragging a lane by its head or its lower edge: previewed meanwhile, written once on release. */
import { type PointerEvent, useMemo, useRef, useState } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { type LaneControl, laneIndexAt, resizeLane } from './lane-control';
import { laneParts } from './lane-parts';

export interface HeldLane {
  readonly lane: string;
  readonly what: 'move' | 'resize';
  readonly y: number;
}

/** What a pointer does with a grip of a lane's head; the same functions as long as the map is open. */
export interface LaneDrag {
  down(lane: string, what: HeldLane['what'], event: PointerEvent): void;
  move(lane: string, event: PointerEvent): void;
  up(lane: string, event: PointerEvent): void;
  cancel(): void;
}

export function useLaneDrag(control: JourneyControl, lanes: LaneControl) {
  const [held, setHeld] = useState<HeldLane | null>(null);
  const holding = useRef<HeldLane | null>(null);
  const grips = useMemo<LaneDrag>(() => {
    const hold = (next: HeldLane | null): void => setHeld((holding.current = next));
    const yOf = (event: PointerEvent): number =>
      control.camera()?.toBoard({ x: event.clientX, y: event.clientY }).y ?? 0;
    return {
      down(lane, what, event) {
        if (event.button !== 0) return;
        event.preventDefault();
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        hold({ lane, what, y: yOf(event) });
      },
      move(lane, event) {
        const { current } = holding;
        if (current?.lane === lane) hold({ ...current, y: yOf(event) });
      },
      up(id, event) {
        const { current } = holding;
        if (current?.lane !== id) return;
        const y = yOf(event);
        hold(null);
        const all = laneParts(control.layout());
        const lane = all.find(({ key }) => key === id);
        if (!lane) return;
        if (current.what === 'resize') resizeLane(lanes, lane, y - lane.y);
        else if (y < lane.y || y > lane.y + lane.height) lanes.move(id, laneIndexAt(all, id, y));
      },
      cancel: () => hold(null),
    };
  }, [control, lanes]);
  return { held, grips };
}
