/**
 * Handoffs: adjacent touchpoints on the time axis whose team differs. One without a team is skipped over; of a
 * parallel column the one that counts for time is looked at. Every handoff is a seam: the waiting before the receiver
 * and the change of the customer's emotion across it are where silos show.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, meanKnown, ratio, sumKnown } from './figure';
import type { TimeAxis } from './time-axis';

export interface Seam {
  readonly from: string;
  readonly to: string;
  readonly fromTeam: string;
  readonly toTeam: string;
  /** Waiting before the receiving touchpoint, hours. */
  readonly waiting: number | null;
  /** Customer's emotion after − before. */
  readonly emotionChange: number | null;
}

/** One cell of the matrix team × team. */
export interface SeamPair {
  readonly fromTeam: string;
  readonly toTeam: string;
  readonly count: number;
  readonly waiting: number | null;
  /** Mean change of emotion over the seams where both sides are known. */
  readonly emotionChange: number | null;
  readonly touchpoints: readonly string[];
}

export interface HandoffFigures {
  readonly count: Figure;
  readonly seams: readonly Seam[];
  readonly matrix: readonly SeamPair[];
  /** Σ waiting at the seams, hours, and its share of all waiting on the time axis. */
  readonly waiting: Figure;
  readonly waitingShare: Figure;
  readonly emotionChange: Figure;
}

/** Ids at both ends, in time order. Seams follow one another, so an id can repeat only right after itself. */
function* bothEnds(seams: readonly Seam[], fits: (seam: Seam) => boolean = () => true): Pieces<readonly string[]> {
  const ids: string[] = [];
  yield* each(seams, (seam) => {
    if (!fits(seam)) return;
    if (ids.at(-1) !== seam.from) ids.push(seam.from);
    ids.push(seam.to);
  });
  return ids;
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
      waiting: sumKnown(pair.map(({ waiting }) => waiting)),
      emotionChange: meanKnown(pair.map(({ emotionChange }) => emotionChange)),
      touchpoints: yield* bothEnds(pair),
    });
  }
  return matrix;
}

/** @returns count null when fewer than two touchpoints on the time axis have a team: nothing can be said then */
export function* handoffFigures({ path }: Pick<TimeAxis, 'path'>): Pieces<HandoffFigures> {
  const seams: Seam[] = [];
  const teamless: string[] = [];
  let last: TimeAxis['path'][number] | null = null;
  let withTeam = 0;
  const waits: (number | null)[] = [];
  yield* each(path, (step) => {
    waits.push(step.waiting);
    if (step.team === null) {
      teamless.push(step.id);
      return;
    }
    withTeam++;
    if (last?.team && last.team !== step.team) {
      const known = last.emotion !== null && step.emotion !== null;
      seams.push({
        from: last.id,
        to: step.id,
        fromTeam: last.team,
        toTeam: step.team,
        waiting: step.waiting,
        emotionChange: known ? (step.emotion ?? 0) - (last.emotion ?? 0) : null,
      });
    }
    last = step;
  });
  const waited: string[] = [];
  const unwaited: string[] = [];
  yield* each(seams, ({ waiting: hours, to }) => (hours === null ? unwaited : waited).push(to));
  const waiting = sumKnown(seams.map((seam) => seam.waiting));
  const felt = yield* bothEnds(seams, ({ emotionChange }) => emotionChange !== null);
  const unfelt = yield* bothEnds(seams, ({ emotionChange }) => emotionChange === null);
  return {
    count: figure(withTeam < 2 ? null : seams.length, yield* bothEnds(seams), teamless),
    seams,
    matrix: yield* matrixOf(seams),
    waiting: figure(waiting, waited, unwaited),
    waitingShare: figure(ratio(waiting, sumKnown(waits)), waited, unwaited),
    emotionChange: figure(meanKnown(seams.map((seam) => seam.emotionChange)), felt, unfelt),
  };
}
