/** The handle at the edge of a selected touchpoint: dragged to another one it draws a connector; a press begins one in steps. */
import { memo, type PointerEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutPart } from '../../control/layout-parts';
import { connect, type ConnectingStore, touchpointAt } from './connecting';
import './connect.css';

export interface ConnectHandleProps {
  readonly control: JourneyControl;
  readonly store: ConnectingStore;
  /** The touchpoint it belongs to. */
  readonly id: string;
}

export const ConnectHandle = memo(function ConnectHandle({ control, store, id }: ConnectHandleProps) {
  const [end, setEnd] = useState<{ x: number; y: number; moved: boolean } | null>(null);
  const begun = useStore(store, (state) => state.connecting !== null);
  const place = useLayoutPart(control, ({ places }) => {
    const { x = 0, y = 0, width = 0, height = 0, parked = true, touchpoint } = places.get(id) ?? {};
    return { x, y, width, height, parked, title: touchpoint?.title ?? '' };
  });
  if (place.parked || begun) return null;
  const from = { x: place.x + place.width, y: place.y + place.height / 2 };
  const target = end?.moved ? touchpointAt(control.layout(), end) : null;
  const over = target !== null ? control.layout().places.get(target) : undefined;
  const at = (event: PointerEvent) => control.camera()?.toBoard({ x: event.clientX, y: event.clientY });
  const title = place.title || control.words.t('word.untitled');
  return (
    <>
      {end?.moved && (
        <svg className="connect-line" width="1" height="1" overflow="visible" aria-hidden="true">
          {over && over.touchpoint.id !== id && (
            <rect x={over.x - 3} y={over.y - 3} width={over.width + 6} height={over.height + 6} rx="10" />
          )}
          <path d={`M${from.x} ${from.y} L${end.x} ${end.y}`} />
          <circle cx={end.x} cy={end.y} r="4" />
        </svg>
      )}
      <button
        type="button"
        className="connect-handle nopan nodrag"
        tabIndex={-1}
        aria-label={control.words.t('connect.handle', { title })}
        title={control.words.t('connect.start')}
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
          const moved = end.moved || Math.hypot(point.x - from.x, point.y - from.y) > 12;
          setEnd({ ...point, moved });
        }}
        onPointerUp={(event) => {
          if (!end) return;
          setEnd(null);
          if (!end.moved) {
            store.setState({ connecting: { from: id, kind: null } });
            return;
          }
          const point = at(event);
          const to = point && touchpointAt(control.layout(), point);
          if (to && to !== id) connect(control, id, to, null);
        }}
        onPointerCancel={() => setEnd(null)}
      >
        <span />
      </button>
    </>
  );
});
