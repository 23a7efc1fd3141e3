/**
 * As-is and to-be: a current state and a target state copied from it, so that the two can be compared from the first day.
 * Initially they are equal: the comparison shows only what people change.
 */
import type { Change } from '../../../kernel/change';
import type { BoardTemplate } from '../../../kernel/template';
import { planOf, type TemplateStructure } from './plan';

const STAGES: TemplateStructure['stages'] = [
  {
    text: 'before',
    phase: 'before',
    steps: [
      { text: 'need', layer: 'customer' },
      { text: 'compares', layer: 'customer' },
    ],
  },
  {
    text: 'during',
    phase: 'during',
    steps: [
      { text: 'begins', layer: 'customer' },
      { text: 'waits', layer: 'frontstage' },
      { text: 'gets', layer: 'customer' },
    ],
  },
  { text: 'after', phase: 'after', steps: [{ text: 'lives', layer: 'customer' }] },
];
const current: TemplateStructure = { id: 'pair', settings: {}, lanes: {}, stages: STAGES };

export const pairTemplate: BoardTemplate = {
  id: 'pair',
  boardName: 'app.board.newName',
  boards(context, words, name) {
    const [asIs, toBe] = [context.newId(), context.newId()];
    const changes = planOf(current, context, asIs, words);
    const sources = changes.flatMap((change) =>
      change.op === 'create' && change.type === 'touchpoint' ? [change.id] : [],
    );
    const targets = planOf(current, context, toBe, words);
    let nth = 0;
    const target = targets.map((change): Change => {
      if (change.op !== 'create' || change.type !== 'touchpoint') return change;
      const fields = { ...change.fields, copyOf: sources[nth++] ?? null };
      return { ...change, fields };
    });
    const targetName = words.t('project.targetOf', { name });
    return [
      { id: asIs, kind: 'journey', name, state: 'current', origin: null, changes },
      { id: toBe, kind: 'journey', name: targetName, state: 'target', origin: asIs, changes: target },
    ];
  },
};
