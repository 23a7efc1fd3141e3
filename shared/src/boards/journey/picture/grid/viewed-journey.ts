/**
 * A journey as one person views it: collapsed stages and hidden touchpoints take no columns. The journey itself is unchanged:
 * stages keep all their columns, for figures and inserts.
 */
import type { SceneLook } from '../../../../kernel/kind';
import type { Column, JourneyColumns, StageColumns } from '../../facts/journey-reader';
import type { Touchpoint } from '../../records/schema';

export interface ViewedStage extends StageColumns {
  /** All of its columns; null when none is hidden. */
  readonly whole: readonly Column[] | null;
  /** It has touchpoints but shows none, as one narrow column. */
  readonly narrow: boolean;
  readonly collapsed: boolean;
}

export interface ViewedJourney extends JourneyColumns {
  readonly viewed: true;
  readonly stages: readonly ViewedStage[];
}

/** Omits what the person has hidden; columns keep their order, parallel touchpoints their column. */
export function viewedJourney(journey: JourneyColumns, look?: SceneLook): ViewedJourney {
  const shown = look?.shown ?? null;
  const see = ({ id }: Touchpoint): boolean => shown === null || shown.has(id);
  const columns: Column[] = [];
  const stages = journey.stages.map(({ stage, columns: whole }): ViewedStage => {
    const collapsed = look?.collapsed.has(stage.id) ?? false;
    const own: Column[] = [];
    let hidden = collapsed && whole.length > 0;
    for (const column of collapsed ? [] : whole) {
      const touchpoints = shown === null ? column.touchpoints : column.touchpoints.filter(see);
      if (touchpoints.length < column.touchpoints.length) hidden = true;
      if (touchpoints.length > 0) own.push({ index: columns.length + own.length, touchpoints });
    }
    columns.push(...own);
    const narrow = collapsed || (hidden && own.length === 0);
    return { stage, columns: own, whole: hidden ? whole : null, narrow, collapsed };
  });
  return {
    viewed: true,
    shape: journey.shape,
    stages,
    columns,
    touchpoints: columns.flatMap((column) => column.touchpoints),
    parked: journey.parked.filter(see),
  };
}
