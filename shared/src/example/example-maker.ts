/** Shared state for building the example: changes so far, fresh ids by key, order keys and texts. */
import type { Change } from '../kernel/change';
import type { Random } from '../kernel/ids';
import { placeAmong } from '../kernel/order';
import { ACTUALS, AREAS, GOALS } from './example-goals';
import { PEOPLE, STAGES, type SourceKey, TEAMS } from './example-frame';
import { PERSONA_ITEMS, PERSONAS } from './example-personas';
import { CARDS, TOUCHPOINTS } from './example-structure';
import type { ExampleTexts } from './example-texts';
import { VALUE_ITEMS } from './example-value';
import { objectOf } from '../kernel/objects';

type Fields = Readonly<Record<string, unknown>>;
type KeyOf<T> = keyof T & string;

/** @returns the keys of a table, in the order they are written in */
export const keysOf = <T extends object>(table: T): readonly KeyOf<T>[] => Object.keys(table) as KeyOf<T>[];

export interface ExampleMaker {
  readonly texts: ExampleTexts;
  readonly changes: readonly Change[];
  /** Of the one journey, value map and goals board. */
  readonly boards: { readonly journey: string; readonly value: string; readonly goals: string };
  /** Ids by the keys of their tables; personas are boards. */
  readonly ids: Readonly<Record<ExampleTable, ReadonlyMap<string, string>>>;
  readonly newId: () => string;
  /** @throws when the example has no such key */
  readonly idOf: (table: ExampleTable, key: string) => string;
  readonly orders: (count: number) => readonly string[];
  readonly source: (key: SourceKey | undefined) => string;
  readonly add: (type: string, id: string, board: string, fields: Fields) => void;
}

const TABLES = {
  team: keysOf(TEAMS),
  person: keysOf(PEOPLE),
  stage: keysOf(STAGES),
  touchpoint: keysOf(TOUCHPOINTS),
  card: keysOf(CARDS),
  persona: keysOf(PERSONAS),
  personaItem: keysOf(PERSONA_ITEMS),
  valueItem: keysOf(VALUE_ITEMS),
  goal: keysOf(GOALS),
  actual: ACTUALS.map((_, nth) => String(nth)),
  area: AREAS,
} as const;
export type ExampleTable = keyof typeof TABLES;

/** @param random for order keys */
export function exampleMaker(texts: ExampleTexts, newId: () => string, random: Random): ExampleMaker {
  const changes: Change[] = [];
  const boards = { journey: newId(), value: newId(), goals: newId() };
  const idsOf = (keys: readonly string[]): ReadonlyMap<string, string> => new Map(keys.map((key) => [key, newId()]));
  const ids = objectOf(keysOf(TABLES), (table) => idsOf(TABLES[table]));
  return {
    texts,
    changes,
    boards,
    ids,
    newId,
    idOf: (table, key) => {
      const id = ids[table].get(key);
      if (id === undefined) throw new Error(`the example has no ${table} "${key}"`);
      return id;
    },
    orders: (count) => placeAmong([], 0, count, random).keys,
    source: (key) => (key ? texts.sources[key] : ''),
    add: (type, id, board, fields) => void changes.push({ op: 'create', id, type, board, fields }),
  };
}
