/**
 * Handoffs: adjacent touchpoints on the time axis whose team differs. Those without a team are skipped; of a parallel column
 * the touchpoint that counts for time is used.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, ratioFigure, sumFigure } from './figure';
import { meanKnown, sumKnown } from '../facts/sums';
import { needsTeam } from '../facts/step';
import { changeBetween, type FeltAxis, nearestFelt } from './nearest-felt';

export interface Seam {
  readonly from: string;
  readonly to: string;
  readonly fromTeam: string;
  readonly toTeam: string;
  /** All waiting after the giver, up to and with that before the receiver, hours. */
  readonly waiting: number | null;
  /** The same in days, on one clock. */
  readonly waitedDays: number | null;
  /** Where that waiting occurs, in time order: the receiver, and those without a team before it. */
  readonly waited: readonly string[];
  /** Those of them whose waiting is not all known. */
  readonly unwaited: readonly string[];
  /** Customer's emotion after − before. */
  readonly emotionChange: number | null;
  /** The last touchpoint with an emotion before and the first one after; null if there is none. */
  readonly felt: readonly [string | null, string | null];
}

/** One cell of the matrix team × team. */
export interface SeamPair {
  readonly fromTeam: string;
  readonly toTeam: string;
  readonly count: number;
  /** Hours. */
  readonly waiting: Figure;
  /** Mean change of emotion over the seams where both sides are known. */
  readonly emotionChange: number | null;
  readonly touchpoints: readonly string[];
}

export interface HandoffFigures {
  /** Those of sub-journeys that are to count here, too. */
  readonly count: Figure;
  readonly seams: readonly Seam[];
  readonly matrix: readonly SeamPair[];
  /** Σ waiting at the seams, hours, and its share of all waiting on the time axis. */
  readonly waiting: Figure;
  readonly waitingShare: Figure;
  readonly emotionChange: Figure;
}

/** @returns ids behind the seams, each once; seams follow one another, so that is in time order */
function* idsOf(
  seams: readonly Seam[],
  ids: (seam: Seam) => readonly (string | null)[],
  fits: (seam: Seam) => boolean = () => true,
): Pieces<readonly string[]> {
  const found = new Set<string>();
  yield* each(seams, (seam) => {
    if (fits(seam)) for (const id of ids(seam)) if (id !== null) found.add(id);
  });
  return [...found];
}

const ends = ({ from, to }: Seam): readonly string[] => [from, to];

/** @returns Σ waiting at these seams, hours */
function* waitingAt(seams: readonly Seam[]): Pieces<Figure> {
  const waited = yield* idsOf(seams, (seam) => seam.waited);
  const unwaited = yield* idsOf(seams, (seam) => seam.unwaited);
  return sumFigure(sumKnown(seams.map(({ waiting }) => waiting)), waited, unwaited);
}

function* matrixOf(seams: readonly Seam[]): Pieces<readonly SeamPair[]> {
  const pairs = new Map<string, Seam[]>();
  yield* each(seams, (seam) => {
    const key = `${seam.fromTeam} ${seam.toTeam}`;
    const pair = pairs.get(key);
    if (pair) pair.push(seam);
    else pairs.set(key, [seam]);
  });
  const matrix: SeamPair[] = [];
  for (const pair of pairs.values()) {
    const [first] = pair;
    if (!first) continue;
    matrix.push({
      fromTeam: first.fromTeam,
      toTeam: first.toTeam,
      count: pair.length,
      waiting: yield* waitingAt(pair),
      emotionChange: meanKnown(pair.map(({ emotionChange }) => emotionChange)),
      touchpoints: yield* idsOf(pair, ({ from, waited, to }) => [from, ...waited, to]),
    });
  }
  return matrix;
}

/**
 * Every handoff is a seam. All waiting between the two teams belongs to it, including that of touchpoints without a team in
 * between. The emotion change across it is from the last felt touchpoint before it to the first after.
 */
function* seamsOf(axis: FeltAxis): Pieces<readonly Seam[]> {
  const { path } = axis;
  const before = yield* nearestFelt(axis, 'before');
  const after = yield* nearestFelt(axis, 'after');
  const seams: Seam[] = [];
  let last: { readonly id: string; readonly team: string; readonly column: number } | null = null;
  let waiting: number | null = null;
  let waitedDays: number | null = null;
  let waited: string[] = [];
  let unwaited: string[] = [];
  yield* each(path, ({ id, team, waiting: own, waitedDays: days, openWaiting }, column) => {
    if (own !== null) {
      waiting = (waiting ?? 0) + own;
      waitedDays = (waitedDays ?? 0) + (days ?? 0);
      waited.push(id);
    }
    if (openWaiting) unwaited.push(id);
    if (team === null) return;
    if (last && last.team !== team) {
      const [feltBefore, feltAfter] = [before.get(last.column), after.get(column)];
      seams.push({
        from: last.id,
        to: id,
        fromTeam: last.team,
        toTeam: team,
        waiting,
        waitedDays,
        waited,
        unwaited,
        emotionChange: changeBetween(feltBefore, feltAfter),
        felt: [feltBefore?.id ?? null, feltAfter?.id ?? null],
      });
    }
    last = { id, team, column };
    waiting = null;
    waitedDays = null;
    waited = [];
    unwaited = [];
  });
  return seams;
}

/** @returns count null when fewer than two touchpoints on the time axis have a team */
export function* handoffFigures(axis: FeltAxis): Pieces<HandoffFigures> {
  const seams = yield* seamsOf(axis);
  const missing: string[] = [];
  let all: number | null = null;
  const unknown: string[] = [];
  let withTeam = 0;
  let inner = 0;
  const within: string[] = [];
  yield* each(axis.path, (step) => {
    if (step.waiting !== null) all = (all ?? 0) + step.waiting;
    if (step.openWaiting) unknown.push(step.id);
    if (step.team !== null) withTeam++;
    else if (needsTeam(step)) missing.push(step.id);
    if (!step.innerHandoffs) return;
    inner += step.innerHandoffs.count;
    if (step.innerHandoffs.count > 0) within.push(step.id);
    if (step.innerHandoffs.open && !missing.includes(step.id)) missing.push(step.id);
  });
  const waiting = yield* waitingAt(seams);
  const up = waiting.unknown.length > 0;
  const felt = yield* idsOf(
    seams,
    (seam) => seam.felt,
    ({ emotionChange }) => emotionChange !== null,
  );
  const unfelt = yield* idsOf(seams, ends, ({ emotionChange }) => emotionChange === null);
  return {
    count: sumFigure(
      withTeam < 2 && inner === 0 ? null : seams.length + inner,
      [...new Set([...(yield* idsOf(seams, ends)), ...within])],
      missing,
    ),
    seams,
    matrix: yield* matrixOf(seams),
    waiting,
    waitingShare: ratioFigure(
      waiting.value,
      all,
      { up, down: unknown.length > waiting.unknown.length },
      waiting.touchpoints,
      unknown,
    ),
    emotionChange: figure(meanKnown(seams.map((seam) => seam.emotionChange)), felt, unfelt),
  };
}
