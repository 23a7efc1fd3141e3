/** Cards and connectors by touchpoint in the picture. A stage's own cards are under its first touchpoint. */
import type { JourneyComparison } from '@polku/shared/boards/journey/compare/compare';
import type { Card, Connector, Touchpoint } from '@polku/shared/boards/journey/records/schema';

export type Thing =
  | { readonly of: 'card'; readonly record: Card }
  | { readonly of: 'connector'; readonly record: Connector };

/** @returns by touchpoint, its cards and the connectors starting there: cards first */
export function thingsUnder(
  { slots, cards, connectors }: JourneyComparison,
  side: 'before' | 'after',
): ReadonlyMap<string, readonly Thing[]> {
  const touchpoints = slots.map((slot) => slot[side]).filter((one): one is Touchpoint => one !== null);
  const firstOf = new Map<string, string>();
  for (const { id, stage } of touchpoints) if (stage !== null && !firstOf.has(stage)) firstOf.set(stage, id);
  const under = new Map<string, Thing[]>(touchpoints.map(({ id }) => [id, []]));
  const put = (at: string | null, thing: Thing): void => {
    if (at !== null) (under.get(at) ?? under.get(firstOf.get(at) ?? ''))?.push(thing);
  };
  const all = <T>({
    pairs,
    added,
    removed,
  }: {
    pairs: readonly { before: T; after: T }[];
    added: readonly T[];
    removed: readonly T[];
  }) => [...pairs.map((pair) => pair[side]), ...(side === 'after' ? added : removed)];
  for (const record of all(cards)) put(record.under, { of: 'card', record });
  for (const record of all(connectors)) put(record.from, { of: 'connector', record });
  return under;
}
