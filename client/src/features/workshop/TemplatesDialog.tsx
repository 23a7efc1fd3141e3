/** Agendas to begin with: what each is for, its steps with their minutes, and what becomes of the steps that are there. */
import { stepsOf } from '@polku/shared/workshop/agenda';
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import { WORKSHOP_TEMPLATES } from '@polku/shared/workshop/templates/list';
import { lengthOf } from '@polku/shared/workshop/templates/template';
import { Users } from 'lucide-react';
import { useId, useState } from 'react';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import type { StepRunner } from './running';
import type { WorkshopControl } from './workshop-control';

export function TemplatesDialog({
  workshop,
  runner,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
}) {
  const words = useWords();
  const steps = useProjection(workshop.session.workshop.projection, stepsOf);
  const [chosen, setChosen] = useState(WORKSHOP_TEMPLATES[0]?.id ?? '');
  const [replace, setReplace] = useState(true);
  const id = useId();
  const template = WORKSHOP_TEMPLATES.find((one) => one.id === chosen) ?? null;
  const close = (): void => workshop.store.setState({ templates: false });
  const notRun = steps.filter(({ startedAt, roundId }) => startedAt === null && roundId === '').length;
  const use = (): void => {
    if (!template) return;
    if (!runner.plan(WORKSHOP_COMMANDS.applyTemplate, { template, words, replace: replace && notRun > 0 }).done) return;
    close();
    workshop.show({ kind: 'agenda' });
  };
  return (
    <Dialog title={words.t('workshop.templates.title')} closeLabel={words.t('word.close')} width={860} onClose={close}>
      <div className="agenda-templates grid gap-4">
        <ul className="stack gap-2" aria-label={words.t('workshop.templates.title')}>
          {WORKSHOP_TEMPLATES.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className="agenda-template card stack gap-1 full"
                aria-pressed={one.id === chosen}
                onClick={() => setChosen(one.id)}
              >
                <span className="row gap-2 spread full">
                  <span className="strong">{words.say(`workshop.template.${one.id}`)}</span>
                  <span className="small soft numeric nowrap">{words.t('step.minutes', { n: lengthOf(one) })}</span>
                </span>
                <span className="small soft">{words.say(`workshop.template.${one.id}.what`)}</span>
              </button>
            </li>
          ))}
        </ul>
        {template && (
          <section aria-labelledby={id} className="agenda-preview">
            <h3 className="eyebrow" id={id}>
              {words.say(`workshop.template.${template.id}`)}
            </h3>
            <ol className="stack">
              {template.steps.map((step, at) => (
                <li key={step.text} className="row gap-3 agenda-preview-row">
                  <span className="agenda-time small soft numeric">{minutesAt(template.steps, at)}</span>
                  <span className="grow">{words.say(`workshop.plan.${step.text}`)}</span>
                  {step.round && (
                    <span className="small soft row gap-1">
                      <Users size={13} aria-hidden />
                      {words.say(`round.kind.${step.round.kind}`)}
                    </span>
                  )}
                </li>
              ))}
            </ol>
          </section>
        )}
      </div>
      {notRun > 0 && (
        <div className="row gap-3 wrap agenda-replace">
          <span className="small">{words.t('workshop.templates.there', { n: notRun })}</span>
          <Segmented
            size="small"
            label={words.t('workshop.templates.there', { n: notRun })}
            value={replace ? 'replace' : 'after'}
            options={[
              { value: 'replace', label: words.t('workshop.templates.replace') },
              { value: 'after', label: words.t('workshop.templates.after') },
            ]}
            onChange={(how) => setReplace(how === 'replace')}
          />
        </div>
      )}
      <div className="dialog-actions">
        <Button onPress={close}>{words.t('word.cancel')}</Button>
        <Button tone="primary" onPress={use}>
          {words.t('workshop.templates.use')}
        </Button>
      </div>
    </Dialog>
  );
}

/** @returns when the step begins, from the beginning: `1:05` */
function minutesAt(steps: readonly { readonly minutes: number }[], at: number): string {
  const from = steps.slice(0, at).reduce((sum, { minutes }) => sum + minutes, 0);
  return `${Math.floor(from / 60)}:${String(from % 60).padStart(2, '0')}`;
}
