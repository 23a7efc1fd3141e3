/**
 * Value/waste disagreement: customers say value where staff say waste, or the reverse. Both must have an opinion; *necessary*
 * disagrees with neither.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { ratio } from '../facts/sums';
import { type Figure, figure, sumFigure } from './figure';
import type { TimeAxis } from '../facts/time-axis';

export interface DisagreementFigures {
  /** All of them; null when no touchpoint has been classed by both. */
  readonly count: Figure;
  /** Touchpoints of which customers said what they are to them, 0–1 of all; null without any touchpoint. Unknown: the others. */
  readonly asked: Figure;
  readonly customerSaysValue: readonly string[];
  readonly customerSaysWaste: readonly string[];
}

export function* disagreementFigures({ steps }: Pick<TimeAxis, 'steps'>): Pieces<DisagreementFigures> {
  const customerSaysValue: string[] = [];
  const customerSaysWaste: string[] = [];
  const all: string[] = [];
  const unknown: string[] = [];
  const asked: string[] = [];
  const unasked: string[] = [];
  let both = 0;
  yield* each(steps, ({ id, value, valueByCustomer }) => {
    (valueByCustomer === null ? unasked : asked).push(id);
    if (value === null || valueByCustomer === null) {
      if (value !== null || valueByCustomer !== null) unknown.push(id);
      return;
    }
    both++;
    if (valueByCustomer === 'value' && value === 'waste') customerSaysValue.push(id);
    else if (valueByCustomer === 'waste' && value === 'value') customerSaysWaste.push(id);
    else return;
    all.push(id);
  });
  return {
    count: sumFigure(both === 0 ? null : all.length, all, unknown),
    asked: figure(ratio(asked.length, steps.length), asked, unasked),
    customerSaysValue,
    customerSaysWaste,
  };
}
