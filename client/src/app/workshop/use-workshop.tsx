/** The workshop of the open project: its strip, panel, dialogs and actions, tied to boards and navigation. */
import { boardOf } from '@polku/shared/workshop/agenda';
import { can, type Role } from '@polku/shared/kernel/permissions';
import type { MyRound } from '@polku/shared/kernel/rounds';
import type { StepPlace } from '@polku/shared/kernel/steps';
import { LayoutTemplate, MonitorUp, Presentation } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Comments } from '../../comments/comments-control';
import { type BoardsDoor, createStepRunner, type StepRunner } from '../../features/workshop/running';
import { RoundFollowProvider } from '../../features/workshop/round-follow';
import { StepStrip } from '../../features/workshop/StepStrip';
import { createWorkshop, type WorkshopControl, type WorkshopUi } from '../../features/workshop/workshop-control';
import type { PlannedPlace } from '../../features/workshop/planned-place';
import type { WorkshopPanelProps } from '../../features/workshop/WorkshopPanel';
import type { WorkshopDialogsProps } from '../../features/workshop/WorkshopDialogs';
import type { BoardViewHandle } from '../../kernel/board-view';
import { preloadableView } from '../../kernel/preloaded-view';
import type { Place } from '../../kernel/session/presence-types';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { WorkshopState } from '../../kernel/workshop/workshop-now';
import { PHONE, useMedia } from '../../ui/use-media';
import type { AppAction } from '../actions/app-action';
import { CrashBoundary } from '../CrashBoundary';
import { placeInWords } from '../gather/place-words';
import { type PlaceOptions, useGoToPlace } from '../gather/use-go-to-place';
import { useServices } from '../services';
import { openStageScreen } from '../stage-screen/open-stage-screen';
import { boardsDoor } from './boards-door';
import { RoundFollow } from './RoundFollow';

/** Fetched when a workshop is open or somebody plans one. */
const PANEL = preloadableView<WorkshopPanelProps>(() =>
  import('../../features/workshop/WorkshopPanel').then((module) => module.WorkshopPanel),
);
const DIALOGS = preloadableView<WorkshopDialogsProps>(() =>
  import('../../features/workshop/WorkshopDialogs').then((module) => module.WorkshopDialogs),
);

export interface WorkshopInProjectOptions extends PlaceOptions {
  readonly session: Session;
  readonly comments: Comments | null;
  readonly handle: () => BoardViewHandle | null;
}

export interface WorkshopInProject {
  /** Id of the running step; null for none. */
  readonly step: string | null;
  readonly actions: readonly AppAction[];
  /** Below the header. */
  readonly strip: ReactNode;
  /** Beside the board. */
  readonly panel: ReactNode;
  /** The panel covers the board. */
  readonly covers: boolean;
  readonly dialogs: ReactNode;
}

const NO_PLACE: PlannedPlace = { placeBoard: null, placeView: '', placeRecord: null };

/** @returns as the navigation has it; null for nowhere */
function placeOfStep(place: StepPlace | null | undefined): Place | null {
  if (!place || place.board === '') return null;
  return { board: place.board, view: place.view || 'map', record: place.record || null };
}

export function useWorkshop(options: WorkshopInProjectOptions): WorkshopInProject {
  const { session, board, view, comments } = options;
  const go = useGoToPlace(options);
  const words = useWords();
  const { toasts } = useServices();
  const phone = useMedia(PHONE);
  const latest = useRef({ ...options, words });
  useEffect(() => {
    latest.current = { ...options, words };
  });
  const [made, setMade] = useState<{
    readonly workshop: WorkshopControl;
    readonly runner: StepRunner;
    readonly boards: BoardsDoor;
  } | null>(null);
  useEffect(() => {
    const workshop = createWorkshop({ session, toasts });
    const now = () => latest.current.words;
    const boards = boardsDoor({ session, words: now, inView: () => latest.current.board?.id ?? null });
    const runner = createStepRunner({ workshop, boards, words: now });
    setMade({ workshop, runner, boards });
    return () => {
      setMade(null);
      workshop.destroy();
    };
  }, [session, toasts]);
  const open = useOpen(made?.workshop ?? null);
  const commentsOpen = useCommentsOpen(comments);
  // There is room for one of the two panels.
  useEffect(() => {
    if (open) comments?.close(true);
  }, [open, comments]);
  useEffect(() => {
    if (commentsOpen) made?.workshop.close(true);
  }, [commentsOpen, made]);
  const actions = useWorkshopActions(made?.workshop ?? null);
  const step = useStore(made?.workshop.follower.store ?? UNKNOWN, ({ now }) => now?.step?.stepId ?? null);
  if (!made) return { step, actions, strip: null, panel: null, covers: false, dialogs: null };
  const { workshop, runner, boards } = made;
  const here = (): PlannedPlace => {
    if (!board) return NO_PLACE;
    const [record = null] = options.handle()?.selected?.() ?? [];
    return { placeBoard: board.id, placeView: view ?? '', placeRecord: record };
  };
  const placeOf = ({ placeBoard, placeView, placeRecord }: PlannedPlace): string | null => {
    const home = placeBoard || boardOf(session.workshop.projection, { placeBoard: null }) || null;
    if (home === null) return null;
    return placeInWords(session.projection, { board: home, view: placeView || null, record: placeRecord }, words);
  };
  const parts: PartProps = { workshop, runner, boards, session, go, inView: { board: board?.id ?? null, view } };
  return {
    step,
    actions,
    covers: open && phone,
    strip: <Strip {...parts} />,
    panel: open && (
      <CrashBoundary words={words} within>
        <Suspense fallback={null}>
          <Panel {...parts} here={here} placeOf={placeOf} />
        </Suspense>
      </CrashBoundary>
    ),
    dialogs: (
      <CrashBoundary words={words} within>
        <Suspense fallback={null}>
          <DIALOGS.view workshop={workshop} runner={runner} />
        </Suspense>
      </CrashBoundary>
    ),
  };
}

