/**
 * Handoffs: adjacent touchpoints on the time axis whose team differs. One without a team is skipped over; of a
 * parallel column the one that counts for time is looked at. Every handoff is a seam: the waiting before the receiver
 * and the change of the customer's emotion across it are where silos show.
 */
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
function bothEnds(seams: readonly Seam[], fits: (seam: Seam) => boolean = () => true): readonly string[] {
  const ids: string[] = [];
  for (const seam of seams) {
    if (!fits(seam)) continue;
    if (ids.at(-1) !== seam.from) ids.push(seam.from);
    ids.push(seam.to);
  }
  return ids;
}

function matrixOf(seams: readonly Seam[]): readonly SeamPair[] {
  const pairs = new Map<string, Seam[]>();
  for (const seam of seams) {
    const key = `${seam.fromTeam} ${seam.toTeam}`;
    const pair = pairs.get(key);
    if (pair) pair.push(seam);
    else pairs.set(key, [seam]);
  }
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    if (!first) return [];
    return {
      fromTeam: first.fromTeam,
      toTeam: first.toTeam,
      count: pair.length,
      waiting: sumKnown(pair.map(({ waiting }) => waiting)),
      emotionChange: meanKnown(pair.map(({ emotionChange }) => emotionChange)),
      touchpoints: bothEnds(pair),
    };
  });
}

/** @returns count null when fewer than two touchpoints on the time axis have a team: nothing can be said then */
export function handoffFigures({ path }: Pick<TimeAxis, 'path'>): HandoffFigures {
  const seams: Seam[] = [];
  const teamless: string[] = [];
  let last: TimeAxis['path'][number] | null = null;
  let withTeam = 0;
  for (const step of path) {
    if (step.team === null) {
      teamless.push(step.id);
      continue;
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
  }
  const waiting = sumKnown(seams.map((seam) => seam.waiting));
  const waited = seams.filter((seam) => seam.waiting !== null).map(({ to }) => to);
  const unwaited = seams.filter((seam) => seam.waiting === null).map(({ to }) => to);
  const felt = bothEnds(seams, ({ emotionChange }) => emotionChange !== null);
  const unfelt = bothEnds(seams, ({ emotionChange }) => emotionChange === null);
  return {
    count: figure(withTeam < 2 ? null : seams.length, bothEnds(seams), teamless),
    seams,
    matrix: matrixOf(seams),
    waiting: figure(waiting, waited, unwaited),
    waitingShare: figure(ratio(waiting, sumKnown(path.map((step) => step.waiting))), waited, unwaited),
    emotionChange: figure(meanKnown(seams.map((seam) => seam.emotionChange)), felt, unfelt),
  };
}
