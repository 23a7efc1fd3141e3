import { describe, expect, it } from 'vitest';
import type { ValueDimension } from '../records/schema';
import { valueDimensions } from './value-dimensions';

const at = (id: string, ...own: readonly ValueDimension[]) => ({ id, valueDimensions: own });

describe('kinds of customer value by stage', () => {
  /*
   * Stage 1: a is functional and emotional, b functional, c untagged. Stage 2: d symbolic.
   * Promised: emotional at a, b and c; functional at c; symbolic at d, twice.
   * emotional in stage 1: tagged a; kept a, missing b (tagged otherwise), untold c.
   * functional in stage 1: tagged a, b; nothing kept, c untold. symbolic in stage 2: kept d, once.
   */
  const stages = [
    { stage: '1', touchpoints: [at('a', 'functional', 'emotional'), at('b', 'functional'), at('c')] },
    { stage: '2', touchpoints: [at('d', 'symbolic')] },
  ];
  const promises = [
    { dimensions: ['emotional'], touchpoints: ['a', 'b', 'c', 'elsewhere'] },
    { dimensions: ['functional', 'unheard-of'], touchpoints: ['c'] },
    { dimensions: ['symbolic'], touchpoints: ['d'] },
    { dimensions: ['symbolic'], touchpoints: ['d'] },
  ];
  const rows = valueDimensions(stages, promises);
  const of = (stage: number, dimension: ValueDimension) => {
    const found = rows[stage]?.dimensions.find((one) => one.dimension === dimension);
    return [found?.tagged, found?.kept, found?.missing, found?.untold].map((ids) => ids?.join(' '));
  };

  it('count what is tagged, and what of the promised is kept, missing or unknown', () => {
    expect(of(0, 'emotional')).toEqual(['a', 'a', 'b', 'c']);
    expect(of(0, 'functional')).toEqual(['a b', '', '', 'c']);
    expect(of(1, 'symbolic')).toEqual(['d', 'd', '', '']);
    expect(rows.map(({ untagged }) => untagged)).toEqual([['c'], []]);
  });

  it('promise nothing without a value map, and are no rows without stages', () => {
    const bare = valueDimensions(stages, []);
    expect(
      bare.flatMap(({ dimensions }) =>
        dimensions.flatMap(({ kept, missing, untold }) => [...kept, ...missing, ...untold]),
      ),
    ).toEqual([]);
    expect(valueDimensions([], promises)).toEqual([]);
  });
});
