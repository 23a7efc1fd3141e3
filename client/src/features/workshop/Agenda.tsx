/** The agenda of the workshop: its steps in order with their times, planned and real; the way to each of them. */
import { boardRecord } from '@polku/shared/kernel/project';
import { runOf, spreadOver, stepsOf, workshopOf } from '@polku/shared/workshop/agenda';
import { WORKSHOP_COMMANDS } from '@polku/shared/workshop/commands/index';
import { ROUND_KINDS } from '@polku/shared/workshop/kinds/list';
import { type Step, WORKSHOP_ID } from '@polku/shared/workshop/records';
import { Check, Coffee, Flag, LayoutTemplate, Play, Plus, UserPlus, Users } from 'lucide-react';
import { useStore } from 'zustand';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import { allowSound } from '../../kernel/workshop/chime';
import { useSeconds } from '../../kernel/workshop/step-clock';
import { useWords } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Field';
import { Menu, type MenuGroup } from '../../ui/Menu';
import { Switch } from '../../ui/Switch';
import { ReorderHandle, useReorder } from '../../ui/ReorderHandle';
import { AddTrigger } from './MoreTrigger';
import { paceOf, type Pace } from './pace';
import { PlanText } from './PlanText';
import type { StepRunner } from './running';
import { showTime } from '../../kernel/words/moments';
import { useWorkshopNow } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

const MINUTE_MS = 60_000;

export interface AgendaProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly onTemplates: () => void;
}

export function Agenda({ workshop, runner, onTemplates }: AgendaProps) {
  const words = useWords();
  const { session, follower } = workshop;
  const { projection } = session.workshop;
  const plan = useProjection(projection, workshopOf);
  const steps = runOf(useProjection(projection, stepsOf), plan);
  const now = useWorkshopNow(workshop);
  const running = now?.step ?? null;
  useSeconds(running !== null || plan?.startedAt !== undefined);
  const move = (id: string, index: number): void => void runner.plan(WORKSHOP_COMMANDS.moveStep, { id, index });
  const reorder = useReorder(
    steps.map(({ id }) => id),
    move,
  );
  const pace = paceOf(steps, plan?.startedAt ?? null, running, follower.clock());
  if (steps.length === 0) {
    return (
      <div className="workshop-body stack gap-4">
        <p className="soft">{words.t('workshop.empty')}</p>
        <Button tone="primary" icon={<LayoutTemplate size={16} />} onPress={onTemplates}>
          {words.t('workshop.templates')}
        </Button>
        <AddMenu runner={runner} workshop={workshop} />
      </div>
    );
  }
  return (
    <div className="workshop-body stack gap-3">
      {plan && (
        <>
          <PlanText session={session} id={WORKSHOP_ID} field="title" label={words.t('workshop.name')} />
          <BoardField session={session} runner={runner} about={plan.about} />
          <Switch
            label={words.t('workshop.sound')}
            on={plan.sound}
            onChange={(sound) => {
              // The press that switches it on is one that lets this page sound.
              if (sound) allowSound();
              runner.plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { sound } });
            }}
          />
        </>
      )}
      <PaceLine workshop={workshop} runner={runner} steps={steps} pace={pace} running={running?.stepId ?? null} />
      <ol className="agenda stack">
        {steps.map((step, at) => {
          const current = running?.stepId === step.id;
          const title = step.title || words.t('word.untitled');
          return (
            <li
              key={step.id}
              data-row=""
              className="agenda-row row gap-1"
              data-current={current || undefined}
              data-done={(!current && step.startedAt !== null) || undefined}
              aria-current={current ? 'step' : undefined}
              {...reorder.rowProps(step.id)}
            >
              <ReorderHandle
                label={words.t('step.move', { title })}
                title={words.t('step.move.how')}
                stepLabels={[words.t('word.moveUp'), words.t('word.moveDown')]}
                reorder={reorder}
                id={step.id}
              />
              <span className="agenda-time numeric small soft">{showTime(pace.begins.get(step.id) ?? 0, words)}</span>
              <button
                type="button"
                className="agenda-open grow stack gap-half"
                onClick={() => workshop.show({ kind: 'step', step: step.id })}
              >
                <span className="agenda-name">
                  <span className="faint numeric">{at + 1}. </span>
                  {title}
                </span>
                <StepFacts step={step} />
              </button>
              {!current && step.startedAt !== null && (
                <Check size={16} className="agenda-done" role="img" aria-label={words.t('step.wasRun')} />
              )}
              {current ? (
                <span className="agenda-now small strong">{words.t('step.running')}</span>
              ) : (
                <StartButton runner={runner} step={step} title={title} />
              )}
            </li>
          );
        })}
      </ol>
      <div className="cluster gap-2">
        <AddMenu runner={runner} workshop={workshop} />
        <Button icon={<LayoutTemplate size={16} />} onPress={onTemplates}>
          {words.t('workshop.templates')}
        </Button>
      </div>
    </div>
  );
}

