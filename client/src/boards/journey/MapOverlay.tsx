/**
 * What can be grasped on the map beside the things themselves, for what is near the view only: points of the emotion
 * curve (sliders: drag, or arrow keys), plus-buttons between columns, the first touchpoint of an empty stage, a new stage.
 */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { emotionAt, emotionPoint, gapsOf } from '@polku/shared/boards/journey/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { type Slot, touchpointsOfStage } from '@polku/shared/boards/journey/layout/axis';
import type { Box } from '@polku/shared/kernel/scene';
import { Plus } from 'lucide-react';
import { memo, type PointerEvent, useState } from 'react';
import type { JourneyControl } from './journey-context';
import { CardAdders } from './cards/CardAdders';
import { addAt } from './journey-actions';
import './map-overlay.css';

const STEP = 0.5;

interface EmotionHandleProps {
  readonly control: JourneyControl;
  readonly slot: Slot;
  readonly layout: JourneyLayout;
}

/** A point of the customer's curve. A drag is shown here and written once, on release. */
function EmotionHandle({ control, slot, layout }: EmotionHandleProps) {
  const { touchpoint } = slot;
  const { words } = control;
  const [held, setHeld] = useState<{ level: number; y: number } | null>(null);
  const point = emotionPoint(layout, touchpoint.id)?.customer;
  if (!point) return null;
  const value = held ? held.level : touchpoint.emotion;
  const write = (emotion: number | null): void => void control.run(setEmotion, { ids: [touchpoint.id], emotion });
  const grabAt = (event: PointerEvent): { level: number; y: number } | null => {
    const camera = control.camera();
    if (!camera) return null;
    const { y } = camera.toBoard({ x: event.clientX, y: event.clientY });
    const level = emotionAt(layout, y);
    return level === null ? null : { level, y };
  };
  const text = value === null ? words.t('map.emotionUnknown') : words.number(value);
  return (
    <div
      className="emotion-handle nopan nodrag"
      data-unknown={value === null || undefined}
      data-held={held !== null || undefined}
      role="slider"
      tabIndex={control.selection().has(touchpoint.id) ? 0 : -1}
      aria-label={words.t('map.emotionPoint', { title: touchpoint.title || words.t('word.untitled') })}
      aria-valuemin={-2}
      aria-valuemax={2}
      aria-valuenow={value ?? 0}
      aria-valuetext={text}
      aria-orientation="vertical"
      style={{ transform: `translate(${point.x}px, ${held?.y ?? point.y}px)` }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        control.select([touchpoint.id]);
        setHeld({ level: touchpoint.emotion ?? 0, y: point.y });
      }}
      onPointerMove={(event) => {
        if (held === null) return;
        const grab = grabAt(event);
        if (grab) setHeld(grab);
      }}
      onPointerUp={() => {
        if (held && held.level !== touchpoint.emotion && (touchpoint.emotion !== null || held.level !== 0))
          write(held.level);
        else if (held && touchpoint.emotion === null) write(0);
        setHeld(null);
      }}
      onPointerCancel={() => setHeld(null)}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : null;
        if (by !== null && !event.altKey) {
          event.preventDefault();
          event.stopPropagation();
          write(Math.max(-2, Math.min(2, (touchpoint.emotion ?? 0) + by)));
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
      {held !== null && <output>{words.number(held.level)}</output>}
    </div>
  );
}

export interface MapOverlayProps {
  readonly control: JourneyControl;
  readonly layout: JourneyLayout;
  readonly visible: Box;
  readonly zoom: number;
}

export const MapOverlay = memo(function MapOverlay({ control, layout, visible, zoom }: MapOverlayProps) {
  if (control.readOnly || zoom < 0.5) return null;
  const { words } = control;
  const left = visible.x - 40;
  const right = visible.x + visible.width + 40;
  const slots = layout.axis.slots.filter((slot) => slot.centre >= left && slot.centre <= right);
  const gaps = gapsOf(layout, { left, right });
  return (
    <div className="map-overlay">
      <CardAdders control={control} layout={layout} left={left} right={right} />
      {slots.map((slot) => (
        <EmotionHandle key={slot.touchpoint.id} control={control} slot={slot} layout={layout} />
      ))}
      {gaps.map((gap) => {
        const stage = layout.axis.stages.find((entry) => entry.stage.id === gap.stage);
        if (stage && stage.from === stage.to) {
          const row = layout.rows[0];
          return (
            <button
              key={`first ${gap.stage}`}
              type="button"
              className="add-first nopan nodrag"
              style={{ transform: `translate(${stage.x}px, ${row?.cardsY ?? gap.y}px)` }}
              onClick={() => addAt(control, gap.stage, 0, undefined, { layer: 'customer' })}
            >
              <Plus size={16} aria-hidden />
              {words.t('map.addFirst')}
            </button>
          );
        }
        return (
          <button
            key={`${gap.stage} ${gap.index}`}
            type="button"
            className="add-gap nopan nodrag"
            tabIndex={-1}
            aria-label={words.t('map.addHere')}
            style={{ transform: `translate(${gap.x}px, ${gap.y}px)`, height: gap.height }}
            onClick={() => {
              const before = layout.axis.stages.find((entry) => entry.stage.id === gap.stage);
              const there = before ? touchpointsOfStage(layout.axis, before) : [];
              const like = there[Math.max(0, gap.index - 1)];
              addAt(control, gap.stage, gap.index, like?.id);
            }}
          >
            <span>
              <Plus size={14} aria-hidden />
            </span>
          </button>
        );
      })}
    </div>
  );
});
