/** What the controls at the heads of the lanes show of a layout. */
import { GEOMETRY } from '@polku/shared/boards/journey/layout/geometry';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';

export interface LanePart {
  /** Id of the lane. */
  readonly key: string;
  readonly y: number;
  readonly height: number;
  readonly least: number;
  /** Its height while nobody has set one. */
  readonly natural: number;
  readonly at: number;
  readonly last: boolean;
  /** Of the lane of times; null for any other. */
  readonly timeScale: 'log' | 'linear' | null;
}

export function laneParts({ lanes, laneContext }: JourneyLayout): readonly LanePart[] {
  return lanes.map(({ type, lane, box }, at) => ({
    key: type.id,
    y: box.y,
    height: box.height,
    least: lane.least,
    natural: Math.max(lane.least, lane.height),
    at,
    last: at === lanes.length - 1,
    timeScale: type.id === 'time' ? laneContext.timeScale : null,
  }));
}

/** @returns board y below the last lane */
export function lanesEnd({ lanes, rowsBottom }: JourneyLayout): number {
  const last = lanes.at(-1);
  return last ? last.box.y + last.box.height + GEOMETRY.laneGap : rowsBottom + GEOMETRY.lanesGap;
}
