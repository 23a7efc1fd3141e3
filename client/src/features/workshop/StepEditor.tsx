/** One step of the agenda: what it is called, what people are to do, how long, what they may do, where, and its round. */
import { STEP_RIGHTS } from '@polku/shared/kernel/steps';
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import type { StepChanges } from '@polku/shared/workshop/commands/set-step';
import { roundKind } from '@polku/shared/workshop/kinds/list';
import { INSTRUCTIONS_LENGTH, MOST_MINUTES, STEP_PAGES, type Step, stepRecord } from '@polku/shared/workshop/records';
import { Copy, DoorOpen, MapPin, Maximize2, Play, Trash2, X } from 'lucide-react';
import { useStore } from 'zustand';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { NumberField, Select } from '../../ui/Field';
import { CheckList } from './CheckList';
import { PlanText } from './PlanText';
import { RoundEditor } from './RoundEditor';
import type { StepRunner } from './running';
import { useWorkshopNow } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';
import type { PlannedPlace } from './planned-place';

export interface StepEditorProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly id: string;
  readonly placeOf: (place: PlannedPlace) => string | null;
  readonly here: () => PlannedPlace;
}

export function StepEditor({ workshop, runner, id, placeOf, here }: StepEditorProps) {
  const words = useWords();
  const { session } = workshop;
  const step = useProjection(session.workshop.projection, (read) => read.get(stepRecord, id));
  const running = useWorkshopNow(workshop)?.step?.stepId === id;
  const busy = useStore(runner.busy);
  if (!step || step.removed) {
    return (
      <div className="workshop-body">
        <p className="soft">{words.t('step.gone')}</p>
      </div>
    );
  }
  const asked = step.round !== null && (roundKind(step.round.kind)?.asks(step.round).length ?? 0) > 0;
  const set = (fields: StepChanges): void => void runner.plan(WORKSHOP_COMMANDS.setStep, { ids: [id], fields });
  return (
    <div className="workshop-body stack gap-4">
      <PlanText session={session} id={id} field="title" label={words.t('step.title')} />
      <PlanText
        session={session}
        id={id}
        field="instructions"
        rows={3}
        label={words.t('step.instructions')}
        placeholder={words.t('step.instructions.hint')}
        maxLength={INSTRUCTIONS_LENGTH}
      />
      <div className="step-fields grid gap-3">
        <NumberField
          label={words.t('step.minutesLabel')}
          value={step.minutes}
          min={0}
          max={MOST_MINUTES}
          unit="min"
          locale={words.locale}
          placeholder={words.t('step.noClock')}
          invalidText={words.t('step.minutes.invalid')}
          onCommit={(minutes) => set({ minutes })}
        />
        <Select
          label={words.t('step.page')}
          value={step.page}
          options={STEP_PAGES.map((value) => ({ value, label: words.t(`step.page.${value}`) }))}
          onChange={(page) => page !== '' && set({ page })}
        />
      </div>
      <div className="stack gap-1">
        <Select
          label={words.t('step.rights')}
          value={step.rights}
          options={STEP_RIGHTS.map((value) => ({ value, label: words.t(`step.rights.${value}`) }))}
          onChange={(rights) => rights !== '' && set({ rights })}
        />
        <p className="hint">{words.t(`step.rights.${step.rights}.what`)}</p>
      </div>
      <PlaceField step={step} placeOf={placeOf} here={here} onSet={set} />
      <RoundEditor workshop={workshop} runner={runner} step={step} onSet={(round) => set({ round })} />
      <PlanText
        session={session}
        id={id}
        field="notes"
        rows={2}
        label={words.t('step.notes')}
        hint={words.t('step.notes.what')}
        maxLength={INSTRUCTIONS_LENGTH}
      />
      {step.roundId !== '' && (
        <div>
          <Button icon={<Maximize2 size={16} />} onPress={() => workshop.showResult(step.roundId)}>
            {words.t('workshop.result.open')}
          </Button>
        </div>
      )}
      <CheckList workshop={workshop} runner={runner} step={step} />
      <footer className="cluster gap-2 workshop-end">
        <Button
          tone="primary"
          icon={<Play size={16} />}
          isDisabled={busy || running}
          onPress={() => void runner.start(id).then((started) => started && workshop.show({ kind: 'now' }))}
        >
          {words.t(running ? 'step.running' : 'step.startThis')}
        </Button>
        {!running && asked && (
          <Button
            icon={<DoorOpen size={16} />}
            isDisabled={busy || runner.isBegun(step)}
            onPress={() => void runner.openBefore(id)}
          >
            {words.t(runner.isBegun(step) ? 'step.before.open' : 'step.before')}
          </Button>
        )}
        <Button
          icon={<Copy size={16} />}
          onPress={() => {
            const copy = runner.duplicate(id);
            if (copy !== null) workshop.show({ kind: 'step', step: copy });
          }}
        >
          {words.t('word.duplicate')}
        </Button>
        <Button
          tone="danger"
          icon={<Trash2 size={16} />}
          onPress={() => {
            if (runner.remove(id)) workshop.show({ kind: 'agenda' });
          }}
        >
          {words.t('word.delete')}
        </Button>
      </footer>
      {!running && asked && <p className="hint">{words.t('step.before.what')}</p>}
    </div>
  );
}

function PlaceField({
  step,
  placeOf,
  here,
  onSet,
}: {
  readonly step: Step;
  readonly placeOf: StepEditorProps['placeOf'];
  readonly here: StepEditorProps['here'];
  readonly onSet: (fields: StepChanges) => void;
}) {
  const words = useWords();
  const place = placeOf(step);
  return (
    <div className="field" role="group" aria-label={words.t('step.where')}>
      <span className="field-label">{words.t('step.where')}</span>
      <div className="row gap-2">
        <span className="grow truncate">{place ?? words.t('step.where.none')}</span>
        <Button size="small" icon={<MapPin size={14} />} onPress={() => onSet(here())}>
          {words.t('step.where.here')}
        </Button>
        {place !== null && (
          <IconButton
            size="small"
            label={words.t('step.where.clear')}
            icon={<X size={14} />}
            onPress={() => onSet({ placeBoard: null, placeView: '', placeRecord: null })}
          />
        )}
      </div>
    </div>
  );
}
