/** Differences as rows: touchpoints in aligned time order, then cards, then connectors. */
import {
  type ComparedPair,
  type DifferenceKind,
  type JourneyComparison,
  pairKind,
} from '@polku/shared/boards/journey/compare/compare';
import { type FieldChange, fieldChanges } from '@polku/shared/boards/journey/compare/fields';
import type { ComparedThings } from '@polku/shared/boards/journey/compare/things';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import type { RecordReader } from '@polku/shared/kernel/projection';
import type { Words } from '../../../kernel/words/words';
import type { DifferenceRow } from './difference-row';
import { thingRows } from './thing-rows';

export const SIGNS: Readonly<Record<DifferenceKind, string>> = {
  added: '+',
  removed: '−',
  changed: '~',
  moved: '⇄',
  same: '',
};

export interface DifferenceCounts {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly moved: number;
}

export function countDifferences({
  added,
  removed,
  pairs,
}: Pick<JourneyComparison, 'added' | 'removed' | 'pairs'> | ComparedThings<unknown>): DifferenceCounts {
  return {
    added: added.length,
    removed: removed.length,
    changed: pairs.filter(({ fields }) => fields.length > 0).length,
    moved: pairs.filter(({ moved }) => moved).length,
  };
}

/** @returns by id of a touchpoint, card or connector, of either journey, what happened to it */
export function kindsOf(comparison: JourneyComparison): ReadonlyMap<string, DifferenceKind> {
  const kinds = new Map<string, DifferenceKind>();
  for (const { added, removed, pairs } of [comparison, comparison.cards, comparison.connectors]) {
    for (const { id } of added) kinds.set(id, 'added');
    for (const { id } of removed) kinds.set(id, 'removed');
    for (const pair of pairs) for (const { id } of [pair.before, pair.after]) kinds.set(id, pairKind(pair));
  }
  return kinds;
}

/** A moved one has a row for its place, then its fields. */
export function differenceRows(
  comparison: JourneyComparison,
  read: RecordReader,
  words: Words,
): readonly DifferenceRow[] {
  const stages = new Map(
    [...comparison.stages.before, ...comparison.stages.after].map(({ id, name }) => [
      id,
      name || words.t('word.untitled'),
    ]),
  );
  const stageOf = ({ stage }: Touchpoint): string => stages.get(stage ?? '') ?? '';
  const place = (order: ReadonlyMap<string, number>, touchpoint: Touchpoint): string =>
    `${stageOf(touchpoint)}, ${words.number(order.get(touchpoint.id) ?? 0, 0)}.`;
  const [oldOrder, newOrder] = [orderIn(comparison, 'before'), orderIn(comparison, 'after')];
  const pairOf = new Map(comparison.pairs.map((pair) => [pair.after.id, pair]));
  const row = (
    kind: DifferenceRow['kind'],
    touchpoint: Touchpoint,
    changes: readonly FieldChange[],
  ): DifferenceRow => ({
    of: 'touchpoint',
    kind,
    id: touchpoint.id,
    title: touchpoint.title || words.t('word.untitled'),
    where: stageOf(touchpoint),
    changes,
  });
  const ofPair = (pair: ComparedPair): DifferenceRow[] => {
    if (!pair.moved && pair.fields.length === 0) return [];
    const changes = [...fieldChanges(pair, pair.fields, read, words)];
    if (pair.moved) {
      const [from, to] = [place(oldOrder, pair.before), place(newOrder, pair.after)];
      changes.unshift({ field: 'place', label: words.t('compare.place'), from, to });
    }
    return [row(pair.moved ? 'moved' : 'changed', pair.after, changes)];
  };
  const removed = new Set(comparison.removed.map(({ id }) => id));
  const touchpoints = comparison.slots.flatMap(({ before, after }): readonly DifferenceRow[] => {
    const pair = after && pairOf.get(after.id);
    if (pair) return ofPair(pair);
    if (after) return [row('added', after, [])];
    if (!before || !removed.has(before.id)) return [];
    return [row('removed', before, [])];
  });
  return [...touchpoints, ...thingRows(comparison, read, words)];
}

/** Position among the touchpoints of its stage, from 1. */
function orderIn({ slots }: JourneyComparison, side: 'before' | 'after'): ReadonlyMap<string, number> {
  const [order, sizes] = [new Map<string, number>(), new Map<string | null, number>()];
  for (const slot of slots) {
    const touchpoint = slot[side];
    if (!touchpoint) continue;
    const next = (sizes.get(touchpoint.stage) ?? 0) + 1;
    sizes.set(touchpoint.stage, next);
    order.set(touchpoint.id, next);
  }
  return order;
}
