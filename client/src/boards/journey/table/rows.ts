/** The table's rows from top to bottom: each stage's heading, then its touchpoints in time order; parked ones last. */
import type { JourneyColumns } from '@polku/shared/boards/journey/facts/journey-reader';
import type { Stage, Touchpoint } from '@polku/shared/boards/journey/records/schema';

export interface HeadingRow {
  readonly kind: 'heading';
  /** Null for the parking place. */
  readonly stage: Stage | null;
  readonly count: number;
}
export interface TouchpointRow {
  readonly kind: 'touchpoint';
  readonly touchpoint: Touchpoint;
  /** Index of its heading row. */
  readonly heading: number;
}
export type TableRow = HeadingRow | TouchpointRow;

export interface TableRows {
  readonly rows: readonly TableRow[];
  /** Touchpoint rows only, as indices into `rows`: what the arrow keys walk through. */
  readonly walk: readonly number[];
  /** By touchpoint, its place in `walk`. */
  readonly placeOf: ReadonlyMap<string, number>;
}

export function tableRows(journey: JourneyColumns): TableRows {
  const rows: TableRow[] = [];
  const walk: number[] = [];
  const placeOf = new Map<string, number>();
  const group = (stage: Stage | null, touchpoints: readonly Touchpoint[]): void => {
    const heading = rows.length;
    rows.push({ kind: 'heading', stage, count: touchpoints.length });
    for (const touchpoint of touchpoints) {
      placeOf.set(touchpoint.id, walk.length);
      walk.push(rows.length);
      rows.push({ kind: 'touchpoint', touchpoint, heading });
    }
  };
  for (const { stage, columns } of journey.stages)
    group(
      stage,
      columns.flatMap((column) => column.touchpoints),
    );
  if (journey.parked.length > 0) group(null, journey.parked);
  return { rows, walk, placeOf };
}
