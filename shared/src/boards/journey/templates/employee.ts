/** Employee journey: from hearing of the job to the last day; rows by team show who is responsible for which moment. */
import { templateOf } from './plan';

export const employeeTemplate = templateOf({
  id: 'employee',
  settings: { rows: 'team' },
  lanes: { time: false },
  stages: [
    {
      text: 'joins',
      phase: 'before',
      steps: [
        { text: 'hears', layer: null },
        { text: 'applies', layer: null },
        { text: 'signs', layer: null },
      ],
    },
    {
      text: 'starts',
      phase: 'during',
      steps: [
        { text: 'firstDay', layer: null },
        { text: 'learns', layer: null },
      ],
    },
    {
      text: 'works',
      phase: 'during',
      steps: [
        { text: 'everyday', layer: null },
        { text: 'feedback', layer: null },
        { text: 'trouble', layer: null },
        { text: 'grows', layer: null },
      ],
    },
    {
      text: 'leaves',
      phase: 'after',
      steps: [
        { text: 'lastDay', layer: null },
        { text: 'tells', layer: null },
      ],
    },
  ],
});
