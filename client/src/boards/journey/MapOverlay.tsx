/**
 * What can be grasped on the map beside the things themselves, for what is near the view only: points of the emotion
 * curves, a handle to connect the selected touchpoint, plus-buttons between columns, the first touchpoint of an empty stage, a new stage.
 */
import { gapsOf, rowAt } from '@polku/shared/boards/journey/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { touchpointsOfStage } from '@polku/shared/boards/journey/layout/axis';
import type { Box } from '@polku/shared/kernel/scene';
import { Plus } from 'lucide-react';
import { Fragment, memo } from 'react';
import type { JourneyControl } from './journey-context';
import { CardAdders } from './cards/CardAdders';
import { ConnectHandle } from './connect/ConnectHandle';
import type { ConnectingStore } from './connect/connecting';
import { EmotionHandle } from './EmotionHandle';
import { rowFields } from './journey-drag';
import { addAt } from './new-touchpoint';
import './map-overlay.css';

export interface MapOverlayProps {
  readonly control: JourneyControl;
  readonly layout: JourneyLayout;
  readonly visible: Box;
  readonly zoom: number;
  readonly connecting: ConnectingStore;
  /** The one touchpoint that is selected. */
  readonly sole: string | null;
}

export const MapOverlay = memo(function MapOverlay(props: MapOverlayProps) {
  const { control, layout, visible, zoom, connecting, sole } = props;
  if (control.readOnly || zoom < 0.5) return null;
  const { words } = control;
  const left = visible.x - 40;
  const right = visible.x + visible.width + 40;
  const slots = layout.axis.slots.filter((slot) => slot.centre >= left && slot.centre <= right);
  // A note that lies over a gap is grasped, not the gap below it.
  const covered = (x: number): boolean =>
    layout.notes.some(
      ({ kind, box }) => kind !== 'arrow' && kind !== 'frame' && x > box.x - 8 && x < box.x + box.width + 8,
    );
  const gaps = gapsOf(layout, { left, right }).filter((gap) => !covered(gap.x));
  return (
    <div className="map-overlay">
      <CardAdders control={control} layout={layout} left={left} right={right} />
      {slots.map((slot) => (
        <Fragment key={slot.touchpoint.id}>
          <EmotionHandle control={control} slot={slot} layout={layout} whose="employee" />
          <EmotionHandle control={control} slot={slot} layout={layout} whose="customer" />
        </Fragment>
      ))}
      {sole !== null && <ConnectHandle key={sole} control={control} layout={layout} store={connecting} id={sole} />}
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
            onClick={(event) => {
              // The second click of a double click would add another one.
              if (event.detail > 1) return;
              const before = layout.axis.stages.find((entry) => entry.stage.id === gap.stage);
              const there = before ? touchpointsOfStage(layout.axis, before) : [];
              const like = there[Math.max(0, gap.index - 1)];
              // The bar runs over all rows: the row under the pointer is meant.
              const y = control.camera()?.toBoard({ x: event.clientX, y: event.clientY }).y;
              const row = y === undefined ? undefined : rowAt(layout, y);
              addAt(control, gap.stage, gap.index, like?.id, row && rowFields(layout.rowsBy, row.heading.value));
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
