/**
 * Which lanes are shown, and in which order. Lane records decide; a lane without one follows its predecessor in the list of
 * lane types, so that new lane types have a place on old boards.
 */
import { byOrder } from '../../../../kernel/records';
import type { Lane } from '../../records/schema';
import type { LaneType } from './lane';

/** @returns all lane types, hidden ones included, in the board's order */
export function arrangeLanes(types: readonly LaneType[], records: readonly Lane[]): readonly LaneType[] {
  const byLane = new Map(records.map((record) => [record.lane, record]));
  const placed = types
    .map((type) => ({ type, record: byLane.get(type.id) }))
    .filter((entry): entry is { type: LaneType; record: Lane } => !!entry.record?.order)
    .sort((a, b) => byOrder(a.record, b.record))
    .map((entry) => entry.type);
  if (placed.length === 0) return types;
  const keyed = new Set(placed);
  types.forEach((type, i) => {
    if (keyed.has(type)) return;
    const before = types[i - 1];
    placed.splice(before ? placed.indexOf(before) + 1 : 0, 0, type);
  });
  return placed;
}
