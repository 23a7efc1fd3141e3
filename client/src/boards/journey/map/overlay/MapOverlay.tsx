/**
 * Interactive elements over the map, near the viewport only: emotion points, the connect handle, insert bars, add buttons in
 * card lanes. Each follows its own part of the layout.
 */
import type { Box } from '@polku/shared/kernel/scene';
import { memo } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { CardAdders } from '../cards/CardAdders';
import { ConnectHandle } from '../connect/ConnectHandle';
import type { ConnectingStore } from '../connect/connecting';
import { EmotionHandles } from './EmotionHandles';
import { InsertPlaces } from './InsertPlaces';
import './map-overlay.css';

export interface MapOverlayProps {
  readonly control: JourneyControl;
  readonly visible: Box;
  readonly zoom: number;
  readonly connecting: ConnectingStore;
  readonly selection: ReadonlySet<string>;
  /** The one touchpoint that is selected. */
  readonly sole: string | null;
}

export const MapOverlay = memo(function MapOverlay(props: MapOverlayProps) {
  const { control, visible, zoom, connecting, selection, sole } = props;
  if (control.readOnly || zoom < 0.5) return null;
  const near = { left: visible.x - 40, right: visible.x + visible.width + 40 };
  return (
    <div className="pass origin">
      <CardAdders control={control} {...near} />
      <EmotionHandles control={control} {...near} selection={selection} />
      {sole !== null && <ConnectHandle key={sole} control={control} store={connecting} id={sole} />}
      <InsertPlaces control={control} {...near} />
    </div>
  );
});
