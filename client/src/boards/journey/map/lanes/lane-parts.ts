/** What the lane head controls show of a layout. */
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { naturalHeight } from '@polku/shared/boards/journey/picture/layout/layout';

export interface LanePart {
  /** Id of the lane. */
  readonly key: string;
  readonly y: number;
  /** Of the strip of heads. */
  readonly width: number;
  readonly height: number;
  readonly least: number;
  /** Its height if none is set. */
  readonly natural: number;
  readonly at: number;
  readonly last: boolean;
  /** Of the lane of times; null for any other. */
  readonly timeScale: 'log' | 'linear' | null;
}

export function laneParts({ lanes, laneContext, axis }: JourneyLayout): readonly LanePart[] {
  return lanes.map(({ type, lane, box }, at) => ({
    key: type.id,
    y: box.y,
    width: axis.measures.left,
    height: box.height,
    least: lane.least,
    natural: naturalHeight(lane, axis.measures),
    at,
    last: at === lanes.length - 1,
    timeScale: type.id === 'time' ? laneContext.timeScale : null,
  }));
}
