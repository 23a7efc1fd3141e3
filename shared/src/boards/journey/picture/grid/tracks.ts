/**
 * Routes of connectors: out of a card's side into the gap between columns, along a track above a row, and into the other card
 * through the gap beside it. Gaps and tracks are free of cards; runs that overlap above the same row get separate tracks.
 */
import type { Connector, Touchpoint } from '../../records/schema';

export interface Seat {
  readonly column: number;
  readonly row: number;
}

/** From a failure to what puts it right: no record of its own, but the failure's `recoveredBy`. */
export interface RecoveryLine {
  readonly kind: 'recovery';
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** @returns the lines between those of these touchpoints that are put right and those that do it */
export function recoveryLines(touchpoints: readonly Touchpoint[]): readonly RecoveryLine[] {
  const put = touchpoints.filter(({ recoveredBy }) => recoveredBy !== null);
  const here = new Set(put.length > 0 ? touchpoints.map(({ id }) => id) : []);
  return put.flatMap(({ id: from, recoveredBy: to }) =>
    to === null || !here.has(to) ? [] : [{ kind: 'recovery', id: `recovery:${from}`, from, to }],
  );
}

export interface Track {
  readonly connector: Connector | RecoveryLine;
  readonly from: string;
  readonly to: string;
  /** Row above which it runs. */
  readonly row: number;
  /** 0 is nearest to the cards. */
  readonly track: number;
}

export interface Tracks {
  readonly tracks: readonly Track[];
  /** Number of tracks needed above each row. */
  readonly perRow: readonly number[];
}

/** Gives every connector whose two touchpoints are on the map a track; others are left out. */
export function assignTracks(
  connectors: readonly (Connector | RecoveryLine)[],
  seats: ReadonlyMap<string, Seat>,
  rowCount: number,
): Tracks {
  const perRow = Array.from({ length: rowCount }, () => 0);
  const ends = connectors.flatMap((connector) => {
    const { from, to } = connector;
    const a = from === null ? undefined : seats.get(from);
    const b = to === null ? undefined : seats.get(to);
    if (from === null || to === null || !a || !b || from === to) return [];
    const low = Math.min(a.column, b.column);
    const high = Math.max(a.column, b.column);
    return [{ connector, from, to, row: Math.max(a.row, b.row), low, high }];
  });
  // Short connectors run near the cards, long ones above them.
  const byLength = [...ends].sort(
    (a, b) => a.high - a.low - (b.high - b.low) || (a.connector.id < b.connector.id ? -1 : 1),
  );
  const taken = new Map<string, { low: number; high: number }[]>();
  const given = new Map<Connector | RecoveryLine, number>();
  for (const end of byLength) {
    let track = 0;
    for (; ; track++) {
      const runs = taken.get(`${end.row}:${track}`) ?? [];
      if (runs.some((run) => run.low <= end.high && end.low <= run.high)) continue;
      taken.set(`${end.row}:${track}`, [...runs, end]);
      break;
    }
    given.set(end.connector, track);
    perRow[end.row] = Math.max(perRow[end.row] ?? 0, track + 1);
  }
  const tracks = ends.map(({ connector, from, to, row }) => ({
    connector,
    from,
    to,
    row,
    track: given.get(connector) ?? 0,
  }));
  return { tracks, perRow };
}
