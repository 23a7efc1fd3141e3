/** The effect of a person's look on the map now: what is shown, what stays bright, how many match. */
import { matchingTouchpoints } from '@polku/shared/boards/journey/facts/filter';
import { cardRecord, connectorRecord } from '@polku/shared/boards/journey/records/schema';
import type { SceneLook } from '@polku/shared/kernel/kind';
import type { Projection } from '@polku/shared/kernel/projection';
import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useDerived, useProjection } from '../../../../kernel/store/use-projection';
import type { Words } from '../../../../kernel/words/words';
import type { LookStore } from './look-store';

export interface SeenJourney {
  /** For the layout; undefined while everything is shown. */
  readonly scene: SceneLook | undefined;
  /** What is not drawn faint; null while nothing is. */
  readonly bright: ReadonlySet<string> | null;
  /** Touchpoints that the table shows; null is all. */
  readonly shown: ReadonlySet<string> | null;
  /** Ids that pass the filter; null without one. */
  readonly matching: ReadonlySet<string> | null;
}

/** @param narrowHeads the screen has little room for the names at the left */
export function useLook(
  projection: Projection,
  board: string,
  look: LookStore,
  words: Words,
  narrowHeads = false,
): SeenJourney {
  const { filter, mode, collapsed, pinned } = useStore(look.store);
  const matching = useProjection(projection, (read) => matchingTouchpoints(read, board, filter, words.locale));
  const shown = useMemo(() => {
    if (mode !== 'hide' || matching === null) return null;
    return pinned.size === 0 ? matching : new Set([...matching, ...pinned]);
  }, [mode, matching, pinned]);
  const bright = useDerived(
    projection,
    (read) => [mode, matching, board, ...['card', 'connector', 'note'].map((type) => read.list(type, board))],
    (read) => {
      if (mode !== 'dim' || matching === null) return null;
      const ids = new Set(matching);
      for (const { id, under } of read.list(cardRecord, board)) if (under !== null && matching.has(under)) ids.add(id);
      for (const { id, from, to } of read.list(connectorRecord, board))
        if (from !== null && to !== null && matching.has(from) && matching.has(to)) ids.add(id);
      return ids;
    },
  );
  const scene = useMemo(
    () => (collapsed.size === 0 && shown === null && !narrowHeads ? undefined : { collapsed, shown, narrowHeads }),
    [collapsed, shown, narrowHeads],
  );
  return useMemo(() => ({ scene, bright, shown, matching }), [scene, bright, shown, matching]);
}
