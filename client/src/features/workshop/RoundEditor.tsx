/** The round of a step as it is planned: what is asked, of whom, about what, and what people are promised. */
import { LEAST_OF_GROUP } from '@polku/shared/kernel/rounds';
import { stepsOf } from '@polku/shared/workshop/agenda';
import { ROUND_KINDS, roundKind } from '@polku/shared/workshop/kinds/list';
import type { RoundKind } from '@polku/shared/workshop/kinds/round-kind';
import type { Step } from '@polku/shared/workshop/records';
import {
  ASKED,
  CHOICES,
  type ItemChoice,
  MOST_DOTS,
  MOST_NOTES,
  NOTE_CARDS,
  QUESTION_LENGTH,
  RATED,
  type RoundPlan,
} from '@polku/shared/workshop/round-plan';
import { Eye } from 'lucide-react';
import { useState } from 'react';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { Checkbox, NumberField, Select, TextField } from '../../ui/Field';
import { Segmented } from '../../ui/Segmented';
import { Switch } from '../../ui/Switch';
import { PreviewDialog } from './PhonePreview';
import type { StepRunner } from './running';
import type { WorkshopControl } from './workshop-control';

export interface RoundEditorProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly step: Step;
  readonly onSet: (round: RoundPlan | null) => void;
}

export function RoundEditor({ workshop, runner, step, onSet }: RoundEditorProps) {
  const words = useWords();
  const { round } = step;
  const kind = round ? roundKind(round.kind) : undefined;
  return (
    <section className="round-editor stack gap-3" aria-label={words.t('workshop.round')}>
      <Select
        label={words.t('workshop.round')}
        value={round?.kind ?? ''}
        options={[
          { value: '', label: words.t('workshop.round.none') },
          ...ROUND_KINDS.map(({ id }) => ({ value: id, label: words.say(`round.kind.${id}`) })),
          ...(round && !kind ? [{ value: round.kind, label: words.t('workshop.round.unknown') }] : []),
        ]}
        onChange={(id) => {
          if (id !== (round?.kind ?? '')) onSet(roundKind(id)?.defaultPlan ?? null);
        }}
      />
      {round && kind && (
        <Details workshop={workshop} runner={runner} step={step} round={round} kind={kind} onSet={onSet} />
      )}
    </section>
  );
}

interface DetailsProps extends RoundEditorProps {
  readonly round: RoundPlan;
  readonly kind: RoundKind;
}

function Details(props: DetailsProps) {
  const { runner, step, round, kind, onSet } = props;
  const words = useWords();
  const [previewed, setPreviewed] = useState(false);
  const set = (fields: Partial<RoundPlan>): void => onSet({ ...round, ...fields });
  const offers = (option: RoundKind['options'][number]): boolean => kind.options.includes(option);
  const asks = kind.asks(round).length > 0;
  const setup = previewed ? runner.setupOf(step) : null;
  return (
    <>
      <p className="hint">{words.say(`round.kind.${kind.id}.what`)}</p>
      <TextField
        label={words.t(kind.needsQuestion ? 'workshop.question.vote' : 'workshop.question')}
        value={round.question}
        placeholder={words.say(`round.kind.${kind.id}.question`)}
        maxLength={QUESTION_LENGTH}
        onCommit={(question) => set({ question })}
      />
      {asks && (
        <div className="stack gap-1">
          <span className="field-label" aria-hidden>
            {words.t('workshop.mode')}
          </span>
          <Segmented
            size="small"
            label={words.t('workshop.mode')}
            value={round.mode}
            options={kind.modes.map((mode) => ({ value: mode, label: words.t(`workshop.mode.${mode}`) }))}
            onChange={(mode) => mode && set({ mode })}
          />
          <p className="hint">{words.t(`round.mode.${round.mode}.what`)}</p>
          {round.mode === 'nameless' && (
            <>
              <span className="field-label" aria-hidden>
                {words.t('workshop.least')}
              </span>
              <Segmented
                size="small"
                label={words.t('workshop.least')}
                value={String(round.least)}
                options={LEAST_OF_GROUP.map((n) => ({ value: String(n), label: words.t('workshop.least.n', { n }) }))}
                onChange={(least) => set({ least: least === '3' ? 3 : 5 })}
              />
            </>
          )}
        </div>
      )}
      <Items {...props} onItems={(items) => set({ items })} />
      <div className="step-fields grid gap-3">
        {offers('about') && (
          <Select
            label={words.t('workshop.about')}
            value={round.about}
            options={RATED.map((value) => ({ value, label: words.t(`round.about.${value}`) }))}
            onChange={(about) => about !== '' && set({ about })}
          />
        )}
        {offers('asked') && (
          <Select
            label={words.t('workshop.asked')}
            value={round.asked}
            options={ASKED.map((value) => ({ value, label: words.t(`round.asked.${value}`) }))}
            onChange={(asked) => asked !== '' && set({ asked })}
          />
        )}
        {offers('dots') && (
          <NumberField
            label={words.t('workshop.dots')}
            value={round.dots}
            min={1}
            max={MOST_DOTS}
            locale={words.locale}
            placeholder={words.t('workshop.dots.suited')}
            invalidText={words.t('workshop.number.invalid', { min: 1, max: MOST_DOTS })}
            onCommit={(dots) => set({ dots: dots === null ? null : Math.round(dots) })}
          />
        )}
        {offers('mostDots') && (
          <Count
            label={words.t('workshop.mostDots')}
            value={round.mostDots}
            max={MOST_DOTS}
            onSet={(mostDots) => set({ mostDots })}
          />
        )}
        {offers('mostNotes') && (
          <Count
            label={words.t('workshop.mostNotes')}
            value={round.mostNotes}
            max={MOST_NOTES}
            onSet={(mostNotes) => set({ mostNotes })}
          />
        )}
        {offers('card') && (
          <Select
            label={words.t('workshop.card')}
            value={round.card}
            options={NOTE_CARDS.map((value) => ({ value, label: words.t(`workshop.card.${value}`) }))}
            onChange={(card) => card !== '' && set({ card })}
          />
        )}
      </div>
      {offers('phases') && (
        <Switch
          label={words.t('workshop.phases')}
          on={round.phases.length > 0}
          onChange={(on) => set({ phases: on ? kind.defaultPlan.phases : [] })}
        />
      )}
      {asks && (
        <div className="cluster gap-2">
          <Button size="small" icon={<Eye size={14} />} onPress={() => setPreviewed(true)}>
            {words.t('workshop.preview')}
          </Button>
        </div>
      )}
      {previewed && setup && <PreviewDialog setup={setup} onClose={() => setPreviewed(false)} />}
      {previewed && !setup && (
        <p className="bad small" role="alert">
          {words.t('workshop.preview.nothing')}
        </p>
      )}
    </>
  );
}

