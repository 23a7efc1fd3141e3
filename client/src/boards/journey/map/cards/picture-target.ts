/** Which record a dropped picture belongs to. Pure; board pixels. */
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { liveCard } from '@polku/shared/boards/journey/records/cards';
import type { Box } from '@polku/shared/kernel/scene';
import { cardsIn } from './card-places';
import { touchpointAt } from '../connect/connecting';

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PictureTarget {
  readonly type: 'touchpoint' | 'card';
  readonly id: string;
}

const holds = ({ x, y, width, height }: Box, point: Point): boolean =>
  point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;

/** @returns the touchpoint or the picture card at the point; null where a new picture card would be made */
export function pictureTarget(read: RecordReader, layout: JourneyLayout, point: Point): PictureTarget | null {
  const touchpoint = touchpointAt(layout, point);
  if (touchpoint !== null) return { type: 'touchpoint', id: touchpoint };
  for (const lane of layout.lanes) {
    if (!holds(lane.box, point)) continue;
    const under = cardsIn(lane).find(({ box }) => holds(box, point));
    if (under && liveCard(read, under.card.id)?.kind === 'picture') return { type: 'card', id: under.card.id };
  }
  return null;
}
