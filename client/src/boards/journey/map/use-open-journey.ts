/**
 * State that lives as long as a journey is open: the person's look and lanes, the shared control, the actions. Nothing here
 * re-renders because of edits.
 */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { BoardViewProps } from '../../../kernel/board-view';
import { useLinkTargets } from '../../../kernel/link-targets';
import { useWords } from '../../../kernel/words/words';
import { PHONE, useMedia } from '../../../ui/use-media';
import { createConnecting } from './connect/connecting';
import { createJourneyControl } from '../control/journey-control';
import { createLaneControl } from './lanes/lane-control';
import { createOwnLanes } from './lanes/own-lanes';
import { journeyPicture, type PictureAsk } from './use-journey-picture';
import { createLook } from './wayfinding/look-store';
import { revealRecord } from './wayfinding/reveal';
import { useLook } from './wayfinding/use-look';

export type JourneyParts = ReturnType<typeof useOpenJourney>;

export function useOpenJourney(
  props: Pick<BoardViewProps, 'session' | 'board' | 'readOnly' | 'toasts'>,
  root: () => HTMLElement | null,
) {
  const { session, board, readOnly, toasts } = props;
  const words = useWords();
  const links = useLinkTargets();
  const { projection } = session;
  const look = useMemo(() => createLook(board), [board]);
  const seen = useLook(projection, board, look, words, useMedia(PHONE));
  const ownLanes = useMemo(() => createOwnLanes(board), [board]);
  const own = useStore(ownLanes, (state) => state.own);
  const ownRows = useStore(look.store, (state) => state.rows);
  const ownDensity = useStore(look.store, (state) => state.density);
  const connecting = useMemo(() => createConnecting(board), [board]);
  const ask = useMemo<PictureAsk>(
    () => ({ projection, board, words, look: seen.scene, own, ownRows, ownDensity }),
    [projection, board, words, seen.scene, own, ownRows, ownDensity],
  );
  // A language or a role that changes makes a new one; nothing of it is worth keeping then.
  const open = useMemo(
    () =>
      createJourneyControl({
        session,
        board,
        words,
        readOnly,
        toasts,
        root,
        layout: journeyPicture(ask).layout,
        links,
        reveal: (id) => revealRecord(session.projection, board, look, words, id),
      }),
    // The layout it begins with is replaced by every later one through `showing`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [session, board, words, readOnly, toasts, look, root, links],
  );
  const { control } = open;
  const lanes = useMemo(() => createLaneControl(control, ownLanes), [control, ownLanes]);
  useEffect(() => projection.subscribe(() => open.letGoOfGone()), [projection, open]);
  return { ...open, open, look, ownLanes, seen, lanes, connecting, ask };
}
