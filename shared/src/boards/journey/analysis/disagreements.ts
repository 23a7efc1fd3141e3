/**
 * Value/waste disagreement: the customer says value where staff say waste, or the reverse. Both must have said so;
 * *necessary* disagrees with neither.
 */
import { type Figure, figure } from './figure';
import type { TimeAxis } from './time-axis';

export interface DisagreementFigures {
  /** All of them; null when no touchpoint has been classed by both. */
  readonly count: Figure;
  readonly customerSaysValue: readonly string[];
  readonly customerSaysWaste: readonly string[];
}

export function disagreementFigures({ steps }: Pick<TimeAxis, 'steps'>): DisagreementFigures {
  const customerSaysValue: string[] = [];
  const customerSaysWaste: string[] = [];
  const all: string[] = [];
  const unknown: string[] = [];
  let both = 0;
  for (const { id, value, valueByCustomer } of steps) {
    if (value === null || valueByCustomer === null) {
      if (value !== null || valueByCustomer !== null) unknown.push(id);
      continue;
    }
    both++;
    if (valueByCustomer === 'value' && value === 'waste') customerSaysValue.push(id);
    else if (valueByCustomer === 'waste' && value === 'value') customerSaysWaste.push(id);
    else continue;
    all.push(id);
  }
  return { count: figure(both === 0 ? null : all.length, all, unknown), customerSaysValue, customerSaysWaste };
}
