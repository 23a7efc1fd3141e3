/** The page for the projector: whatever the room is at, and nothing that is one person's. */
import { can } from '@polku/shared/kernel/permissions';
import { PROJECT_ID, projectRecord } from '@polku/shared/kernel/project';
import type { MyRound, RoundShown } from '@polku/shared/kernel/rounds';
import type { WorkshopNow } from '@polku/shared/kernel/steps';
import { stepRecord } from '@polku/shared/workshop/records';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useRevealContext } from '../../features/workshop/use-reveal-context';
import type { Session } from '../../kernel/session/session-types';
import { useProjection } from '../../kernel/store/use-projection';
import type { WorkshopFollower } from '../../kernel/workshop/workshop-now';
import { useWords } from '../../kernel/words/words';
import { readResult } from '../../reveal/model/read-result';
import { revealSteps, stepAt } from '../../reveal/model/steps';
import { Reveal } from '../../reveal/Reveal';
import { IdlePage } from './IdlePage';
import { JoinWayView } from './JoinWay';
import { RoundProgress } from './RoundProgress';
import { ScreenControls } from './ScreenControls';
import { StageClock } from './StageClock';
import { StageSummary } from './StageSummary';
import { useAwake, useMouseMoves } from './use-awake';
import { useJoinWay } from './use-join-way';
import { useRoom } from './use-room';
import './stage-screen.css';

export interface StageScreenProps {
  readonly session: Session;
  readonly onBack: () => void;
}

export function StageScreen({ session, onBack }: StageScreenProps) {
  const words = useWords();
  const follower = useRoom(session);
  const way = useJoinWay(session);
  const project = useProjection(session.projection, (read) => read.get(projectRecord, PROJECT_ID)?.name ?? '');
  const moves = useMouseMoves();
  /** Beside a step, where there is room for it. */
  const [joins, setJoins] = useState(true);
  useAwake();
  useEffect(() => {
    document.title = `${words.t('stageScreen.title')} · ${project || 'Polku'}`;
  }, [words, project]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 'f') void toggleFullScreen();
      if (key === 'c') setJoins((shown) => !shown);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <main className="stage-screen" data-mouse={moves || undefined}>
      {follower ? (
        <Room session={session} follower={follower} project={project} joins={joins} way={way} />
      ) : (
        <p className="loading center tall faint">{words.t('app.loading')}</p>
      )}
      <ScreenControls
        joins={joins}
        onJoins={() => setJoins(!joins)}
        onFullScreen={() => void toggleFullScreen()}
        onBack={onBack}
      />
    </main>
  );
}

async function toggleFullScreen(): Promise<void> {
  try {
    if (document.fullscreenElement) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn('The browser does not show the page on the full screen.', error);
  }
}

interface RoomProps {
  readonly session: Session;
  readonly follower: WorkshopFollower;
  readonly project: string;
  readonly joins: boolean;
  readonly way: ReturnType<typeof useJoinWay>;
}

function Room({ session, follower, project, joins, way }: RoomProps) {
  const words = useWords();
  const { now, contact } = useStore(follower.store);
  if (!now) {
    return (
      <p className="loading center tall faint" role="status">
        {words.t(contact === 'lost' ? 'stageScreen.lost' : 'app.loading')}
      </p>
    );
  }
  const title = now.workshop?.title || project;
  return (
    <>
      {now.step ? (
        <StepPage session={session} follower={follower} now={now} joins={joins} way={way} title={title} />
      ) : (
        <IdlePage title={title} way={way} people={now.people} />
      )}
      <p className="stage-lost" role="status">
        {contact === 'lost' && words.t('stageScreen.lost')}
      </p>
    </>
  );
}

interface StepPageProps extends Omit<RoomProps, 'project'> {
  readonly now: WorkshopNow;
  readonly title: string;
}

function StepPage({ session, follower, now, joins, way, title }: StepPageProps) {
  const words = useWords();
  const { step } = now;
  const page = useProjection(session.workshop.projection, (read) =>
    step ? (read.get(stepRecord, step.stepId)?.page ?? 'work') : 'work',
  );
  if (!step) return null;
  const round = now.rounds.find(({ roundId }) => roundId === step.roundId);
  const shows = round !== undefined && round.result !== null && round.result.answered > 0;
  const sums = page === 'summary' && !shows;
  return (
    <>
      <header className="stage-head" data-shows={shows || undefined}>
        <div className="stage-head-words">
          <p className="stage-where soft">
            {title} · {words.t('stageScreen.nth', { n: step.nth, of: step.of })}
          </p>
          <h1 aria-live="polite">{step.title}</h1>
        </div>
        <StageClock step={step} told={now.now} clock={() => follower.clock()} />
      </header>
      {sums && <StageSummary session={session} />}
      {shows ? (
        <Results session={session} follower={follower} round={round} />
      ) : (
        !sums && (
          <div className="stage-body">
            <div className="stage-words">
              {step.instructions && <p className="stage-instructions">{step.instructions}</p>}
              {round && round.setup.question && <p className="stage-question">{round.setup.question}</p>}
              {round && round.state !== 'cancelled' && <RoundProgress round={round} />}
            </div>
            {joins && <JoinWayView way={way} size="corner" />}
          </div>
        )
      )}
      {shows && (
        <p className="stage-foot soft">
          {[
            round.state === 'revealed' ? '' : words.t('stageScreen.done', { done: round.done, asked: round.asked }),
            joins && way.code !== null
              ? words.t('stageScreen.join.short', { address: `${location.host}/join`, code: way.code })
              : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  );
}

interface ResultsProps {
  readonly session: Session;
  readonly follower: WorkshopFollower;
  readonly round: MyRound;
}

/** As the facilitator moves them on; whose screen this is can do so by the arrows. */
function Results({ session, follower, round }: ResultsProps) {
  const words = useWords();
  const { roundId, setup, result, shown } = round;
  const runs = useStore(session.state, ({ role }) => role !== null && can(role, 'runWorkshop'));
  const context = useRevealContext(session, round);
  const steps = useMemo(() => {
    const model = result && readResult(setup, result, context, words);
    return model ? revealSteps(model) : [];
  }, [setup, result, context, words]);
  useEffect(() => {
    if (!runs) return undefined;
    const show = async (next: RoundShown): Promise<void> => {
      const answer = await session.steps.changeRound(roundId, { shown: next });
      if (answer.kind === 'ok') follower.refresh();
    };
    const onKey = (event: KeyboardEvent): void => {
      const by = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
      const next = by === undefined ? undefined : steps[stepAt(steps, shown) + by];
      if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      void show(next);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [runs, session, follower, roundId, shown, steps]);
  if (!result) return null;
  return (
    <div className="stage-results">
      <Reveal setup={setup} result={result} shown={shown} size="screen" context={context} />
    </div>
  );
}
