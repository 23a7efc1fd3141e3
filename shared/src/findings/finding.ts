/**
 * A finding: something in the records that is worth a decision. The same records always give the same findings. The
 * fingerprint is the finding's name and the ids of its records, regardless of order, wording or numbers, so that decisions
 * persist.
 */
import type { AnalysisContext, JourneyFigures } from '../boards/journey/analysis/figures';
import type { StageColumns } from '../boards/journey/facts/journey-reader';
import type { Touchpoint } from '../boards/journey/records/schema';
import type { Bound } from '../kernel/bound';
import { each, type Pieces } from '../kernel/pieces';

export const SEVERITIES = ['high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A value of a finding's sentence: counts and names are final, the rest is formatted in the person's language. */
export type FindingValue =
  | number
  | string
  | { readonly hours: number | null; readonly bound?: Bound }
  | { readonly share: number | null; readonly bound?: Bound }
  | { readonly signed: number | null }
  | { readonly decimal: number | null }
  /** An ISO date. */
  | { readonly date: string }
  /** A user-written title; may be empty. */
  | { readonly title: string }
  /** A message id. */
  | { readonly word: string };

export interface Draft {
  /** Distinguishes findings of one kind that are about the same records. */
  readonly variant?: string;
  /** Ids of the records it is about; empty: the whole board. */
  readonly about: readonly string[];
  readonly severity: Severity;
  /** Touchpoints behind it, in time order. */
  readonly touchpoints: readonly string[];
  /** Further records of the board behind it, which are no part of what it is known by. */
  readonly records?: readonly string[];
  readonly values: Readonly<Record<string, FindingValue>>;
  /** Gap × importance, where it rests on a rated gap: what themes are ranked by. */
  readonly score?: number | null;
  /** Its size, where it is one of time: as a share of the lead time. */
  readonly effect?: number | null;
}

export interface Finding {
  /** Id of its kind: texts are `finding.<kind>.*`. */
  readonly kind: string;
  /** Kind and variant. */
  readonly name: string;
  readonly about: readonly string[];
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly touchpoints: readonly string[];
  readonly records: readonly string[];
  readonly values: Readonly<Record<string, FindingValue>>;
  readonly score: number | null;
  readonly effect: number | null;
}

/** What a finding may read. */
export interface JourneyAudit {
  readonly board: string;
  readonly figures: JourneyFigures;
  /** Teams, connectors, settings of the project, owner of the board. */
  readonly context: AnalysisContext;
  readonly stages: readonly StageColumns[];
  /** @returns the touchpoint; undefined for what is not on the time axis */
  readonly find: (id: string | null) => Touchpoint | undefined;
  /** @returns its title as a value of a sentence */
  readonly title: (id: string | null) => { readonly title: string };
}

export interface FindingKind<Audit = JourneyAudit> {
  /** Wire format: never reused or renamed. Letters and hyphens. */
  readonly id: string;
  /** What grows with the board is gone through in pieces (`fromEach`). */
  readonly find: (audit: Audit) => readonly Draft[] | Pieces<readonly Draft[]>;
}

/** @param draft what is found at one item: nothing, one or several */
export function* fromEach<T>(
  list: readonly T[],
  draft: (item: T) => Draft | readonly Draft[],
): Pieces<readonly Draft[]> {
  const drafts: Draft[] = [];
  yield* each(list, (item) => {
    const found = draft(item);
    if ('about' in found) drafts.push(found);
    else drafts.push(...found);
  });
  return drafts;
}

/** @returns the same text for the same name and records, in whatever order */
export function fingerprintOf(name: string, about: readonly string[]): string {
  return `${name}:${[...new Set(about)].sort().join(',')}`;
}
