/**
 * A point of an emotion curve as a slider: dragged, or moved with the arrow keys; Delete makes it unknown. A drag is
 * previewed and written once on release.
 */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { emotionAt } from '@polku/shared/boards/journey/picture/layout/hit';
import { memo, type PointerEvent, useState } from 'react';
import type { JourneyControl } from '../../control/journey-context';

const STEP = 0.5;

export interface EmotionHandleProps {
  readonly control: JourneyControl;
  readonly touchpoint: string;
  readonly title: string;
  readonly whose: 'customer' | 'employee';
  readonly x: number;
  readonly y: number;
  /** Null: unknown. */
  readonly known: number | null;
  readonly selected: boolean;
}

export const EmotionHandle = memo(function EmotionHandle(props: EmotionHandleProps) {
  const { control, touchpoint, title, whose, x, y: restY, known, selected } = props;
  const { words } = control;
  const [held, setHeld] = useState<{ level: number; y: number } | null>(null);
  const value = held ? held.level : known;
  const write = (emotion: number | null): void => void control.run(setEmotion, { ids: [touchpoint], emotion, whose });
  const grabAt = (event: PointerEvent): { level: number; y: number } | null => {
    const camera = control.camera();
    if (!camera) return null;
    const { y } = camera.toBoard({ x: event.clientX, y: event.clientY });
    const level = emotionAt(control.layout(), y);
    return level === null ? null : { level, y };
  };
  const text = value === null ? words.t('word.unknown') : words.number(value, 1);
  const label = words.t(whose === 'customer' ? 'map.emotionPoint' : 'map.emotionPoint.employee', {
    title: title || words.t('word.untitled'),
  });
  return (
    <div
      className={`emotion-handle emotion-handle-${whose} nopan nodrag`}
      data-unknown={value === null || undefined}
      data-held={held !== null || undefined}
      role="slider"
      tabIndex={selected ? 0 : -1}
      aria-label={label}
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value ?? 0}
      aria-valuetext={text}
      aria-orientation="vertical"
      style={{ transform: `translate(${x}px, ${held?.y ?? restY}px)` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        control.select([touchpoint]);
        setHeld({ level: known ?? 0, y: restY });
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
        <output className="nowrap rounded-small">{words.number(held.level, 1)}</output>
      ) : (
        <span className="emotion-tip" aria-hidden="true">
          {label}: {text}
        </span>
      )}
    </div>
  );
});
