/** The running step in the panel: for all what it is and what is asked, for facilitators what can be done with it. */
import { DoorOpen, Flag, GitMerge, MapPin, Pause, PenLine, Play, Plus, SkipForward } from 'lucide-react';
import { useLocation } from 'wouter';
import { useStore } from 'zustand';
import { useWords } from '../../kernel/words/words';
import { Button } from '../../ui/Button';
import { CheckList } from './CheckList';
import { RoundCard } from './RoundCard';
import type { StepRunner } from './running';
import { Clock } from './StepStrip';
import { useRound, useRuns, useWorkshopNow } from './use-workshop-value';
import type { WorkshopControl } from './workshop-control';

export interface NowViewProps {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly place: string | null;
  readonly onPlace: () => void;
}

export function NowView({ workshop, runner, place, onPlace }: NowViewProps) {
  const words = useWords();
  const now = useWorkshopNow(workshop);
  const runs = useRuns(workshop);
  const contact = useStore(workshop.follower.store, (state) => state.contact);
  const [, navigate] = useLocation();
  const rounds = now?.rounds ?? [];
  const step = now?.step ?? null;
  const own = rounds.filter(({ roundId }) => roundId === step?.roundId);
  const others = rounds.filter(({ roundId, state }) => roundId !== step?.roundId && state !== 'cancelled');
  return (
    <div className="workshop-body stack gap-4">
      {contact === 'lost' && (
        <p className="workshop-warning small" role="alert">
          {words.t('step.lost.what')}
        </p>
      )}
      {!now?.workshop && (
        <section className="stack gap-3">
          <p className="soft">{words.t(runs ? 'workshop.closed.own' : 'workshop.closed')}</p>
          {runs && <CheckList workshop={workshop} runner={runner} step={runner.following(null)} />}
          {runs && <OpenButton runner={runner} />}
        </section>
      )}
      {now?.workshop && step === null && (
        <section className="stack gap-3">
          <p className="soft">{words.t(runs ? 'step.none.own' : 'step.none.what')}</p>
          {runs && <CheckList workshop={workshop} runner={runner} step={runner.following(null)} />}
          {runs && <NextButton runner={runner} after={null} primary />}
        </section>
      )}
      {step && (
        <div className="stack gap-2">
          <p className="eyebrow">{words.t('step.nth', { nth: step.nth, of: step.of })}</p>
          <div className="row gap-3">
            <h3 className="workshop-step grow">{step.title || words.t('word.untitled')}</h3>
            <Clock workshop={workshop} large />
          </div>
          {step.rights !== 'role' && <p className="hint">{words.t(`step.rights.${step.rights}.what`)}</p>}
          {step.instructions !== '' && <p className="workshop-text">{step.instructions}</p>}
          {place !== null && (
            <div>
              <Button
                size="small"
                icon={<MapPin size={14} />}
                onPress={() => {
                  onPlace();
                }}
              >
                {words.t('step.place', { place })}
              </Button>
            </div>
          )}
          {runner.step(step.stepId)?.page === 'summary' && (
            <div>
              <Button icon={<Flag size={16} />} onPress={() => navigate(`/p/${workshop.session.projectId}/summary`)}>
                {words.t('summary.title')}
              </Button>
            </div>
          )}
          {runs && <StepControls workshop={workshop} runner={runner} />}
          {runs && <SpeakerNotes workshop={workshop} runner={runner} stepId={step.stepId} />}
        </div>
      )}
      {runs && step && <MergeStep workshop={workshop} runner={runner} stepId={step.stepId} />}
      {own.map((round) => (
        <RoundCard key={round.roundId} workshop={workshop} runner={runner} round={round} />
      ))}
      {others.length > 0 && (
        <section className="stack gap-3">
          <h3 className="workshop-heading">{words.t('workshop.otherRounds')}</h3>
          {others.map((round) => (
            <RoundCard key={round.roundId} workshop={workshop} runner={runner} round={round} folded />
          ))}
        </section>
      )}
      {runs && now?.workshop && <EndOfWorkshop workshop={workshop} runner={runner} />}
    </div>
  );
}

