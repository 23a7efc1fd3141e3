/**
 * The running step, below the header for as long as a workshop is open: what it is, its clock, how many are done, what may not be
 * edited now, the way to where the room works. Facilitators have its clock and what comes next at hand.
 */
import { Presentation, MapPin, Pause, Play, Plus, SkipForward, WifiOff } from 'lucide-react';
import type { RunningStep } from '@polku/shared/kernel/steps';
import { workshopOf } from '@polku/shared/workshop/agenda';
import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useProjection } from '../../kernel/store/use-projection';
import { allowSound, chime } from '../../kernel/workshop/chime';
import { clockText } from '../../kernel/workshop/step-clock';
import { useWords, type Words } from '../../kernel/words/words';
import { Button, IconButton } from '../../ui/Button';
import type { StepRunner } from './running';
import './step-strip.css';
import { roundOfStep, useRuns, useStepClock, useWorkshopNow, useWorkshopUi } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface StepStripProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  /** The place of the step in words; null for none, or where one is there. */
  readonly place: string | null;
  readonly onPlace: () => void;
}

export function StepStrip({ workshop, runner, place, onPlace }: StepStripProps) {
  const words = useWords();
  const now = useWorkshopNow(workshop);
  const runs = useRuns(workshop);
  const contact = useStore(workshop.follower.store, (state) => state.contact);
  const open = useWorkshopUi(workshop, (ui) => ui.open && ui.view.kind === 'now');
  const busy = useStore(runner.busy);
  if (!now?.workshop) return null;
  const { step } = now;
  const round = roundOfStep(now, step);
  const asks = round !== null && round.toAnswer.length > 0 && (round.state === 'open' || round.moreUntil !== null);
  const show = (): void => (open ? workshop.close() : workshop.show({ kind: 'now' }));
  return (
    <section className="step-strip row gap-3 surface rule-below no-print" aria-label={words.t('step.strip')}>
      <span className="step-strip-what row gap-2 shrink grow">
        <Presentation size={16} className="accent fixed" aria-hidden />
        {step ? (
          <>
            <span className="step-strip-nth faint small nowrap numeric">
              {words.t('step.nth', { nth: step.nth, of: step.of })}
            </span>
            <strong className="truncate">{step.title || words.t('word.untitled')}</strong>
          </>
        ) : (
          <>
            <strong className="truncate">{now.workshop.title || words.t('workshop.title')}</strong>
            <span className="soft truncate">{words.t('step.none')}</span>
          </>
        )}
        {step && <Clock workshop={workshop} />}
        {step && step.instructions !== '' && <span className="step-strip-how soft truncate">{step.instructions}</span>}
      </span>
      {step && !runs && step.rights !== 'role' && (
        <span className="step-strip-rights soft small">{words.t(`step.rights.${step.rights}.short`)}</span>
      )}
      {round !== null && round.state === 'open' && round.asked > 0 && (
        <span className="step-strip-done soft small nowrap numeric">
          {words.t('round.done', { done: round.done, asked: round.asked })}
        </span>
      )}
      {contact === 'lost' && (
        <span className="row gap-1 small bad nowrap">
          <WifiOff size={14} aria-hidden />
          {words.t('step.lost')}
        </span>
      )}
      <span className="row gap-1 fixed">
        {place !== null && (
          <Button
            size="small"
            icon={<MapPin size={14} />}
            aria-label={words.t('step.place', { place })}
            onPress={onPlace}
          >
            {words.t('step.place.short')}
          </Button>
        )}
        {runs && step && <Controls step={step} runner={runner} workshop={workshop} busy={busy} />}
        {runs && !step && (
          <Button
            size="small"
            tone="primary"
            icon={<Play size={14} />}
            isDisabled={busy || runner.following(null) === null}
            onPress={() => void runner.startNext()}
          >
            {words.t('step.startFirst')}
          </Button>
        )}
        <Button size="small" tone={asks && !open && !runs ? 'primary' : 'plain'} aria-expanded={open} onPress={show}>
          {words.t(asks && !runs ? 'step.answer' : 'step.open')}
        </Button>
      </span>
      <Announcements workshop={workshop} words={words} />
    </section>
  );
}

