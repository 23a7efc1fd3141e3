/**
 * Service blueprint: customers' actions, and below each step what they meet, what happens behind the line of visibility and
 * what supports it. After Shostack, “Designing Services That Deliver”, HBR 1984; Bitner, Ostrom & Morgan 2008.
 */
import type { Layer } from '../records/schema';
import { templateOf, type TemplateStep } from './plan';

/** One column: the first step owns it, the layers below are parallel to it. */
function column(...steps: readonly (readonly [text: string, layer: Layer])[]): readonly TemplateStep[] {
  return steps.map(([text, layer], at) => (at === 0 ? { text, layer } : { text, layer, withPrevious: true }));
}

export const blueprintTemplate = templateOf({
  id: 'blueprint',
  settings: { rows: 'layer' },
  lanes: { channels: true },
  stages: [
    {
      text: 'find',
      phase: 'before',
      steps: [
        ...column(['need', 'customer']),
        ...column(['firstContact', 'customer'], ['greeting', 'frontstage'], ['preparing', 'backstage']),
      ],
    },
    {
      text: 'begin',
      phase: 'during',
      steps: [
        ...column(
          ['ordering', 'customer'],
          ['receiving', 'frontstage'],
          ['checking', 'backstage'],
          ['tool', 'support'],
        ),
        ...column(['waiting', 'customer'], ['telling', 'frontstage']),
      ],
    },
    {
      text: 'use',
      phase: 'during',
      steps: [
        ...column(['using', 'customer'], ['serving', 'frontstage'], ['doing', 'backstage'], ['partner', 'support']),
        ...column(['trouble', 'customer'], ['recovering', 'frontstage']),
      ],
    },
    {
      text: 'end',
      phase: 'after',
      steps: column(['after', 'customer'], ['following', 'frontstage'], ['learning', 'backstage']),
    },
  ],
});
