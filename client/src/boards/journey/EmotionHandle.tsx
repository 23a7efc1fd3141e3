/**
 * A point of the emotion lane: the customer's curve or the employees'. A slider: dragged, or moved with the arrow keys;
 * Delete makes it unknown. A drag is shown here and written once, on release.
 */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import type { Slot } from '@polku/shared/boards/journey/layout/axis';
import { emotionAt, emotionPoint } from '@polku/shared/boards/journey/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { type PointerEvent, useState } from 'react';
import type { JourneyControl } from './journey-context';

const STEP = 0.5;
/** Points nearer than this would cover each other; then the employees' handle stands beside the customer's. */
const APART = 22;

export interface EmotionHandleProps {
  readonly control: JourneyControl;
  readonly slot: Slot;
  readonly layout: JourneyLayout;
  readonly whose: 'customer' | 'employee';
}

export function EmotionHandle({ control, slot, layout, whose }: EmotionHandleProps) {
  const { touchpoint } = slot;
  const { words } = control;
  const [held, setHeld] = useState<{ level: number; y: number } | null>(null);
  const points = emotionPoint(layout, touchpoint.id);
  if (!points) return null;
  const point = points[whose];
  const known = point.value;
  const value = held ? held.level : known;
  const aside = whose === 'employee' && Math.abs(points.customer.y - point.y) < APART ? APART : 0;
  const write = (emotion: number | null): void =>
    void control.run(setEmotion, { ids: [touchpoint.id], emotion, whose });
  const grabAt = (event: PointerEvent): { level: number; y: number } | null => {
    const camera = control.camera();
    if (!camera) return null;
    const { y } = camera.toBoard({ x: event.clientX, y: event.clientY });
    const level = emotionAt(layout, y);
    return level === null ? null : { level, y };
  };
  const text = value === null ? words.t('map.emotionUnknown') : words.number(value, 1);
  const title = touchpoint.title || words.t('word.untitled');
  const label = words.t(whose === 'customer' ? 'map.emotionPoint' : 'map.emotionPoint.employee', { title });
  return (
    <div
      className={`emotion-handle emotion-handle-${whose} nopan nodrag`}
      data-unknown={value === null || undefined}
      data-held={held !== null || undefined}
      role="slider"
      tabIndex={control.selection().has(touchpoint.id) ? 0 : -1}
      aria-label={label}
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value ?? 0}
      aria-valuetext={text}
      aria-orientation="vertical"
      style={{ transform: `translate(${point.x + aside}px, ${held?.y ?? point.y}px)` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        control.select([touchpoint.id]);
        setHeld({ level: known ?? 0, y: point.y });
      }}
      onPointerMove={(event) => {
        if (held === null) return;
        const grab = grabAt(event);
        if (grab) setHeld(grab);
      }}
      onPointerUp={() => {
        if (held && held.level !== known) write(held.level);
        setHeld(null);
      }}
      onPointerCancel={() => setHeld(null)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : null;
        if (by !== null && !event.altKey) {
          event.preventDefault();
          event.stopPropagation();
          write(Math.max(-2, Math.min(2, (known ?? 0) + by)));
        } else if (event.key === 'Delete' || event.key === 'Backspace') {
          event.preventDefault();
          event.stopPropagation();
          write(null);
        } else if (event.key === 'Escape' && held !== null) {
          event.stopPropagation();
          setHeld(null);
        }
      }}
    >
      <span className="emotion-grip" />
      {held !== null ? (
        <output>{words.number(held.level, 1)}</output>
      ) : (
        <span className="emotion-tip" aria-hidden="true">
          {label}: {text}
        </span>
      )}
    </div>
  );
}
