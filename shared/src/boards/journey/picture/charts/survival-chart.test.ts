import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../../i18n/translator';
import { finish } from '../../../../kernel/pieces';
import { survivalAlong } from '../../facts/survival';
import { survivalChart } from './survival-chart';

const chart = (...shares: readonly (number | null)[]) => {
  const passages = finish(survivalAlong(shares.map((exitShare, at) => [{ id: `t${at}`, exitShare }])));
  const marks = new Map([[0, 'Looking']]);
  return survivalChart({
    passages,
    marks,
    named: { column: 0, name: 'Asks' },
    width: 600,
    words: createTranslator('en'),
  });
};
const texts = (shapes: ReturnType<typeof chart>['shapes']) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));

describe('the chart of who goes on', () => {
  it('says at its end how many come there, at most so many after something unknown', () => {
    expect(texts(chart(20, 50).shapes)).toContain('40\u00a0%');
    expect(texts(chart(20, null).shapes)).toContain('≤\u00a080\u00a0%');
  });

  it('is solid where it is certain and dashed where it is not', () => {
    const dashed = (shares: readonly (number | null)[]) =>
      chart(...shares).shapes.some(
        (shape) => shape.kind === 'path' && shape.stroke === 'blue' && shape.dash !== undefined,
      );
    expect([dashed([20, 50]), dashed([20, null])]).toEqual([false, true]);
  });

  it('is not drawn while nothing is known', () => {
    expect(chart(null, null)).toEqual({ shapes: [], height: 0 });
    expect(chart()).toEqual({ shapes: [], height: 0 });
  });
});
