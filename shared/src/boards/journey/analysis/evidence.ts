/**
 * Evidence: what the ratings, emotions and persona sections of a journey rest on, as shares of all of them. What nobody told
 * the ground of is a share of its own, never left out.
 */
import { each, type Pieces } from '../../../kernel/pieces';
import { type Figure, figure } from './figure';
import { ratio } from '../facts/sums';
import type { PersonaSheets } from '../facts/persona-sheets';
import type { Step } from '../facts/step';
import type { TimeAxis } from '../facts/time-axis';
import type { EvidenceLevel } from '../records/schema';

/** Surest first; null is not told. */
export const GROUNDS: readonly (EvidenceLevel | null)[] = ['measured', 'observed', 'assumption', null];

export interface EvidenceShare {
  readonly level: EvidenceLevel | null;
  /** Ratings and emotions of touchpoints. */
  readonly ratings: number;
  /** Sections of the sheets of the personas that the journey concerns. */
  readonly sections: number;
  /** 0–1 of all ratings, emotions and sections. */
  readonly share: number | null;
  /** Touchpoints with such ratings, and personas with such sections. */
  readonly touchpoints: readonly string[];
  readonly personas: readonly string[];
}

export interface EvidenceFigures {
  /** Measured, observed, assumed, not told. Together they are 1. */
  readonly shares: readonly EvidenceShare[];
  /** Assumed + not told, 0–1; null without anything to rest on. */
  readonly unsure: Figure;
  /** Ratings, emotions and sections, all of them. */
  readonly all: number;
}

/**
 * Ratings are customers' and employees' emotion, every persona's own, expectation, experience and staff's belief; each counts
 * once, with the evidence level of its touchpoint.
 */
function ratingsOf(step: Step): number {
  const { emotion, employeeEmotion, emotionByPersona, expectation, experience, staffBelief } = step;
  let count = emotionByPersona.length;
  for (const rating of [emotion, employeeEmotion, expectation, experience, staffBelief]) if (rating !== null) count++;
  return count;
}

const isUnsure = (level: EvidenceLevel | null): boolean => level === 'assumption' || level === null;

interface Tally {
  ratings: number;
  sections: number;
  readonly touchpoints: string[];
  readonly personas: string[];
}

/** @param sheets the evidence of the personas' filled sections; of personas that no touchpoint concerns it does not count */
export function* evidenceFigures(
  { steps }: Pick<TimeAxis, 'steps'>,
  sheets: PersonaSheets = new Map(),
): Pieces<EvidenceFigures> {
  const tallies = new Map<EvidenceLevel | null, Tally>(
    GROUNDS.map((level) => [level, { ratings: 0, sections: 0, touchpoints: [], personas: [] }]),
  );
  const met = new Set<string>();
  const behind: string[] = [];
  let all = 0;
  yield* each(steps, (step) => {
    for (const persona of step.personas) met.add(persona);
    for (const { persona } of step.emotionByPersona) met.add(persona);
    const own = ratingsOf(step);
    const tally = tallies.get(step.evidence);
    if (own === 0 || !tally) return;
    all += own;
    tally.ratings += own;
    tally.touchpoints.push(step.id);
    if (isUnsure(step.evidence)) behind.push(step.id);
  });
  for (const persona of met) {
    for (const level of sheets.get(persona) ?? []) {
      const tally = tallies.get(level);
      if (!tally) continue;
      all++;
      tally.sections++;
      if (tally.personas.at(-1) !== persona) tally.personas.push(persona);
    }
  }
  const shares: EvidenceShare[] = [];
  for (const [level, tally] of tallies) {
    shares.push({ level, ...tally, share: ratio(tally.ratings + tally.sections, all) });
  }
  const unsure = shares.filter(({ level }) => isUnsure(level));
  const count = unsure.reduce((sum, { ratings, sections }) => sum + ratings + sections, 0);
  return { shares, unsure: figure(ratio(count, all), behind), all };
}
