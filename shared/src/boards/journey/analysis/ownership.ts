/**
 * Ownership: is there exactly one owner of the whole; which touchpoints no team carries; how much subcontractors carry
 * (share of touchpoints, of time, of negative customer emotion) and which of theirs nobody measures.
 */
import { type Figure, figure, ratio, sumKnown } from './figure';
import type { TimeAxis } from './time-axis';

export interface OwnershipFigures {
  /** Names in the board's owner field; exactly one is right. */
  readonly owners: readonly string[];
  readonly withoutTeam: Figure;
  /** 0–1 of all touchpoints, of Σ (waiting + PT) and of Σ |negative emotion|. */
  readonly subcontractedCount: Figure;
  readonly subcontractedTime: Figure;
  readonly subcontractedNegative: Figure;
  /** Touchpoints of subcontractors without a metric. */
  readonly subcontractedUnmeasured: Figure;
}

/** Splits an owner field that names several: `Anna, Mikko`, `Anna & Mikko`, `Anna / Mikko`. */
export function ownersIn(owner: string): readonly string[] {
  return owner
    .split(/[,;/&+\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** @param owner the board's owner field */
export function ownershipFigures({ steps }: Pick<TimeAxis, 'steps'>, owner: string): OwnershipFigures {
  const ids = (list: readonly { id: string }[]): readonly string[] => list.map(({ id }) => id);
  const out = steps.filter(({ subcontractor }) => subcontractor);
  const timed = out.filter(({ total }) => total !== null);
  const negative = (emotion: number | null): number | null => (emotion === null ? null : Math.max(0, -emotion));
  const allNegative = sumKnown(steps.map(({ emotion }) => negative(emotion)));
  const outNegative = sumKnown(out.map(({ emotion }) => negative(emotion))) ?? 0;
  const allTime = sumKnown(steps.map(({ total }) => total));
  const teamless = ids(steps.filter(({ team }) => team === null));
  const unmeasured = ids(out.filter(({ hasMetric }) => !hasMetric));
  return {
    owners: ownersIn(owner),
    withoutTeam: figure(steps.length === 0 ? null : teamless.length, teamless),
    subcontractedCount: figure(ratio(out.length, steps.length), ids(out), teamless),
    subcontractedTime: figure(
      ratio(out.length === 0 ? 0 : sumKnown(out.map(({ total }) => total)), allTime),
      ids(timed),
      ids(out.filter(({ total }) => total === null)),
    ),
    subcontractedNegative: figure(
      out.length > 0 && out.every(({ emotion }) => emotion === null) ? null : ratio(outNegative, allNegative),
      ids(out.filter(({ emotion }) => emotion !== null && emotion < 0)),
      ids(out.filter(({ emotion }) => emotion === null)),
    ),
    subcontractedUnmeasured: figure(steps.length === 0 ? null : unmeasured.length, unmeasured),
  };
}
