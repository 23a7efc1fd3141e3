/** Every template of a journey map, in the order offered. */
import type { BoardTemplate } from '../../../kernel/template';
import { blankTemplate } from './blank';
import { blueprintTemplate } from './blueprint';
import { employeeTemplate } from './employee';
import { pairTemplate } from './pair';
import { valueStreamTemplate } from './value-stream';

export const JOURNEY_TEMPLATES: readonly BoardTemplate[] = [
  blankTemplate,
  blueprintTemplate,
  valueStreamTemplate,
  pairTemplate,
  employeeTemplate,
];
