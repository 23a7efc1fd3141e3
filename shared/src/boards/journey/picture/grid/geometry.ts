/**
 * Measures of a journey map in board pixels, on a grid of 4, shared by canvas, exports and hit tests. Those of `Measures`
 * depend on the map's density: a layout records its own (`layout.axis.measures`).
 */
import type { Density } from '../../records/schema';

export const GEOMETRY = {
  /** Between that strip and the first column: room for the outline of a card. */
  edge: 8,
  /** Room right of the last column. */
  marginRight: 32,
  marginBottom: 32,
  /** Text in the left strip begins here. */
  headInset: 16,
  phaseBaseline: 21,
  stageHeadTop: 28,
  stageHeadHeight: 52,
  /** Height of the strip of stage heads; the first row begins there. */
  top: 88,
  /** Added to the column gap between two stages. */
  stageGap: 8,
  /** Between cards in the same column and row. */
  levelGap: 8,
  /** Height of one connector's track above a row. */
  track: 16,
  lanesGap: 12,
  laneGap: 12,
  /** Between the map and the parking place. */
  parkingGap: 56,
  /** Columns drawn in one item of a lane. */
  chunk: 16,
} as const;

export interface Measures {
  readonly density: Density;
  /** Width of the strip of row and lane heads. */
  readonly left: number;
  readonly cardWidth: number;
  readonly cardHeight: number;
  readonly columnGap: number;
  /** From one column to the next. */
  readonly pitch: number;
  /** Width of a stage that is collapsed. */
  readonly narrowStage: number;
  readonly rowPadTop: number;
  readonly rowPadBottom: number;
  /** Room for cards in a row that has none, below the first. */
  readonly emptyRow: number;
  /** The share of its natural height that a lane gets by default. */
  readonly laneShare: number;
}

const WIDE_HEADS = 176;
/** On a small screen, so that more than one card fits beside them. */
const NARROW_HEADS = 132;

const BY_DENSITY = {
  comfortable: {
    density: 'comfortable',
    cardWidth: 148,
    cardHeight: 104,
    columnGap: 16,
    pitch: 164,
    narrowStage: 112,
    rowPadTop: 12,
    rowPadBottom: 12,
    emptyRow: 40,
    laneShare: 1,
  },
  compact: {
    density: 'compact',
    cardWidth: 96,
    cardHeight: 80,
    columnGap: 12,
    pitch: 108,
    narrowStage: 72,
    rowPadTop: 8,
    rowPadBottom: 8,
    emptyRow: 32,
    laneShare: 0.75,
  },
} as const satisfies Record<Density, Omit<Measures, 'left'>>;

const MEASURES: readonly Measures[] = Object.values(BY_DENSITY).flatMap((measures) => [
  { ...measures, left: WIDE_HEADS },
  { ...measures, left: NARROW_HEADS },
]);

/** @returns always the same object for the same wishes */
export function measuresOf(density: Density, narrowHeads = false): Measures {
  const left = narrowHeads ? NARROW_HEADS : WIDE_HEADS;
  return MEASURES.find((one) => one.density === density && one.left === left) as Measures;
}
