import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../i18n/translator';
import type { AreaMaturity } from '../analysis/maturity-figures';
import { maturityChart } from './maturity-chart';

const words = createTranslator('en');
const row = (fields: Partial<AreaMaturity>): AreaMaturity => ({
  area: 'a',
  own: null,
  computed: null,
  over: null,
  ...fields,
});
const drawn = (...rows: readonly AreaMaturity[]) => maturityChart(rows, () => 'Service', 640, words);

describe('the chart of maturity', () => {
  it('draws nothing without areas', () => {
    expect(drawn()).toMatchObject({ shapes: [], height: 0 });
  });

  it('shows one’s own judgement as a dot, red above what the maps allow, and the maps as a bar over all that is possible', () => {
    const { shapes } = drawn(row({ own: 'led', computed: { low: 'random', high: 'expected', criteria: [] }, over: 1 }));
    // Columns of (640 − 190) ÷ 3 = 150: their middles are at 265, 415 and 565; the bar reaches 11 around its ends.
    expect(shapes).toContainEqual(expect.objectContaining({ kind: 'circle', x: 565, fill: 'red' }));
    expect(shapes).toContainEqual(expect.objectContaining({ kind: 'rect', x: 254, width: 172 }));
  });

  it('says what is not known instead of drawing it', () => {
    const { shapes } = drawn(row({}));
    const said = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(said).toContain('Not assessed · no touchpoints to tell by');
    // Those of the legend only.
    expect(shapes.filter(({ kind }) => kind === 'circle' || kind === 'rect')).toHaveLength(2);
  });

  it('keeps all it draws within its size', () => {
    const { shapes, width, height } = drawn(...Array.from({ length: 9 }, () => row({ own: 'random', over: 0 })));
    for (const shape of shapes) {
      if (shape.kind === 'path') continue;
      expect([shape.x >= 0, shape.x <= width, shape.y >= 0, shape.y <= height]).toEqual([true, true, true, true]);
    }
  });
});
