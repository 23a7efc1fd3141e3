/** Double click in the emotion lane: sets the customer's emotion at that column's touchpoint. */
import { setEmotion } from '@polku/shared/boards/journey/commands/set-emotion';
import { emotionLane } from '@polku/shared/boards/journey/picture/lanes/emotion';
import { emotionAt, laneAt, slotAt } from '@polku/shared/boards/journey/picture/layout/hit';
import type { Point } from '../../../../kernel/canvas/canvas-types';
import type { JourneyControl } from '../../control/journey-context';

/** @returns whether the point is in the lane, at a touchpoint */
export function setEmotionAt(control: JourneyControl, point: Point): boolean {
  const layout = control.layout();
  const slot = laneAt(layout, point)?.type.id === emotionLane.id ? slotAt(layout, point.x) : undefined;
  const emotion = slot ? emotionAt(layout, point.y) : null;
  if (control.readOnly || !slot || emotion === null) return false;
  const { id } = slot.touchpoint;
  if (control.run(setEmotion, { ids: [id], emotion })) control.select([id]);
  return true;
}
