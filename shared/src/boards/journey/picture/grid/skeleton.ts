/**
 * The part of a layout that follows from order and structure: time axis, rows, places and connector tracks. An edit that
 * changes neither order nor row (a title, an emotion) reuses the previous skeleton with the touchpoint replaced.
 */
import type { Translator } from '../../../../kernel/translate';
import { differingIndexes, withReplaced } from '../../../../kernel/list-changes';
import type { SceneLook } from '../../../../kernel/kind';
import type { Pieces } from '../../../../kernel/pieces';
import type { JourneyFacts } from '../../facts/journey-facts';
import { viewedJourney } from './viewed-journey';
import { sameList } from '../../../../kernel/memo';

import type { Touchpoint } from '../../records/schema';
import { type AxisColumn, type AxisStage, lastAtOrBefore, type Slot, type TimeAxis, timeAxis } from './axis';
import { GEOMETRY, measuresOf } from './geometry';
import type { Place } from './place';
import { PlaceMap } from './place-map';
import { furtherPersonas, type RowHeading, rowHeadings, type RowsBy, rowValues } from '../../facts/rows';
import type { Box } from '../../../../kernel/scene';
import { assignTracks, recoveryLines, type Track } from './tracks';

const RATINGS = ['staffBelief', 'experience', 'expectation'] as const;
/** @returns whether a touchpoint on the time axis has the rating */
export type Rated = (rating: (typeof RATINGS)[number]) => boolean;

export interface LayoutRow {
  readonly index: number;
  readonly heading: RowHeading;
  readonly y: number;
  readonly height: number;
  /** Top of the uppermost cards of the row; the connectors' tracks are above. */
  readonly cardsY: number;
  readonly count: number;
}

/** A touchpoint of several personas, shown again in the row of a further one: a low strip that stands for its card. */
export interface Repeat extends Box {
  readonly id: string;
  readonly persona: string;
  readonly row: number;
}

/** What a layout is made of. */
export interface GridInput {
  readonly facts: JourneyFacts;
  readonly words: Translator;
  readonly look?: SceneLook | undefined;
}

export interface Skeleton {
  readonly rowsBy: RowsBy;
  readonly axis: TimeAxis;
  readonly rows: readonly LayoutRow[];
  readonly places: PlaceMap;
  /** In time order; none unless the rows are personas. */
  readonly repeats: readonly Repeat[];
  readonly tracks: readonly Track[];
  readonly rowsBottom: number;
  readonly rated: Rated;
  /** Its inputs besides the touchpoints. */
  readonly from: readonly unknown[];
  readonly touchpoints: readonly Touchpoint[];
  /** The skeleton it was derived from, and the replaced touchpoints; null if it was built from scratch. */
  readonly after: { readonly replacements: readonly Replacement[]; readonly base: object } | null;
  /** Identifies the skeleton in `after.base`, so that skeletons do not hold each other. */
  readonly mark: object;
}

export interface Replacement {
  readonly before: Touchpoint;
  readonly now: Touchpoint;
}

