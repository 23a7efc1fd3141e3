/** Makes the agenda of a template: after the steps that are there, or in place of those that have not been run. */
import type { Change } from '../../kernel/change';
import { type Command, type CommandContext, firstRefusal } from '../../kernel/command';
import { addRecords } from '../../kernel/record-commands/add';
import { settingsChanges } from '../../kernel/record-commands/set-settings';
import type { Translator } from '../../kernel/translate';
import { stepsOf, workshopOf } from '../agenda';
import { type Step, stepRecord, WORKSHOP_ID, workshopRecord } from '../records';
import { stepsHaveRoom } from '../rules';
import type { TemplateStep, WorkshopTemplate } from '../templates/template';

export interface ApplyTemplateArgs {
  readonly template: WorkshopTemplate;
  /** In the language that the agenda is to have. */
  readonly words: Translator;
  /** Steps that have not been run make room. */
  readonly replace: boolean;
}

const wasRun = ({ roundId, startedAt }: Step): boolean => roundId !== '' || startedAt !== null;

/** @param ids of the steps made, by their names in the template */
function fieldsOf(step: TemplateStep, ids: ReadonlyMap<string, string>, words: Translator) {
  const { round = null, minutes, rights = 'role', page = 'work' } = step;
  const idOf = (name: string | null): string | null => (name === null ? null : (ids.get(name) ?? null));
  return {
    title: words.t(`workshop.plan.${step.text}`),
    instructions: words.t(`workshop.plan.${step.text}.do`),
    notes: words.t(`workshop.plan.${step.text}.notes`),
    minutes,
    rights,
    page,
    round: round && {
      ...round,
      question: step.question === undefined ? '' : words.t(`workshop.plan.${step.question}`),
      items: { ...round.items, step: idOf(round.items.step) },
      again: idOf(round.again),
    },
  };
}

function planSteps(context: CommandContext, { template, words, replace }: ApplyTemplateArgs): readonly Change[] {
  const steps = stepsOf(context.read);
  const gone = replace ? steps.filter((step) => !wasRun(step)) : [];
  const kept = steps.filter((step) => !gone.includes(step));
  const ids = template.steps.map(() => context.newId());
  const byName = new Map(template.steps.map(({ text }, at) => [text, ids[at] ?? '']));
  let next = 0;
  const added = addRecords(
    { ...context, newId: () => ids[next++] ?? '' },
    stepRecord,
    '',
    template.steps.map((step) => fieldsOf(step, byName, words)),
    kept,
  );
  return [...gone.map(({ id }): Change => ({ op: 'remove', id })), ...added.changes];
}

export const applyTemplate: Command<ApplyTemplateArgs> = {
  name: 'applyTemplate',
  check: ({ read }, { template }) => firstRefusal(stepsHaveRoom(read, template.steps.length)),
  plan(context, args) {
    const steps = planSteps(context, args);
    if (workshopOf(context.read)?.title.trim()) return { changes: steps };
    const title = args.words.t(`workshop.template.${args.template.id}`);
    const made = settingsChanges(context.read, workshopRecord, WORKSHOP_ID, '', {});
    return { changes: [...steps, ...made, { op: 'text', id: WORKSHOP_ID, field: 'title', value: title }] };
  },
};
