/** The link handle at a thing's edge: dragging it to another thing draws a link; pressing it starts one in steps. */
import type { Box } from '@polku/shared/kernel/scene';
import { type PointerEvent, useState } from 'react';
import type { Point } from '../canvas/canvas-types';
import './link-handle.css';

export interface LinkHandleProps {
  readonly from: Point;
  readonly label: string;
  readonly tip: string;
  /** How far on the board a press may wander before it is a drag. */
  readonly slack: number;
  readonly className?: string;
  readonly toBoard: (screen: Point) => Point | undefined;
  /** @returns the thing at the free end, where the link may end there */
  readonly target: (end: Point) => Box | null;
  /** @returns the path of the line to the free end */
  readonly line: (end: Point) => string;
  readonly onPress: () => void;
  readonly onDrop: (end: Point) => void;
}

export function LinkHandle(props: LinkHandleProps) {
  const { from, label, tip, slack, className = '', toBoard, target, line, onPress, onDrop } = props;
  const [end, setEnd] = useState<(Point & { moved: boolean }) | null>(null);
  const over = end?.moved ? target(end) : null;
  const at = (event: PointerEvent) => toBoard({ x: event.clientX, y: event.clientY });
  return (
    <>
      {end?.moved && (
        <svg className="link-line pass origin" width="1" height="1" overflow="visible" aria-hidden="true">
          {over && <rect x={over.x - 3} y={over.y - 3} width={over.width + 6} height={over.height + 6} rx="10" />}
          <path d={line(end)} />
          <circle cx={end.x} cy={end.y} r="4" />
        </svg>
      )}
      <button
        type="button"
        className={`link-handle catch ${className} nopan nodrag`}
        tabIndex={-1}
        aria-label={label}
        title={tip}
        style={{ transform: `translate(${from.x}px, ${from.y}px)` }}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
          setEnd({ ...from, moved: false });
        }}
        onPointerMove={(event) => {
          const point = end && at(event);
          if (!point) return;
          setEnd({ ...point, moved: end.moved || Math.hypot(point.x - from.x, point.y - from.y) > slack });
        }}
        onPointerUp={(event) => {
          if (!end) return;
          setEnd(null);
          if (!end.moved) return onPress();
          const point = at(event);
          if (point) onDrop(point);
        }}
        onPointerCancel={() => setEnd(null)}
      >
        <span className="surface round" />
      </button>
    </>
  );
}
