/**
 * Value stream: one request from asking to receiving, step by step with waiting, work and %C&A. After Rother & Shook,
 * *Learning to See*; Martin & Osterling, *Value Stream Mapping*.
 */
import { templateOf } from './plan';

export const valueStreamTemplate = templateOf({
  id: 'valueStream',
  settings: { rows: 'team' },
  lanes: { emotion: false, value: true, time: true },
  stages: [
    {
      text: 'in',
      phase: 'before',
      steps: [
        { text: 'asks', layer: 'customer' },
        { text: 'received', layer: 'frontstage' },
        { text: 'checked', layer: 'backstage' },
      ],
    },
    {
      text: 'work',
      phase: 'during',
      steps: [
        { text: 'handedOver', layer: 'backstage' },
        { text: 'done', layer: 'backstage' },
        { text: 'approved', layer: 'backstage' },
        { text: 'corrected', layer: 'backstage' },
      ],
    },
    {
      text: 'out',
      phase: 'after',
      steps: [
        { text: 'delivered', layer: 'frontstage' },
        { text: 'has', layer: 'customer' },
      ],
    },
  ],
});
