/** Measures of a journey map in board pixels, on a grid of 4. Changing one changes canvas, exports and hit tests alike. */
export const GEOMETRY = {
  /** Width of the strip of row and lane heads. */
  left: 176,
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
  cardWidth: 148,
  cardHeight: 104,
  columnGap: 16,
  /** Width of a stage that is collapsed. */
  narrowStage: 112,
  /** Added to the column gap between two stages. */
  stageGap: 8,
  rowPadTop: 12,
  rowPadBottom: 12,
  /** Room for cards in a row that has none, below the first. */
  emptyRow: 40,
  /** Between cards that stand in one column and row. */
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

export const PITCH = GEOMETRY.cardWidth + GEOMETRY.columnGap;