function Count({
  label,
  value,
  max,
  onSet,
}: {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly onSet: (value: number) => void;
}) {
  const words = useWords();
  return (
    <NumberField
      label={label}
      value={value}
      min={1}
      max={max}
      locale={words.locale}
      invalidText={words.t('workshop.number.invalid', { min: 1, max })}
      onCommit={(next) => onSet(Math.round(next ?? value))}
    />
  );
}

/** What is asked about: all of a sort, chosen ones, what an earlier round gave. */
function Items({
  workshop,
  runner,
  step,
  round,
  kind,
  onItems,
}: DetailsProps & { readonly onItems: (items: ItemChoice) => void }) {
  const words = useWords();
  const steps = useProjection(workshop.session.workshop.projection, stepsOf);
  const { items } = round;
  const set = (fields: Partial<ItemChoice>): void => onItems({ ...items, ...fields });
  const earlier = steps.slice(
    0,
    Math.max(
      0,
      steps.findIndex(({ id }) => id === step.id),
    ),
  );
  const fromStep = items.of === 'notes' || items.choose === 'split';
  const sources = earlier.filter((one) =>
    items.of === 'notes' ? roundKind(one.round?.kind ?? '')?.notes === true : one.round?.kind === round.kind,
  );
  const choices = CHOICES.filter((choice) =>
    choice === 'moments'
      ? items.of === 'touchpoints'
      : choice === 'split'
        ? kind.options.includes('again')
        : items.of !== 'notes' || choice === 'all',
  );
  const all = items.choose === 'picked' ? runner.itemsOf(step) : [];
  return (
    <div className="stack gap-2">
      <div className="step-fields grid gap-3">
        {kind.items.length > 1 && (
          <Select
            label={words.t('workshop.items')}
            value={items.of}
            options={kind.items.map((value) => ({ value, label: words.t(`round.items.${value}`) }))}
            onChange={(of) => of !== '' && set({ of, choose: 'all', ids: [], step: null })}
          />
        )}
        {choices.length > 1 && (
          <Select
            label={words.t('workshop.choose')}
            value={items.choose}
            options={choices.map((value) => ({ value, label: words.t(`round.choose.${value}`) }))}
            onChange={(choose) =>
              choose !== '' && set({ choose, ids: [], step: choose === 'split' ? (sources.at(-1)?.id ?? null) : null })
            }
          />
        )}
        {fromStep && (
          <Select
            label={words.t('workshop.fromStep')}
            value={items.step ?? ''}
            options={[
              { value: '', label: words.t('workshop.fromStep.none') },
              ...sources.map(({ id, title }) => ({ value: id, label: title || words.t('word.untitled') })),
            ]}
            onChange={(from) => set({ step: from === '' ? null : from })}
          />
        )}
      </div>
      {items.choose === 'picked' && (
        <fieldset className="round-pick stack">
          <legend className="field-label">{words.t('workshop.pick', { n: items.ids.length })}</legend>
          {all.map(({ id, title, under }) => (
            <Checkbox
              key={id}
              label={under === '' ? title : `${title} · ${under}`}
              checked={items.ids.includes(id)}
              onChange={(on) => set({ ids: on ? [...items.ids, id] : items.ids.filter((one) => one !== id) })}
            />
          ))}
        </fieldset>
      )}
    </div>
  );
}