const SHUT = createStore<WorkshopUi>(() => ({
  open: false,
  view: { kind: 'now' },
  asked: 0,
  result: null,
  gathering: null,
  templates: false,
}));
const UNKNOWN = createStore<WorkshopState>(() => ({ now: null, askedAt: 0, ahead: 0, contact: 'idle' }));
const NO_ROLE = createStore<{ readonly role: Role | null }>(() => ({ role: null }));
const NO_COMMENTS = createStore(() => ({ open: false }));

function useOpen(workshop: WorkshopControl | null): boolean {
  return useStore(workshop?.store ?? SHUT, (ui) => ui.open);
}

function useCommentsOpen(comments: Comments | null): boolean {
  return useStore(comments?.store ?? NO_COMMENTS, (state) => state.open);
}

interface PartProps {
  readonly boards: BoardsDoor;
  readonly workshop: WorkshopControl;
  readonly runner: StepRunner;
  readonly session: Session;
  readonly go: (place: Place) => Place | null;
  readonly inView: { readonly board: string | null; readonly view: string | null };
}

/** @returns where the running step works: in words, and the way there; null for nowhere, or when one is there */
function useStepPlace({ workshop, session, go, inView }: PartProps): {
  readonly words: string | null;
  readonly go: () => void;
} {
  const words = useWords();
  const place = useStore(workshop.follower.store, ({ now }) => now?.step?.place ?? null);
  const there = placeOfStep(place);
  const known = there !== null && session.projection.get(there.board ?? '')?.removed === null;
  if (!known) return { words: null, go: () => undefined };
  const here =
    there.record === null && inView.board === there.board && (place?.view === '' || inView.view === there.view);
  return {
    words: here ? null : placeInWords(session.projection, { ...there, view: place?.view || null }, words),
    go: () => void go(there),
  };
}

function Strip(props: PartProps) {
  const place = useStepPlace(props);
  return <StepStrip workshop={props.workshop} runner={props.runner} place={place.words} onPlace={place.go} />;
}

function Panel(props: PartProps & Pick<WorkshopPanelProps, 'here' | 'placeOf'>) {
  const { workshop, runner, boards, session, here, placeOf } = props;
  const words = useWords();
  const place = useStepPlace(props);
  const follow = useCallback(
    (round: MyRound): ReactNode => (
      <RoundFollow
        session={session}
        round={round}
        board={boards.home(round)}
        onWritten={() => void noteWritten(workshop, round.roundId)}
      />
    ),
    [session, boards, workshop],
  );
  return (
    <RoundFollowProvider value={follow}>
      <PANEL.view
        workshop={workshop}
        runner={runner}
        here={here}
        placeOf={placeOf}
        place={place.words}
        onPlace={place.go}
        entries={[
          {
            id: 'stageScreen',
            label: words.t('stageScreen.open'),
            icon: <MonitorUp size={16} />,
            onAction: () => openStageScreen(session.projectId),
          },
          {
            id: 'templates',
            label: words.t('workshop.templates'),
            icon: <LayoutTemplate size={16} />,
            onAction: () => workshop.store.setState({ templates: true }),
          },
        ]}
        onTemplates={() => workshop.store.setState({ templates: true })}
      />
    </RoundFollowProvider>
  );
}

/** Others see that it is on the boards. The boards have it whatever comes of this. */
async function noteWritten({ session, follower }: WorkshopControl, roundId: string): Promise<void> {
  await session.steps.changeRound(roundId, { written: true });
  follower.refresh();
}

function useWorkshopActions(workshop: WorkshopControl | null): readonly AppAction[] {
  const words = useWords();
  const runs = useStore(workshop?.session.state ?? NO_ROLE, ({ role }) => role !== null && can(role, 'runWorkshop'));
  const open = useOpen(workshop);
  if (!workshop) return [];
  return [
    {
      id: 'app:workshop',
      label: words.t('workshop.title'),
      icon: <Presentation size={16} />,
      group: 'view',
      pressed: open,
      places: ['palette', 'menu', 'narrow'],
      run: () => (open ? workshop.close() : workshop.show({ kind: runs ? 'agenda' : 'now' })),
    },
    {
      id: 'app:stageScreen',
      label: words.t('stageScreen.open'),
      icon: <MonitorUp size={16} />,
      group: 'view',
      places: ['palette'],
      run: () => openStageScreen(workshop.session.projectId),
    },
    ...(runs
      ? [
          {
            id: 'app:workshopTemplates',
            label: words.t('workshop.templates'),
            icon: <LayoutTemplate size={16} />,
            group: 'project',
            places: ['palette'],
            run: () => workshop.store.setState({ templates: true }),
          } satisfies AppAction,
        ]
      : []),
  ];
}
