/** Everything on the summary of a workshop: rounds and people from the server, boards of then from the history, boards of now. */
import { type MemberInfo } from '@polku/shared/kernel/members';
import type { Pieces } from '@polku/shared/kernel/pieces';
import { PROJECT_ID, projectRecord, teamRecord } from '@polku/shared/kernel/project';
import type { RoundInfo } from '@polku/shared/kernel/rounds';
import { summaryFigures } from '@polku/shared/workshop/from-board/figures';
import { agreedInPieces } from '@polku/shared/workshop/from-board/summary';
import {
  type Agreed,
  type BoardFigures,
  followUpDay,
  summariseWorkshop,
  type WholeSummary,
} from '@polku/shared/workshop/summary-page/facts';
import { workshopOf } from '@polku/shared/workshop/agenda';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useVersion, type Wanted } from '../../features/history/use-difference';
import type { Session } from '../../kernel/session/session-types';
import { useSlicedValue } from '../../kernel/sliced/use-sliced-value';
import { useProjection } from '../../kernel/store/use-projection';
import { useWords } from '../../kernel/words/words';
import { allRounds } from '../rounds/all-rounds';

interface FromServer {
  readonly rounds: readonly RoundInfo[];
  readonly members: readonly MemberInfo[] | null;
  readonly at: number;
}

export interface SummaryState {
  /** Null until it is first made. */
  readonly summary: WholeSummary | null;
  /** The results could not be loaded; what is shown stands without them, or is from before. */
  readonly problem: boolean;
  /** Boards and figures are still being read. */
  readonly reading: boolean;
  readonly reload: () => void;
}

/** @returns null when the server does not answer */
async function fromServer(session: Session): Promise<FromServer | null> {
  const [rounds, people] = await Promise.all([allRounds(session), session.members.list()]);
  return rounds && { rounds, members: people.kind === 'ok' ? people.value : null, at: Date.now() };
}

/** Loads at the beginning, when the workshop document changes, when a connection is there again, and when one comes back to the page. */
function useServer(session: Session) {
  const [state, setState] = useState<{ readonly last: FromServer | null; readonly problem: boolean }>({
    last: null,
    problem: false,
  });
  const [asked, setAsked] = useState(0);
  const online = useStore(session.state, ({ status }) => status.connection === 'online');
  const reload = useCallback(() => setAsked((n) => n + 1), []);
  useEffect(() => {
    let current = true;
    void fromServer(session).then((answer) => {
      if (current) setState(({ last }) => ({ last: answer ?? last, problem: answer === null }));
    });
    return () => {
      current = false;
    };
  }, [session, asked, online]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        reload();
      }, 1000);
    };
    const back = (): void => {
      if (document.visibilityState === 'visible') soon();
    };
    const stop = session.workshop.projection.subscribe(soon);
    document.addEventListener('visibilitychange', back);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', back);
      if (timer !== null) clearTimeout(timer);
    };
  }, [session, reload]);
  return { ...state, reload };
}

/** @returns the boards at a time: the version that was kept for it, else the latest from before it */
function useBoardsAt(session: Session, versionId: string, time: number | null) {
  const kept = useMemo<Wanted | null>(() => (versionId === '' ? null : { versionId, at: '' }), [versionId]);
  const version = useVersion(session, kept);
  const unkept = kept === null || version.problem !== null;
  const near = useMemo<Wanted | null>(
    () => (time !== null && unkept ? { time: new Date(time).toISOString() } : null),
    [time, unkept],
  );
  const nearest = useVersion(session, near);
  const { open, problem } = unkept ? nearest : version;
  const read = open?.records.read ?? null;
  return { read, failed: unkept && problem !== null, kept: read !== null && !unkept };
}

function* nothing(): Pieces<null> {
  yield;
  return null;
}

const NOTHING: Agreed = { themes: [], actions: [] };

export function useSummary(session: Session): SummaryState {
  const words = useWords();
  const { projection } = session;
  const { last, problem, reload } = useServer(session);
  const teams = useProjection(projection, (read) => read.list(teamRecord, ''));
  const project = useProjection(projection, (read) => read.get(projectRecord, PROJECT_ID));
  const workshop = useProjection(session.workshop.projection, workshopOf);
  const steps = useProjection(session.workshop.projection, (read) => read.list('step', ''));
  const clusters = useProjection(session.workshop.projection, (read) => read.list('cluster', ''));
  const gapFrom = project?.blindSpotFrom ?? 1;
  const base = useMemo(
    () =>
      last || problem
        ? summariseWorkshop({
            workshop: session.workshop.projection,
            rounds: last?.rounds ?? [],
            members: last?.members ?? null,
            teams,
            gapFrom,
            now: last?.at ?? Date.now(),
          })
        : null,
    // The workshop document is read: these say when it has changed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [last, problem, teams, gapFrom, session, workshop, steps, clusters],
  );
  const before = useBoardsAt(session, workshop?.versionBefore ?? '', base?.startedAt ?? null);
  const end = useBoardsAt(session, workshop?.endedAt ? workshop.versionAfter : '', base?.endedAt ?? null);
  const makeAgreed = useCallback(
    () => () => agreedInPieces({ read: projection, before: before.read, end: end.read, endIsExact: end.kept, words }),
    [projection, before.read, end.read, end.kept, words],
  );
  const makeFigures = useCallback(
    () => () => (before.read ? summaryFigures(before.read, projection, words) : nothing()),
    [projection, before.read, words],
  );
  const agreed = useSlicedValue<Agreed>(projection, makeAgreed);
  const figures = useSlicedValue<readonly BoardFigures[] | null>(projection, makeFigures);
  const summary = useMemo(
    () =>
      base && {
        ...base,
        ...(agreed ?? NOTHING),
        projectName: project?.name ?? '',
        followUpOn: followUpDay(session.workshop.projection, base),
        figures,
      },
    [base, agreed, figures, project, session],
  );
  const held = base?.held === true;
  const reading = held && (agreed === null || (figures === null && !before.failed));
  return { summary, problem, reading, reload };
}
