/**
 * Insert bars between the columns near the viewport, and in stages without touchpoints. The plus is in the row under the
 * pointer, where the touchpoint will be; at a stage border there is one for each side.
 */
import { touchpointsOfStage } from '@polku/shared/boards/journey/picture/grid/axis';
import { type Gap, gapsOf, rowAt } from '@polku/shared/boards/journey/picture/layout/hit';
import type { JourneyLayout } from '@polku/shared/boards/journey/picture/layout/journey-layout';
import type { LayoutRow } from '@polku/shared/boards/journey/picture/grid/skeleton';
import type { Touchpoint } from '@polku/shared/boards/journey/records/schema';
import { ChevronLeft, ChevronRight, Plus } from 'lucide-react';
import { memo, type MouseEvent, type PointerEvent } from 'react';
import type { JourneyControl } from '../../control/journey-context';
import { fieldsInRow } from '@polku/shared/boards/journey/facts/rows';
import { useLayoutList } from '../../control/layout-parts';
import { addAt } from '../gestures/new-touchpoint';

interface PlacePart extends Gap {
  readonly key: string;
  /** The stage has no touchpoint yet. */
  readonly first: boolean;
  /** Of a card. */
  readonly width: number;
  readonly cardHeight: number;
  /** What the stage is called. */
  readonly name: string;
  /** Between two columns: the name of the one before. */
  readonly after: string;
  /** The row in which it adds if none is under the pointer. */
  readonly row: string;
}

function placeParts(layout: JourneyLayout, left: number, right: number): readonly PlacePart[] {
  // A note over a gap takes the pointer, not the gap below it.
  const covered = (x: number): boolean =>
    layout.notes.some(
      ({ kind, box }) => kind !== 'arrow' && kind !== 'frame' && x > box.x - 8 && x < box.x + box.width + 8,
    );
  const { cardWidth: width, cardHeight } = layout.axis.measures;
  const empty = new Map(
    layout.axis.stages.filter(({ from, to }) => from === to).map((entry) => [entry.stage.id, entry]),
  );
  const names = new Map(layout.axis.stages.map(({ stage }) => [stage.id, stage.name]));
  return gapsOf(layout, { left, right }).flatMap((gap): readonly PlacePart[] => {
    if (covered(gap.x)) return [];
    const stage = empty.get(gap.stage);
    const name = names.get(gap.stage) ?? '';
    if (!stage) {
      const like = likeOf(layout, gap);
      const after = gap.edge === null ? (like?.title ?? '') : '';
      const row = layout.rows[layout.places.get(like?.id ?? '')?.row ?? -1]?.heading.name ?? '';
      return [{ ...gap, width, cardHeight, name, after, row, key: `${gap.stage} ${gap.index}`, first: false }];
    }
    const [top] = layout.rows;
    const at = { x: stage.x, y: top?.cardsY ?? gap.y, width, cardHeight };
    return [{ ...gap, ...at, name, after: '', row: '', key: `first ${gap.stage}`, first: true }];
  });
}

/** @returns what a touchpoint that is added there is like: the one before it, at the beginning the first */
function likeOf({ axis }: JourneyLayout, { stage, index }: Gap): Touchpoint | undefined {
  const entry = axis.stages.find((one) => one.stage.id === stage);
  return entry && touchpointsOfStage(axis, entry)[Math.max(0, index - 1)];
}

export interface InsertPlacesProps {
  readonly control: JourneyControl;
  readonly left: number;
  readonly right: number;
}

export const InsertPlaces = memo(function InsertPlaces({ control, left, right }: InsertPlacesProps) {
  const places = useLayoutList(control, (layout) => placeParts(layout, left, right));
  return places.map((place) => <InsertPlace key={place.key} control={control} place={place} />);
});

/** A separate component, so that typing a title re-renders only the adjacent plus. */
const InsertPlace = memo(function InsertPlace({ control, place }: { control: JourneyControl; place: PlacePart }) {
  const { words } = control;
  const { stage, after, row, edge, first, x, y, height, width, cardHeight } = place;
  const name = place.name || words.t('word.untitled');
  if (first) {
    return (
      <button
        type="button"
        className="add-first catch origin row gap-6 caption soft rounded nopan nodrag"
        data-canvas-pass=""
        aria-label={words.t('map.addFirst.in', { stage: name })}
        style={{ transform: `translate(${x}px, ${y}px)`, width, height: cardHeight }}
        onClick={() => addAt(control, stage, 0, undefined, { layer: 'customer' })}
      >
        <Plus size={16} aria-hidden />
        {words.t('map.addFirst')}
      </button>
    );
  }
  const edgeLabel = edge === null ? undefined : words.t(`map.add.${edge}`, { stage: name });
  const label =
    edgeLabel ?? words.t('map.add.between', { name: after.trim() || words.t('word.untitled'), stage: name });
  return (
    <button
      type="button"
      className="add-gap catch nopan nodrag"
      data-canvas-pass=""
      tabIndex={-1}
      data-edge={edge ?? undefined}
      // Who points adds in the row under the pointer.
      aria-label={row === '' ? label : words.t('map.add.inRow', { add: label, row })}
      title={edgeLabel}
      style={{ transform: `translate(${x}px, ${y}px)`, height }}
      onPointerMove={(event) => follow(control, place, event)}
      onClick={(event) => insert(control, place, event)}
    >
      <span className="center">
        {/* Two stand at a border between stages: each points to the stage that it adds to. */}
        {edge === 'end' && <ChevronLeft size={13} aria-hidden />}
        <Plus size={14} aria-hidden />
        {edge === 'start' && <ChevronRight size={13} aria-hidden />}
      </span>
    </button>
  );
});

/** Brings the plus to the first card's height in the row under the pointer. */
function follow(control: JourneyControl, { y: top }: PlacePart, event: PointerEvent<HTMLElement>): void {
  const row = rowUnder(control, event);
  if (!row) return;
  const room = Math.min(control.layout().axis.measures.cardHeight, row.y + row.height - row.cardsY);
  event.currentTarget.style.setProperty('--plus', `${row.cardsY + room / 2 - top}px`);
}

function rowUnder(control: JourneyControl, { clientX, clientY }: MouseEvent): LayoutRow | undefined {
  const y = control.camera()?.toBoard({ x: clientX, y: clientY }).y;
  return y === undefined ? undefined : rowAt(control.layout(), y);
}

function insert(control: JourneyControl, place: PlacePart, event: MouseEvent): void {
  // The second click of a double click would add another one.
  if (event.detail > 1) return;
  const layout = control.layout();
  // The bar runs over all rows: the row under the pointer is meant. A click without a pointer adds in the row it names.
  const row = event.detail === 0 ? undefined : rowUnder(control, event);
  const fields = row && fieldsInRow({ by: layout.rowsBy, value: row.heading.value });
  addAt(control, place.stage, place.index, likeOf(layout, place)?.id, fields);
}
