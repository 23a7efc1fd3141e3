import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { valueDimensions } from '../../analysis/value-dimensions';
import { dimensionsChart } from './dimensions-chart';

const words = createTranslator('en');

describe('the chart of the kinds of value', () => {
  it('has a bar as long as what is tagged, and a frame as long as what is promised', () => {
    const tagged = { valueDimensions: ['economic'] as const };
    const rows = valueDimensions(
      [{ stage: 's', touchpoints: ['a', 'b'].map((id) => ({ id, ...tagged })) }],
      [{ dimensions: ['economic'], touchpoints: ['a'] }],
    );
    const { shapes, height } = dimensionsChart(
      rows,
      rows.map(() => 'Looking'),
      400,
      words,
    );
    const rects = shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape] : []));
    const [bar, frame, ...more] = rects;
    expect([bar?.fill, frame?.stroke, more.length]).toEqual(['accent', 'ink', 0]);
    expect((bar?.width ?? 0) / (frame?.width ?? 1)).toBeCloseTo(2, 10);
    for (const rect of rects) expect(rect.y + rect.height).toBeLessThan(height);
    expect(shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))).toEqual(
      expect.arrayContaining(['Looking', 'Economic', '2']),
    );
  });

  it('is nothing without stages', () => {
    expect(dimensionsChart([], [], 400, words)).toEqual({ shapes: [], height: 0 });
  });
});
