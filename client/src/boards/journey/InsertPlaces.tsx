/** Plus-bars between the columns near the view, and the first touchpoint of a stage without any. */
import { touchpointsOfStage } from '@polku/shared/boards/journey/layout/axis';
import { gapsOf, rowAt } from '@polku/shared/boards/journey/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/layout/journey-layout';
import { Plus } from 'lucide-react';
import { memo, type MouseEvent } from 'react';
import type { JourneyControl } from './journey-context';
import { rowFields } from './journey-drag';
import { useLayoutList } from './layout-parts';
import { addAt } from './new-touchpoint';

interface PlacePart {
  readonly key: string;
  readonly stage: string;
  readonly index: number;
  /** The stage has no touchpoint yet. */
  readonly first: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

function placeParts(layout: JourneyLayout, left: number, right: number): readonly PlacePart[] {
  // A note that lies over a gap is grasped, not the gap below it.
  const covered = (x: number): boolean =>
    layout.notes.some(
      ({ kind, box }) => kind !== 'arrow' && kind !== 'frame' && x > box.x - 8 && x < box.x + box.width + 8,
    );
  const empty = new Map(
    layout.axis.stages.filter(({ from, to }) => from === to).map((entry) => [entry.stage.id, entry]),
  );
  return gapsOf(layout, { left, right }).flatMap((gap): readonly PlacePart[] => {
    if (covered(gap.x)) return [];
    const stage = empty.get(gap.stage);
    if (!stage) return [{ ...gap, key: `${gap.stage} ${gap.index}`, first: false }];
    return [{ ...gap, key: `first ${gap.stage}`, first: true, x: stage.x, y: layout.rows[0]?.cardsY ?? gap.y }];
  });
}

export interface InsertPlacesProps {
  readonly control: JourneyControl;
  readonly left: number;
  readonly right: number;
}

export const InsertPlaces = memo(function InsertPlaces({ control, left, right }: InsertPlacesProps) {
  const { words } = control;
  const places = useLayoutList(control, (layout) => placeParts(layout, left, right));
  return places.map((place) => {
    const { key, stage, first, x, y, height } = place;
    if (first) {
      return (
        <button
          key={key}
          type="button"
          className="add-first nopan nodrag"
          data-canvas-pass=""
          style={{ transform: `translate(${x}px, ${y}px)` }}
          onClick={() => addAt(control, stage, 0, undefined, { layer: 'customer' })}
        >
          <Plus size={16} aria-hidden />
          {words.t('map.addFirst')}
        </button>
      );
    }
    return (
      <button
        key={key}
        type="button"
        className="add-gap nopan nodrag"
        data-canvas-pass=""
        tabIndex={-1}
        aria-label={words.t('map.addHere')}
        style={{ transform: `translate(${x}px, ${y}px)`, height }}
        onClick={(event) => insert(control, place, event)}
      >
        <span>
          <Plus size={14} aria-hidden />
        </span>
      </button>
    );
  });
});

function insert(control: JourneyControl, { stage, index }: PlacePart, event: MouseEvent): void {
  // The second click of a double click would add another one.
  if (event.detail > 1) return;
  const layout = control.layout();
  const before = layout.axis.stages.find((entry) => entry.stage.id === stage);
  const there = before ? touchpointsOfStage(layout.axis, before) : [];
  const like = there[Math.max(0, index - 1)];
  // The bar runs over all rows: the row under the pointer is meant.
  const y = control.camera()?.toBoard({ x: event.clientX, y: event.clientY }).y;
  const row = y === undefined ? undefined : rowAt(layout, y);
  addAt(control, stage, index, like?.id, row && rowFields(layout.rowsBy, row.heading.value));
}
