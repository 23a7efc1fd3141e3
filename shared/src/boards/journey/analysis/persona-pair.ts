/**
 * Two personas' emotions on one journey side by side. A touchpoint concerns the personas it names or holds an emotion of; where
 * it holds none, they feel as customers or, of an employee's persona, as employees do there. Differences are second minus first
 * and exist only where both are known; unknown is null, never zero.
 */
import type { JourneyColumns } from '../facts/journey-reader';
import { emotionOf } from '../facts/personas';
import type { Touchpoint } from '../records/schema';
import { type Figure, figure } from './figure';
import { difference } from '../facts/sums';

/** @returns ids of the personas that a touchpoint concerns, each once */
export function personasAt({ personas, emotionByPersona }: Touchpoint): ReadonlySet<string> {
  return new Set([...personas, ...emotionByPersona.map(({ persona }) => persona)]);
}

/** A persona: the board's id, and whether it is one of employees. */
export interface WhosePersona {
  readonly id: string;
  readonly employee: boolean;
}

/** What one persona meets at a touchpoint. */
export interface Met {
  readonly emotion: number | null;
  /** The persona's own emotion, not that of customers or employees in general. */
  readonly own: boolean;
}

/** @returns what a persona that it concerns feels there */
export function feltBy(touchpoint: Touchpoint, { id, employee }: WhosePersona): Met {
  const own = emotionOf(touchpoint, id);
  const general = employee ? touchpoint.employeeEmotion : touchpoint.emotion;
  return { emotion: own ?? general, own: own !== null };
}

export interface PairAt {
  readonly touchpoint: string;
  readonly stage: string;
  /** Null: it does not concern the persona. */
  readonly first: Met | null;
  readonly second: Met | null;
  readonly difference: number | null;
}

/** A mean of what a persona feels; it may mix its own emotions with those of customers or employees in general. */
export interface FeltMean extends Figure {
  /** Those of `touchpoints` where the emotion is the persona's own. */
  readonly own: number;
}

/** Means over the touchpoints that concern each; how many is the number of touchpoints of the figure. */
export interface PairMeans {
  readonly first: FeltMean;
  readonly second: FeltMean;
  readonly difference: number | null;
}

export interface PersonaPair {
  /** In time order: what concerns either. */
  readonly touchpoints: readonly PairAt[];
  readonly stages: readonly (PairMeans & { readonly stage: string })[];
  readonly whole: PairMeans;
}

function meet(touchpoint: Touchpoint, persona: WhosePersona): Met | null {
  return personasAt(touchpoint).has(persona.id) ? feltBy(touchpoint, persona) : null;
}

function minus(second: number | null | undefined, first: number | null | undefined): number | null {
  return typeof second === 'number' && typeof first === 'number' ? difference(second, first) : null;
}

function meanOf(pairs: readonly PairAt[], whose: 'first' | 'second'): FeltMean {
  let own = 0;
  const known: string[] = [];
  const unknown: string[] = [];
  let sum = 0;
  for (const pair of pairs) {
    const met = pair[whose];
    if (!met) continue;
    if (met.emotion === null) unknown.push(pair.touchpoint);
    else {
      known.push(pair.touchpoint);
      sum += met.emotion;
      if (met.own) own++;
    }
  }
  return { ...figure(known.length === 0 ? null : sum / known.length, known, unknown), own };
}

function meansOf(pairs: readonly PairAt[]): PairMeans {
  const [first, second] = [meanOf(pairs, 'first'), meanOf(pairs, 'second')];
  return { first, second, difference: minus(second.value, first.value) };
}

/** @returns the two side by side; stages that concern neither are left out */
export function pairPersonas({ stages }: JourneyColumns, first: WhosePersona, second: WhosePersona): PersonaPair {
  const all: PairAt[] = [];
  const byStage = stages.flatMap(({ stage, columns }) => {
    const pairs = columns
      .flatMap(({ touchpoints }) => touchpoints)
      .flatMap((touchpoint): readonly PairAt[] => {
        const [one, other] = [meet(touchpoint, first), meet(touchpoint, second)];
        if (!one && !other) return [];
        const apart = minus(other?.emotion, one?.emotion);
        return [{ touchpoint: touchpoint.id, stage: stage.id, first: one, second: other, difference: apart }];
      });
    for (const pair of pairs) all.push(pair);
    return pairs.length === 0 ? [] : [{ stage: stage.id, ...meansOf(pairs) }];
  });
  return { touchpoints: all, stages: byStage, whole: meansOf(all) };
}