function Controls({
  step,
  runner,
  workshop,
  busy,
}: {
  readonly step: RunningStep;
  readonly runner: StepRunner;
  readonly workshop: WorkshopControl;
  readonly busy: boolean;
}) {
  const words = useWords();
  const next = runner.following(step.stepId);
  return (
    <>
      {step.endsAt !== null && (
        <>
          <IconButton
            size="small"
            label={words.t(step.pausedAt === null ? 'step.pause' : 'step.continue')}
            icon={step.pausedAt === null ? <Pause size={15} /> : <Play size={15} />}
            isDisabled={busy}
            onPress={() => void runner.pause(step.pausedAt === null)}
          />
          <Button
            size="small"
            tone="quiet"
            icon={<Plus size={14} />}
            aria-label={words.t('step.more', { n: 1 })}
            isDisabled={busy}
            onPress={() => void runner.addTime(60)}
          >
            {words.t('step.more.short', { n: 1 })}
          </Button>
        </>
      )}
      {next && (
        <IconButton
          size="small"
          label={words.t('step.next', { title: next.title || words.t('word.untitled') })}
          icon={<SkipForward size={15} />}
          isDisabled={busy}
          onPress={() => {
            // What a round still needs is said in the panel.
            if (runner.unfinished()) workshop.show({ kind: 'now' });
            else void runner.startNext();
          }}
        />
      )}
    </>
  );
}

export function Clock({ workshop, large = false }: { readonly workshop: WorkshopControl; readonly large?: boolean }) {
  const words = useWords();
  const clock = useStepClock(workshop);
  if (!clock || clock.left === null) return null;
  const over = clock.left <= -1000;
  return (
    <span
      role="timer"
      className={`step-clock numeric nowrap ${large ? 'step-clock-large' : ''}`}
      data-over={over || undefined}
      data-soon={(!over && clock.left <= 60_000) || undefined}
      data-paused={clock.paused || undefined}
      aria-label={`${words.t(over ? 'step.over' : 'step.left')} ${clockText(clock.left)}`}
    >
      {clockText(clock.left)}
      {clock.paused && <span className="step-clock-paused small"> {words.t('step.paused')}</span>}
    </span>
  );
}

/** @returns whether this browser sounds when the time is over: those of facilitators, where one has switched it on */
function useSounds(workshop: WorkshopControl): boolean {
  const on = useProjection(workshop.session.workshop.projection, (read) => workshopOf(read)?.sound === true);
  const sounds = useRuns(workshop) && on;
  useEffect(() => {
    if (!sounds) return undefined;
    const presses = ['pointerdown', 'keydown'] as const;
    for (const press of presses) document.addEventListener(press, allowSound, { once: true });
    return () => {
      for (const press of presses) document.removeEventListener(press, allowSound);
    };
  }, [sounds]);
  return sounds;
}

/** Heard, not seen: a new step, its last minute and its end. */
function Announcements({ workshop, words }: { readonly workshop: WorkshopControl; readonly words: Words }) {
  const runs = useRuns(workshop);
  const step = useWorkshopNow(workshop)?.step ?? null;
  const clock = useStepClock(workshop);
  const sounds = useSounds(workshop);
  const [said, setSaid] = useState('');
  const before = useRef<{ readonly id: string | null; readonly left: number | null }>({ id: null, left: null });
  const left = clock?.left ?? null;
  useEffect(() => {
    const { id, left: was } = before.current;
    before.current = { id: step?.stepId ?? null, left };
    if (step && step.stepId !== id) {
      const minutes = step.seconds === null ? '' : words.t('step.minutes', { n: Math.round(step.seconds / 60) });
      const rests = runs || step.rights === 'role' ? '' : words.t(`step.rights.${step.rights}.what`);
      setSaid(
        [words.t('step.nth', { nth: step.nth, of: step.of }), step.title, minutes, rests].filter(Boolean).join('. '),
      );
    } else if (was !== null && left !== null) {
      if (was > 60_000 && left <= 60_000) setSaid(words.t('step.lastMinute'));
      if (was > 0 && left <= 0) {
        setSaid(words.t('step.timeOver'));
        if (sounds) chime();
      }
    }
  }, [step, left, words, runs, sounds]);
  return (
    <span className="visually-hidden" role="status">
      {said}
    </span>
  );
}