function OpenButton({ runner }: { readonly runner: StepRunner }) {
  const words = useWords();
  const busy = useStore(runner.busy);
  return (
    <div className="stack gap-2">
      <Button tone="primary" icon={<DoorOpen size={16} />} isDisabled={busy} onPress={() => void runner.openWorkshop()}>
        {words.t('workshop.open')}
      </Button>
      <p className="hint">{words.t('workshop.open.what')}</p>
    </div>
  );
}

function NextButton({
  runner,
  after,
  primary = false,
}: {
  readonly runner: StepRunner;
  readonly after: string | null;
  readonly primary?: boolean;
}) {
  const words = useWords();
  const busy = useStore(runner.busy);
  const next = runner.following(after);
  if (!next) return null;
  const title = next.title || words.t('word.untitled');
  return (
    <Button
      tone={primary ? 'primary' : 'plain'}
      icon={after === null ? <Play size={16} /> : <SkipForward size={16} />}
      isDisabled={busy}
      onPress={() => void runner.startNext()}
    >
      {words.t(after === null ? 'step.start' : 'step.next', { title })}
    </Button>
  );
}

function StepControls({ workshop, runner }: { readonly workshop: WorkshopControl; readonly runner: StepRunner }) {
  const words = useWords();
  const busy = useStore(runner.busy);
  const step = useWorkshopNow(workshop)?.step ?? null;
  if (!step) return null;
  const paused = step.pausedAt !== null;
  return (
    <div className="cluster gap-2">
      {step.endsAt !== null && (
        <Button
          size="small"
          icon={paused ? <Play size={14} /> : <Pause size={14} />}
          isDisabled={busy}
          onPress={() => void runner.pause(!paused)}
        >
          {words.t(paused ? 'step.continue' : 'step.pause')}
        </Button>
      )}
      {step.endsAt !== null &&
        [1, 5].map((n) => (
          <Button
            key={n}
            size="small"
            icon={<Plus size={14} />}
            isDisabled={busy}
            aria-label={words.t('step.more', { n })}
            onPress={() => void runner.addTime(n * 60)}
          >
            {words.t('step.more.short', { n })}
          </Button>
        ))}
      <NextButton runner={runner} after={step.stepId} primary={!runner.unfinished()} />
    </div>
  );
}

function SpeakerNotes({
  workshop,
  runner,
  stepId,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly stepId: string;
}) {
  const words = useWords();
  useWorkshopNow(workshop);
  const notes = runner.step(stepId)?.notes ?? '';
  if (notes === '') return null;
  return (
    <details className="workshop-notes">
      <summary className="small strong">{words.t('step.notes')}</summary>
      <p className="workshop-text small">{notes}</p>
    </details>
  );
}

function EndOfWorkshop({ workshop, runner }: { readonly workshop: WorkshopControl; readonly runner: StepRunner }) {
  const words = useWords();
  const busy = useStore(runner.busy);
  const now = useWorkshopNow(workshop);
  return (
    <footer className="cluster gap-2 workshop-end">
      {now?.step && (
        <Button size="small" isDisabled={busy} onPress={() => void runner.endStep()}>
          {words.t('step.end')}
        </Button>
      )}
      <Button size="small" isDisabled={busy} onPress={() => void runner.closeWorkshop()}>
        {words.t('workshop.end')}
      </Button>
    </footer>
  );
}

/** A step that works on the notes of an earlier one: nobody is asked. */
function MergeStep({
  workshop,
  runner,
  stepId,
}: {
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly stepId: string;
}) {
  const words = useWords();
  const plan = runner.step(stepId)?.round;
  const from = plan?.kind === 'merge' && plan.items.step !== null ? runner.step(plan.items.step) : null;
  const round = useRound(workshop, runner, from?.roundId || null);
  if (!from) return null;
  if (!round?.result) return <p className="soft small">{words.t('workshop.gather.none')}</p>;
  return (
    <div className="cluster gap-2">
      <Button tone="primary" icon={<GitMerge size={16} />} onPress={() => workshop.gather(round.roundId)}>
        {words.t('workshop.gather')}
      </Button>
      <Button icon={<PenLine size={16} />} onPress={() => void runner.write(round)}>
        {words.t(round.written ? 'workshop.write.again' : 'workshop.write')}
      </Button>
    </div>
  );
}