/** @param previous a skeleton of the same board, to reuse */
export function* skeletonInPieces(input: GridInput, previous?: Skeleton): Pieces<Skeleton> {
  const { facts, words, look } = input;
  const { settings, stages, connectors, shown: touchpoints } = facts;
  const rowsBy = settings?.rows ?? 'layer';
  const measures = measuresOf(settings?.density ?? 'comfortable', look?.narrowHeads);
  // Rows of personas follow the personas' own records too.
  const personas = rowsBy === 'persona' ? [facts.personas] : [];
  const from = [
    stages,
    connectors,
    facts.teams,
    facts.people,
    settings,
    words,
    measures,
    look?.collapsed,
    look?.shown,
    ...personas,
  ];
  const reused = previous && sameList(previous.from, from) ? withReplacements(previous, touchpoints, look) : undefined;
  if (reused) return reused;

  const axis = timeAxis(viewedJourney(facts.shownJourney, look), measures);
  yield;
  const { headings, seats, levels, counts, repeated } = seatAll(input, axis, rowsBy);
  const onAxis = seats.filter(({ parked }) => !parked).map(({ touchpoint }) => touchpoint);
  const lines = [...connectors, ...recoveryLines(onAxis)];
  const seatOf = new Map(lines.length > 0 ? seats.map((seat) => [seat.touchpoint.id, seat]) : []);
  const { tracks, perRow } = assignTracks(lines, seatOf, headings.length);
  const rows: LayoutRow[] = [];
  const { rowPadTop, rowPadBottom, emptyRow } = measures;
  const levelPitch = measures.cardHeight + GEOMETRY.levelGap;
  let y: number = GEOMETRY.top;
  headings.forEach((heading, index) => {
    const cardsY = y + rowPadTop + (perRow[index] ?? 0) * GEOMETRY.track;
    const count = counts[index] ?? 0;
    // Also on an empty map: rows should not shrink when the first title is typed.
    const low = count === 0 && (levels[index] ?? 1) < 2 && index > 0;
    const stack = low ? emptyRow : (levels[index] ?? 1) * levelPitch - GEOMETRY.levelGap;
    const height = cardsY + stack + rowPadBottom - y;
    rows.push({ index, heading, y, height, cardsY, count });
    y += height;
  });
  yield;
  for (const seat of seats) seat.y = (rows[seat.row]?.cardsY ?? 0) + seat.level * levelPitch;
  const repeats = repeated.map(({ id, persona, row, level, x, width }): Repeat => {
    const top = (rows[row]?.cardsY ?? 0) + level * levelPitch;
    return { id, persona, row, x, y: top, width, height: emptyRow };
  });
  const places = PlaceMap.of(seats);
  const rated = ratedIn(axis);
  return {
    rowsBy,
    axis,
    rows,
    places,
    repeats,
    tracks,
    rowsBottom: y,
    rated,
    from,
    touchpoints,
    after: null,
    mark: {},
  };
}

/** Looks when it is first asked. */
function ratedIn({ slots }: TimeAxis): Rated {
  const known = new Map<keyof Touchpoint, boolean>();
  return (rating) => {
    const found = known.get(rating) ?? slots.some(({ touchpoint }) => touchpoint[rating] !== null);
    known.set(rating, found);
    return found;
  };
}

function isRatedAlike({ before, now }: Replacement): boolean {
  return RATINGS.every((rating) => (before[rating] === null) === (now[rating] === null));
}

function sameStructure(a: Touchpoint, b: Touchpoint, rowsBy: RowsBy): boolean {
  return (
    (rowsBy !== 'persona' || a.personas === b.personas) &&
    a.id === b.id &&
    a.stage === b.stage &&
    a.order === b.order &&
    a.withPrevious === b.withPrevious &&
    a.layer === b.layer &&
    a.team === b.team &&
    a.channel === b.channel &&
    a.recoveredBy === b.recoveredBy
  );
}

/** @returns the skeleton with changed touchpoints replaced; undefined if order, rows or too much changed */
function withReplacements(
  previous: Skeleton,
  touchpoints: readonly Touchpoint[],
  look: SceneLook | undefined,
): Skeleton | undefined {
  const before = previous.touchpoints;
  if (before === touchpoints) return previous;
  const replacements: Replacement[] = [];
  const changed = differingIndexes(before, touchpoints);
  if (!changed) return undefined;
  for (const at of changed) {
    const [old, now] = [before[at], touchpoints[at]];
    if (!old || !now || !sameStructure(old, now, previous.rowsBy)) return undefined;
    replacements.push({ before: old, now });
  }
  const { axis } = previous;
  const columns = new Map<number, AxisColumn>();
  const parked = new Map<number, AxisColumn>();
  const slots = new Map<number, Slot>();
  const places = new Map<string, Place>();
  for (const { now: touchpoint } of replacements) {
    const { id } = touchpoint;
    const place = previous.places.get(id);
    // Only a look hides touchpoints.
    if (!place && look) continue;
    if (!place) return undefined;
    places.set(id, { ...place, touchpoint });
    const [own, list] = place.parked ? [parked, axis.parked] : [columns, axis.columns];
    const at = place.parked ? place.column - axis.columns.length : place.column;
    const column = own.get(at) ?? list[at];
    if (!column) return undefined;
    const others = column.touchpoints.map((other) => (other.id === id ? touchpoint : other));
    own.set(at, { ...column, touchpoints: others });
    if (place.parked) continue;
    let nth = Math.max(0, lastAtOrBefore(axis.slots, column.x));
    while (nth < axis.slots.length && axis.slots[nth]?.touchpoint.id !== id) nth++;
    const slot = axis.slots[nth];
    if (!slot) return undefined;
    slots.set(nth, { ...slot, touchpoint });
  }
  const now: TimeAxis = {
    ...axis,
    stages: replacedStages(axis.stages, replacements),
    columns: withReplaced(axis.columns, columns),
    parked: withReplaced(axis.parked, parked),
    slots: withReplaced(axis.slots, slots),
  };
  return {
    ...previous,
    touchpoints,
    places: previous.places.withReplaced(places),
    axis: now,
    rated: replacements.every(isRatedAlike) ? previous.rated : ratedIn(now),
    after: { replacements: replacements, base: previous.mark },
    mark: {},
  };
}

