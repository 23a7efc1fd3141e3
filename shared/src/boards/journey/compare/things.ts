/**
 * Compares cards and connectors of two journeys: matched by descent (`copyOf`), then by equal content in the same place, as
 * given by the matches of touchpoints and stages. Those whose touchpoint is gone are left out.
 */
import type { RecordReader } from '../../../kernel/projection';
import { cardsOf } from '../records/cards';
import { type Card, type Connector, connectorRecord } from '../records/schema';
import { type Copied, lineage, plainName } from './match';

export interface ComparedThing<T> {
  readonly before: T;
  readonly after: T;
  /** Names of the fields that differ. */
  readonly fields: readonly string[];
  /** In another place, or connecting something else. */
  readonly moved: boolean;
}
export interface ComparedThings<T> {
  readonly pairs: readonly ComparedThing<T>[];
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** Touchpoint or stage of `before` → its match in `after`, for everything on either path. */
export interface Places {
  readonly matchOf: ReadonlyMap<string, string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

interface Nature<T> {
  readonly fields: readonly (keyof T & string)[];
  /** Ids of what it belongs to or connects; null without any. */
  readonly places: (thing: T) => readonly (string | null)[];
  /** Its text, for distinguishing two in one place; empty distinguishes nothing. */
  readonly says: (thing: T) => string;
}

const CARD: Nature<Card> = {
  fields: ['kind', 'text', 'owner', 'ownerPerson', 'due', 'status', 'image'],
  places: ({ under }) => [under],
  says: ({ kind, text, image }) => (text.trim() === '' && image === '' ? '' : `${kind} ${plainName(text)} ${image}`),
};
const CONNECTOR: Nature<Connector> = {
  fields: ['kind', 'label', 'share', 'wait'],
  places: ({ from, to }) => [from, to],
  says: ({ kind }) => kind,
};

function pairUp<T extends Copied>(
  read: RecordReader,
  olds: readonly T[],
  news: readonly T[],
  { places, says }: Nature<T>,
  { matchOf }: Places,
): ReadonlyMap<T, T> {
  const oldOf = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (before: T | undefined, after: T): void => {
    if (!before || taken.has(before)) return;
    taken.add(before);
    oldOf.set(after, before);
  };
  const byDescent = new Map<string, T[]>();
  for (const old of olds) for (const id of lineage(read, old)) byDescent.set(id, [...(byDescent.get(id) ?? []), old]);
  for (const now of news) {
    const kin = lineage(read, now).flatMap((id) => byDescent.get(id) ?? []);
    pair(
      kin.find((old) => !taken.has(old)),
      now,
    );
  }
  const keyOf = (thing: T, translate: (id: string) => string | undefined): string | null => {
    const at = places(thing).map((id) => (id === null ? undefined : translate(id)));
    return says(thing) === '' || at.includes(undefined) ? null : `${at.join(' ')} ${says(thing)}`;
  };
  const waiting = new Map<string, T[]>();
  for (const old of olds) {
    const key = taken.has(old) ? null : keyOf(old, (id) => matchOf.get(id));
    if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), old]);
  }
  for (const now of news) {
    const key = oldOf.has(now) ? null : keyOf(now, (id) => id);
    if (key !== null) pair(waiting.get(key)?.shift(), now);
  }
  return oldOf;
}

function compareThings<T extends Copied>(
  read: RecordReader,
  [olds, news]: readonly [readonly T[], readonly T[]],
  nature: Nature<T>,
  at: Places,
): ComparedThings<T> {
  const oldOf = pairUp(read, olds, news, nature, at);
  const matched = new Set(oldOf.values());
  return {
    pairs: news.flatMap((after): readonly ComparedThing<T>[] => {
      const before = oldOf.get(after);
      if (!before) return [];
      const fields = nature.fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
      const was = nature.places(before).map((id) => (id === null ? null : at.matchOf.get(id)));
      return [{ before, after, fields, moved: nature.places(after).some((id, nth) => id !== was[nth]) }];
    }),
    added: news.filter((thing) => !oldOf.has(thing)),
    removed: olds.filter((thing) => !matched.has(thing)),
  };
}

export function compareCards(read: RecordReader, before: string, after: string, at: Places): ComparedThings<Card> {
  const on = (board: string, places: ReadonlySet<string>): readonly Card[] =>
    cardsOf(read, board).filter(({ under }) => under !== null && places.has(under));
  return compareThings(read, [on(before, at.before), on(after, at.after)], CARD, at);
}

export function compareConnectors(
  read: RecordReader,
  before: string,
  after: string,
  at: Places,
): ComparedThings<Connector> {
  const on = (board: string, places: ReadonlySet<string>): readonly Connector[] =>
    read
      .list(connectorRecord, board)
      .filter(({ from, to }) => from !== null && to !== null && places.has(from) && places.has(to));
  return compareThings(read, [on(before, at.before), on(after, at.after)], CONNECTOR, at);
}
