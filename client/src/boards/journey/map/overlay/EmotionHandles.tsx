/** The points of the emotion curves near the viewport. */
import { lastAtOrBefore } from '@polku/shared/boards/journey/picture/grid/axis';
import { emotionPoint } from '@polku/shared/boards/journey/picture/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import { Fragment, memo } from 'react';
import { EmotionHandle } from './EmotionHandle';
import type { JourneyControl } from '../../control/journey-context';
import { useLayoutList } from '../../control/layout-parts';

/** Points nearer than this would cover each other; then the employees' handle is next to the customer's. */
const APART = 22;

interface EmotionPart {
  /** Id of the touchpoint. */
  readonly key: string;
  readonly title: string;
  readonly x: number;
  readonly customer: number | null;
  readonly customerY: number;
  readonly employee: number | null;
  readonly employeeY: number;
}

function emotionParts(layout: JourneyLayout, left: number, right: number): readonly EmotionPart[] {
  const { slots } = layout.axis;
  const parts: EmotionPart[] = [];
  for (let at = Math.max(0, lastAtOrBefore(slots, left)); at < slots.length; at++) {
    const slot = slots[at];
    if (!slot || slot.centre > right) break;
    const { id, title } = slot.touchpoint;
    const points = slot.centre < left ? undefined : emotionPoint(layout, id);
    if (!points) continue;
    const { customer, employee } = points;
    parts.push({
      key: id,
      title,
      x: customer.x,
      customer: customer.value,
      customerY: customer.y,
      employee: employee.value,
      employeeY: employee.y,
    });
  }
  return parts;
}

export interface EmotionHandlesProps {
  readonly control: JourneyControl;
  readonly left: number;
  readonly right: number;
  readonly selection: ReadonlySet<string>;
}

export const EmotionHandles = memo(function EmotionHandles({ control, left, right, selection }: EmotionHandlesProps) {
  const parts = useLayoutList(control, (layout) => emotionParts(layout, left, right));
  return parts.map(({ key, title, x, customer, customerY, employee, employeeY }) => {
    const own = { control, touchpoint: key, title, selected: selection.has(key) };
    const aside = Math.abs(customerY - employeeY) < APART ? APART : 0;
    return (
      <Fragment key={key}>
        <EmotionHandle {...own} whose="employee" x={x + aside} y={employeeY} known={employee} />
        <EmotionHandle {...own} whose="customer" x={x} y={customerY} known={customer} />
      </Fragment>
    );
  });
});
