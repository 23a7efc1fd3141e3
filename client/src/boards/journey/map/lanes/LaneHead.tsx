/** The controls of one lane's head: drag handle, resize edge, menu. */
import { memo, type PointerEvent, type ReactNode } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { HEIGHTS, type LaneControl, resizeLane } from './lane-control';
import { LaneMenu } from './LaneMenu';
import type { LanePart } from './lane-parts';
import type { LaneDrag } from './use-lane-drag';

const STEP = 8;

export interface LaneHeadProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
  readonly lane: LanePart;
  readonly may: boolean;
  /** This person has an arrangement of their own. */
  readonly own: boolean;
  readonly held: boolean;
  readonly grips: LaneDrag;
}

export const LaneHead = memo(function LaneHead(props: LaneHeadProps) {
  const { control, lanes, lane, may, own, held, grips } = props;
  const { key: id } = lane;
  const grip = (what: 'move' | 'resize') => ({
    onPointerDown: (event: PointerEvent) => grips.down(id, what, event),
    onPointerMove: (event: PointerEvent) => grips.move(id, event),
    onPointerUp: (event: PointerEvent) => grips.up(id, event),
    onPointerCancel: () => grips.cancel(),
  });
  return (
    <div
      className="lane-tool origin rounded-small"
      data-lane={id}
      data-held={held || undefined}
      onFocus={() => reveal(control, lane)}
      style={{ transform: `translate(0px, ${lane.y}px)`, width: lane.width, height: lane.height }}
    >
      {may && (
        <>
          <div className="lane-grip" title={control.words.t('lanes.head.how')} {...grip('move')} />
          <LaneMenu control={control} lanes={lanes} lane={lane} own={own} />
          <Edge control={control} lanes={lanes} lane={lane}>
            <div className="lane-edge-grip cover" {...grip('resize')} />
          </Edge>
        </>
      )}
    </div>
  );
});

/** A control that Tab has reached comes into view, with its lane. */
function reveal(control: JourneyControl, { y, height }: LanePart): void {
  const camera = control.camera();
  if (!camera) return;
  const seen = camera.visible();
  if (y >= seen.y && y + 24 <= seen.y + seen.height) return;
  camera.reveal({ x: seen.x + 8, y, width: 8, height: Math.min(height, seen.height - 16) });
}

interface EdgeProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
  readonly lane: LanePart;
  readonly children: ReactNode;
}

function Edge({ control, lanes, lane, children }: EdgeProps) {
  const name = control.words.say(`lane.${lane.key}`);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that moves is a control
    <div
      className="lane-edge"
      role="separator"
      aria-orientation="horizontal"
      aria-label={control.words.t('lanes.height', { lane: name })}
      aria-valuenow={lane.height}
      aria-valuemin={lane.least}
      aria-valuemax={HEIGHTS.most}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowDown' ? STEP : event.key === 'ArrowUp' ? -STEP : 0;
        if (by === 0 && event.key !== 'Home') return;
        event.preventDefault();
        event.stopPropagation();
        if (by === 0) lanes.set(lane.key, { height: null });
        else resizeLane(lanes, lane, lane.height + by);
      }}
      onDoubleClick={() => lanes.set(lane.key, { height: null })}
    >
      {children}
    </div>
  );
}