/** The board that steps work on which name none. */
function BoardField({
  session,
  runner,
  about,
}: {
  readonly session: Session;
  readonly runner: StepRunner;
  readonly about: string | null;
}) {
  const words = useWords();
  const boards = useProjection(session.projection, (read) => read.list(boardRecord, ''));
  const shown = boards.filter(({ id, archived }) => !archived || id === about);
  return (
    <Select
      label={words.t('workshop.board')}
      value={shown.some(({ id }) => id === about) ? (about ?? '') : ''}
      options={[
        { value: '', label: words.t('step.where.none') },
        ...shown.map(({ id, name }) => ({ value: id, label: name || words.t('word.untitled') })),
      ]}
      onChange={(id) => void runner.plan(WORKSHOP_COMMANDS.setWorkshop, { fields: { about: id || null } })}
    />
  );
}

function StartButton({
  runner,
  step,
  title,
}: {
  readonly runner: StepRunner;
  readonly step: Step;
  readonly title: string;
}) {
  const words = useWords();
  const busy = useStore(runner.busy);
  return (
    <IconButton
      size="small"
      label={words.t(step.startedAt === null ? 'step.start' : 'step.startAgain', { title })}
      icon={<Play size={15} />}
      isDisabled={busy}
      onPress={() => void runner.start(step.id)}
    />
  );
}

function StepFacts({ step }: { readonly step: Step }) {
  const words = useWords();
  const { minutes, round, page } = step;
  const kind = ROUND_KINDS.find(({ id }) => id === round?.kind);
  const icon =
    page === 'break' ? (
      <Coffee size={13} />
    ) : page === 'join' ? (
      <UserPlus size={13} />
    ) : page === 'summary' ? (
      <Flag size={13} />
    ) : null;
  return (
    <span className="small soft row gap-2">
      <span className="numeric nowrap">
        {minutes === null ? words.t('step.noClock') : words.t('step.minutes', { n: minutes })}
      </span>
      {(round || icon) && (
        <span className="row gap-1 truncate">
          {round ? <Users size={13} aria-hidden /> : icon}
          {round && (kind ? words.say(`round.kind.${kind.id}`) : words.t('workshop.round'))}
          {!round && words.t(`step.page.${page}`)}
        </span>
      )}
    </span>
  );
}

function PaceLine({
  workshop,
  runner,
  steps,
  pace,
  running,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly steps: readonly Step[];
  readonly pace: Pace;
  readonly running: string | null;
}) {
  const words = useWords();
  const over = Math.round(pace.behind / MINUTE_MS);
  const at = steps.findIndex(({ id }) => id === running);
  const rest = at < 0 ? [] : steps.slice(at + 1);
  const canSpread = over > 0 && spreadOver(rest, over).minutes.size > 0;
  const began = useProjection(workshop.session.workshop.projection, workshopOf)?.startedAt ?? null;
  return (
    <div className="agenda-pace small" data-over={over > 0 || undefined}>
      <p className="row gap-2 wrap">
        <span>{words.t('workshop.length', { hours: Math.floor(pace.total / 60), minutes: pace.total % 60 })}</span>
        <span className="soft">
          {words.t(began === null ? 'workshop.endsIfNow' : 'workshop.ends', { time: showTime(pace.ends, words) })}
        </span>
      </p>
      {running !== null && over !== 0 && began !== null && (
        <p className="row gap-2 wrap" role="status">
          <strong className={over > 0 ? 'bad' : ''}>
            {words.t(over > 0 ? 'workshop.behind' : 'workshop.ahead', { n: Math.abs(over) })}
          </strong>
          {canSpread && (
            <Button
              size="small"
              onPress={() =>
                runner.plan(WORKSHOP_COMMANDS.spreadMinutes, { ids: rest.map(({ id }) => id), minutes: over })
              }
            >
              {words.t('workshop.spread')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

/** Adds a step: a plain one, a break, or one with a round of some kind. */
function AddMenu({ workshop, runner }: { readonly workshop: WorkshopControl; readonly runner: StepRunner }) {
  const words = useWords();
  const add = (step: Parameters<StepRunner['addStep']>[0]): void => {
    const id = runner.addStep(step);
    if (id !== null) workshop.show({ kind: 'step', step: id });
  };
  const groups: readonly MenuGroup[] = [
    {
      id: 'plain',
      entries: [
        {
          id: 'plain',
          label: words.t('step.add.plain'),
          icon: <Plus size={16} />,
          onAction: () => add({ title: '', fields: { minutes: 10 } }),
        },
        {
          id: 'break',
          label: words.t('step.page.break'),
          icon: <Coffee size={16} />,
          onAction: () => add({ title: words.t('step.page.break'), fields: { minutes: 10, page: 'break' } }),
        },
        {
          id: 'summary',
          label: words.t('step.page.summary'),
          icon: <Flag size={16} />,
          onAction: () => add({ title: words.t('step.page.summary'), fields: { minutes: 5, page: 'summary' } }),
        },
      ],
    },
    {
      id: 'rounds',
      title: words.t('step.add.rounds'),
      entries: ROUND_KINDS.map((kind) => ({
        id: kind.id,
        label: words.say(`round.kind.${kind.id}`),
        icon: <Users size={16} />,
        onAction: () =>
          add({
            title: words.say(`round.kind.${kind.id}`),
            fields: { minutes: 8, rights: 'answer', round: kind.defaultPlan },
          }),
      })),
    },
  ];
  return <Menu label={words.t('step.add')} trigger={<AddTrigger label={words.t('step.add')} />} groups={groups} />;
}
