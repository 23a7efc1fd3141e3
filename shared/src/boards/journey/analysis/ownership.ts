/**
 * Ownership: whether the whole has exactly one owner, who is a person of the project; which touchpoints have no team (customers' own steps excepted), how
 * much subcontractors carry (share of touchpoints, time and negative customer emotion), and which of theirs nobody measures.
 */
import type { Owner } from '../../../kernel/people';
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure, ratioFigure, sumFigure } from './figure';
import { ratio } from '../facts/sums';
import { lacksTime, needsTeam } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';

export interface OwnershipFigures {
  /** Who owns the whole: words that are not yet a person are nobody yet. */
  readonly owner: Owner;
  /** Touchpoints that need a team and have none. */
  readonly withoutTeam: Figure;
  /** 0–1 of all touchpoints, of Σ (waiting + PT) and, as far as told, of Σ |negative emotion|. */
  readonly subcontractedCount: Figure;
  readonly subcontractedTime: Figure;
  readonly subcontractedNegative: Figure;
  /** Touchpoints of subcontractors that are not measured: without an actual value and its day. */
  readonly subcontractedUnmeasured: Figure;
}

/** @param owner of the board */
export function* ownershipFigures({ steps }: Pick<TimeAxis, 'steps'>, owner: Owner): Pieces<OwnershipFigures> {
  const teamless: string[] = [];
  const out: string[] = [];
  const timed: string[] = [];
  const untimed: string[] = [];
  const pull = { up: false, down: false };
  const bad: string[] = [];
  const unfelt: string[] = [];
  const unmeasured: string[] = [];
  const time = { all: null as number | null, out: null as number | null };
  const negative = { all: null as number | null, out: null as number | null };
  yield* each(steps, (step) => {
    const { id, subcontractor, total, emotion, metric } = step;
    const fall = emotion === null ? null : Math.max(0, -emotion);
    // A touchpoint without a team may turn out to be theirs.
    const theirs = subcontractor || needsTeam(step);
    if (needsTeam(step)) teamless.push(id);
    if (lacksTime(step)) {
      untimed.push(id);
      if (theirs) pull.up = true;
      else pull.down = true;
    } else if (theirs && !subcontractor) {
      untimed.push(id);
      pull.up = true;
    }
    if (total !== null) time.all = (time.all ?? 0) + total;
    if (fall !== null) negative.all = (negative.all ?? 0) + fall;
    if (!subcontractor) return;
    out.push(id);
    if (metric !== 'measured') unmeasured.push(id);
    if (total !== null) timed.push(id);
    if (total !== null) time.out = (time.out ?? 0) + total;
    if (fall === null) unfelt.push(id);
    else negative.out = (negative.out ?? 0) + fall;
    if (emotion !== null && emotion < 0) bad.push(id);
  });
  const carried = (part: number | null): number | null => (out.length === 0 ? 0 : part);
  return {
    owner,
    withoutTeam: figure(steps.length === 0 ? null : teamless.length, teamless),
    subcontractedCount: figure(ratio(out.length, steps.length), out, teamless, teamless.length ? 'atLeast' : 'exact'),
    subcontractedTime: ratioFigure(carried(time.out), time.all, pull, timed, untimed),
    subcontractedNegative: figure(ratio(carried(negative.out), negative.all), bad, unfelt),
    subcontractedUnmeasured: sumFigure(steps.length === 0 ? null : unmeasured.length, unmeasured),
  };
}
