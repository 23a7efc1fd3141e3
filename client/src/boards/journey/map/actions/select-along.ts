/** Shift+arrow: extends the selection to the neighbour of the last touchpoint added, or shrinks it back. */
import { type Direction, neighbour } from '@polku/shared/boards/journey/picture/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';

/**
 * @param selection in the order in which things were selected
 * @returns the selection after the step, the touchpoint stepped to at its end; null when there is nowhere to go
 */
export function selectAlong(
  layout: JourneyLayout,
  selection: readonly string[],
  direction: Direction,
): readonly string[] | null {
  const touchpoints = selection.filter((id) => layout.places.has(id));
  const end = touchpoints.at(-1);
  if (end === undefined) return null;
  const next = neighbour(layout, end, direction);
  if (next === undefined) return null;
  if (touchpoints.at(-2) === next) return touchpoints.slice(0, -1);
  return [...touchpoints.filter((id) => id !== next), next];
}
