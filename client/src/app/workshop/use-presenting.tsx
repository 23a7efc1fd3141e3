/** Presenting the board in view: stage by stage or along saved views, by keys and clickers, also from a link. */
import { stepRecord } from '@polku/shared/workshop/records';
import { Images, Presentation } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { PresentBar } from '../../features/workshop/PresentBar';
import type { BoardStop, BoardViewHandle } from '../../kernel/board-view';
import type { Session } from '../../kernel/session/session-types';
import { useWords } from '../../kernel/words/words';
import type { AppAction } from '../actions/app-action';
import { useServices } from '../services';

type StopKind = BoardStop['kind'];

export interface PresentingOptions {
  readonly session: Session;
  /** Id of the board in view; null for none. */
  readonly board: string | null;
  readonly handle: () => BoardViewHandle | null;
  /** Id of the running step; null for none. */
  readonly step: string | null;
  /** Leads others along; null when that cannot be done now. */
  readonly lead: (() => void) | null;
  readonly leading: boolean;
}

interface Walk {
  readonly board: string;
  readonly kind: StopKind;
  readonly at: number;
}

const PARAMETER = 'present';
const WORD: Readonly<Record<StopKind, string>> = { part: 'stages', view: 'views' };

/** @returns the address of this board, presenting */
function addressOf(kind: StopKind | null): string {
  const url = new URL(location.href);
  url.hash = '';
  if (kind === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, WORD[kind]);
  return url.href;
}

export function usePresenting(options: PresentingOptions): {
  readonly actions: readonly AppAction[];
  readonly bar: ReactNode;
  /** To be called with every handle of a view: a link may want it to be presented. */
  readonly onReady: () => void;
} {
  const { session, board, handle, step, lead, leading } = options;
  const words = useWords();
  const { toasts } = useServices();
  const [walk, setWalk] = useState<Walk | null>(null);
  const [ready, setReady] = useState(false);
  const wanted = new URLSearchParams(useSearch()).get(PARAMETER);
  const stopsOf = useCallback(
    (kind: StopKind): readonly BoardStop[] => (handle()?.stops?.() ?? []).filter((stop) => stop.kind === kind),
    [handle],
  );
  const go = (kind: StopKind, at: number): void => {
    const stop = stopsOf(kind)[at];
    if (!stop || board === null) return;
    setWalk({ board, kind, at });
    if (walk) stop.show(leading);
    // The board has the room of its panel by then.
    else requestAnimationFrame(() => requestAnimationFrame(() => stop.show(leading)));
    history.replaceState(history.state, '', addressOf(kind));
  };
  const end = (): void => {
    setWalk(null);
    handle()?.endStops?.();
    history.replaceState(history.state, '', addressOf(null));
  };
  const latest = useRef({ go, end });
  useEffect(() => {
    latest.current = { go, end };
  });
  /** A link presents once: who has ended it is not begun with again. */
  const followed = useRef(false);
  useEffect(() => {
    if (followed.current || !ready) return;
    const kind = wanted === WORD.part ? 'part' : wanted === WORD.view ? 'view' : null;
    // The stages of a project that is opened for the first time are still to come.
    if (kind === null || stopsOf(kind).length === 0) return;
    followed.current = true;
    latest.current.go(kind, 0);
  });
  // Another board is another matter.
  const elsewhere = walk !== null && walk.board !== board;
  useEffect(() => {
    if (elsewhere) setWalk(null);
  }, [elsewhere]);
  const onReady = useCallback(() => setReady(true), []);
  const stops = walk && !elsewhere ? stopsOf(walk.kind) : [];
  const stop = walk ? stops[Math.min(walk.at, stops.length - 1)] : undefined;
  const notes = step === null ? undefined : session.workshop.projection.get(stepRecord, step)?.notes;
  const row = (kind: StopKind, icon: ReactNode): AppAction => ({
    id: `present:${WORD[kind]}`,
    label: words.t(kind === 'part' ? 'present.stages' : 'present.views'),
    icon,
    group: 'view',
    places: board === null ? [] : ['palette', 'menu', 'narrow'],
    when: () => stopsOf(kind).length > 0,
    run: () => go(kind, 0),
  });
  return {
    onReady,
    actions: [row('part', <Presentation size={16} />), row('view', <Images size={16} />)],
    bar: walk && stop && (
      <PresentBar
        label={stop.label}
        nth={stops.indexOf(stop) + 1}
        of={stops.length}
        notes={notes ?? ''}
        onLead={leading ? null : lead}
        onGo={(nth) => latest.current.go(walk.kind, nth - 1)}
        onLink={() => {
          void navigator.clipboard.writeText(addressOf(walk.kind)).then(
            () => toasts.show({ text: words.t('present.linked'), tone: 'info' }),
            () => toasts.show({ text: addressOf(walk.kind), tone: 'info' }),
          );
        }}
        onEnd={() => latest.current.end()}
      />
    ),
  };
}
