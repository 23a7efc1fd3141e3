/**
 * Value/waste disagreement: customers say value where staff say waste, or the reverse. Both must have an opinion; *necessary*
 * disagrees with neither.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, sumFigure } from './figure';
import type { TimeAxis } from '../facts/time-axis';

export interface DisagreementFigures {
  /** All of them; null when no touchpoint has been classed by both. */
  readonly count: Figure;
  readonly customerSaysValue: readonly string[];
  readonly customerSaysWaste: readonly string[];
}

export function* disagreementFigures({ steps }: Pick<TimeAxis, 'steps'>): Pieces<DisagreementFigures> {
  const customerSaysValue: string[] = [];
  const customerSaysWaste: string[] = [];
  const all: string[] = [];
  const unknown: string[] = [];
  let both = 0;
  yield* each(steps, ({ id, value, valueByCustomer }) => {
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
  return { count: sumFigure(both === 0 ? null : all.length, all, unknown), customerSaysValue, customerSaysWaste };
}