/** Stages of which something is hidden know all of their touchpoints, for their figures. */
function replacedStages(stages: readonly AxisStage[], replacements: readonly Replacement[]): readonly AxisStage[] {
  const entries = new Map<number, AxisStage>();
  for (const { before, now } of replacements) {
    const at = stages.findIndex(({ stage }) => stage.id === now.stage);
    const stage = entries.get(at) ?? stages[at];
    if (!stage?.whole) continue;
    const whole = stage.whole.map((column) =>
      column.touchpoints.includes(before)
        ? { ...column, touchpoints: column.touchpoints.map((other) => (other === before ? now : other)) }
        : column,
    );
    entries.set(at, { ...stage, whole });
  }
  return withReplaced(stages, entries);
}

/** A place whose y is known when the heights of the rows are. */
type SeatedTouchpoint = Omit<Place, 'y'> & { y: number };

/** Gives every touchpoint its row, and its level in the stack where several share a column and a row. */
function seatAll({ facts: { read, board }, words }: GridInput, axis: TimeAxis, rowsBy: RowsBy) {
  const valueOf = rowValues(read, rowsBy);
  const furtherOf = rowsBy === 'persona' ? furtherPersonas(read) : () => [];
  const used = new Set<string | null>();
  const everyColumn = [...axis.columns, ...axis.parked];
  for (const column of everyColumn) {
    for (const touchpoint of column.touchpoints) {
      used.add(valueOf(touchpoint));
      for (const persona of furtherOf(touchpoint)) used.add(persona);
    }
  }
  const headings = rowHeadings(read, words, rowsBy, used, board);
  const rowOf = new Map(headings.map((heading, i) => [heading.value, i]));
  const { cardWidth: width, cardHeight: height } = axis.measures;
  const seats: SeatedTouchpoint[] = [];
  const levels = headings.map(() => 1);
  const counts = headings.map(() => 0);
  const repeated: (Omit<Repeat, 'y' | 'height'> & { readonly level: number })[] = [];
  everyColumn.forEach(({ touchpoints, x, index: column }, nth) => {
    const parked = nth >= axis.columns.length;
    const first = seats.length;
    for (const touchpoint of touchpoints) {
      const row = rowOf.get(valueOf(touchpoint)) ?? 0;
      let level = 0;
      for (let i = first; i < seats.length; i++) if (seats[i]?.row === row) level++;
      seats.push({ touchpoint, column, row, level, x, y: 0, width, height, parked });
      levels[row] = Math.max(levels[row] ?? 1, level + 1);
      counts[row] = (counts[row] ?? 0) + 1;
    }
    // Below the cards of the row, so that no card moves because of them.
    const strips = repeated.length;
    for (const touchpoint of touchpoints) {
      for (const persona of furtherOf(touchpoint)) {
        const row = rowOf.get(persona) ?? 0;
        const inRow = (one: { readonly row: number }): boolean => one.row === row;
        const level = seats.slice(first).filter(inRow).length + repeated.slice(strips).filter(inRow).length;
        repeated.push({ id: touchpoint.id, persona, row, level, x, width });
        levels[row] = Math.max(levels[row] ?? 1, level + 1);
      }
    }
  });
  return { headings, seats, levels, counts, repeated };
}
