/** Controls at lane heads: drag a head to reorder, its lower edge to resize, a menu for the rest. */
import { GEOMETRY } from '@polku/shared/boards/journey/picture/grid/geometry';
import { memo } from 'react';
import { useStore } from 'zustand';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList, useLayoutPart } from '../../control/layout-parts';
import { type LaneControl, laneIndexAt, laneLineAt } from './lane-control';
import { LaneHead } from './LaneHead';
import { laneParts } from './lane-parts';
import { useLaneDrag } from './use-lane-drag';
import './lanes.css';

export interface LaneOverlayProps {
  readonly control: JourneyControl;
  readonly lanes: LaneControl;
}

export const LaneOverlay = memo(function LaneOverlay({ control, lanes }: LaneOverlayProps) {
  const own = useStore(lanes.own, (state) => state.own);
  const { held, grips } = useLaneDrag(control, lanes);
  const may = own !== null || !control.readOnly;
  const shown = useLayoutList(control, laneParts);
  const left = useLayoutPart(control, ({ axis }) => axis.measures.left);
  const line =
    held === null
      ? null
      : held.what === 'resize'
        ? held.y
        : laneLineAt(shown, held.lane, laneIndexAt(shown, held.lane, held.y), GEOMETRY.laneGap);
  return (
    <div className="origin">
      {shown.map((lane) => (
        <LaneHead
          key={lane.key}
          control={control}
          lanes={lanes}
          lane={lane}
          may={may}
          own={own !== null}
          held={held?.lane === lane.key}
          grips={grips}
        />
      ))}
      {line !== null && (
        <div className="lane-line pass" style={{ transform: `translate(0px, ${line}px)`, width: left }} />
      )}
    </div>
  );
});
