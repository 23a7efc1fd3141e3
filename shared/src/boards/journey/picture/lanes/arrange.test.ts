/** Order of the lanes: records decide, new lane types find their place, hidden ones stay hidden. */
import { describe, expect, it } from 'vitest';
import { CARD_KINDS, type Lane, laneId, WASTE_KINDS } from '../../records/schema';
import { createTranslator } from '../../../../i18n/translator';
import { arrangeLanes } from './arrange';
import type { LaneType } from './lane';
import { LANE_TYPES } from './list';
import { WASTE_ICONS } from '../draw/waste-icons';

const type = (id: string): LaneType => ({
  id,
  reads: [],
  shownByDefault: () => true,
  prepare: () => ({ height: 1, least: 1 }),
});
const record = (lane: string, order: string): Lane => ({ lane, order, id: lane }) as unknown as Lane;
const names = (types: readonly LaneType[]): string => types.map(({ id }) => id).join(' ');

describe('lanes', () => {
  it('without records stand as listed', () => {
    expect(names(arrangeLanes([type('a'), type('b')], []))).toBe('a b');
  });
  it('given orders, follow them; a lane type that is new follows the one listed before it', () => {
    const types = ['a', 'new', 'b', 'c'].map(type);
    expect(names(arrangeLanes(types, [record('c', 'a1'), record('a', 'a2'), record('b', 'a3')]))).toBe('c a new b');
  });
  it('given a record that says nothing about order, keep their place', () => {
    expect(names(arrangeLanes(['a', 'b'].map(type), [record('b', '')]))).toBe('a b');
  });
  it('have ids of letters and digits, each once, with a name in both languages, one for each kind of card', () => {
    const ids = LANE_TYPES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) {
      expect(laneId('b', id)).toBe(`bL${id}`);
      for (const locale of ['en', 'fi'] as const) expect(createTranslator(locale).t(`lane.${id}`)).toBeTruthy();
    }
    for (const kind of CARD_KINDS) expect(ids).toContain(kind);
  });
  it('have an icon and a short word for every waste kind', () => {
    for (const kind of WASTE_KINDS) {
      expect(WASTE_ICONS[kind].length).toBeGreaterThan(1);
      expect(createTranslator('fi').t(`scene.waste.${kind}`)).toBeTruthy();
    }
  });
});
